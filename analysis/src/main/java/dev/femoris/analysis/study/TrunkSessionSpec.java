package dev.femoris.analysis.study;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SensorErrors;
import java.util.List;
import java.util.Optional;

/**
 * What a simulated session with trunk sensors is made from: relaxed standing, a toe-touch, six
 * repetitions to calibrate by, a rest, then twelve of which six round.
 *
 * @param lift what is done
 * @param seed decides athlete, habits and sensors
 * @param scenario what else changes with rounding
 * @param extraRad amounts of extra lumbar flexion, taken in turn by the rounded repetitions
 * @param varied whether the twelve vary as good repetitions do
 * @param day 0 the first; sensors are put on anew every day
 * @param secondLoad load of the second set as a share of the first's
 * @param slip a sensor that turns on the skin in the second set
 * @param lost a sensor that falls silent in the second set
 * @param rateHz rate of all sensors
 * @param errors of each sensor
 * @param sampling of the common clock
 */
public record TrunkSessionSpec(
    HingeLift lift,
    long seed,
    Scenario scenario,
    List<Double> extraRad,
    boolean varied,
    int day,
    double secondLoad,
    Optional<Slip> slip,
    Optional<Placement> lost,
    double rateHz,
    SensorErrors errors,
    SamplingErrors sampling) {

  /**
   * A sensor that turns by so much about the axis to the right, half-way through the second set.
   */
  public record Slip(Placement placement, double angleRad) {}

  /** The sensors that are worn, in the order of their streams. */
  public static final List<Placement> PLACEMENTS =
      List.of(Placement.THIGH_RIGHT, Placement.SACRUM, Placement.T12);

  public TrunkSessionSpec {
    extraRad = List.copyOf(extraRad);
    if (extraRad.isEmpty() || extraRad.stream().anyMatch(extra -> !(extra > 0 && extra < 1))) {
      throw new IllegalArgumentException("extraRad " + extraRad + " must lie in 0..1 rad");
    }
    if (day < 0) {
      throw new IllegalArgumentException("day " + day + " must not be negative");
    }
    if (!(secondLoad > 0 && secondLoad < 3)) {
      throw new IllegalArgumentException("secondLoad " + secondLoad + " must lie in 0..3");
    }
    if (!(rateHz >= 20 && rateHz <= 1000)) {
      throw new IllegalArgumentException("rateHz " + rateHz + " must lie in 20..1000");
    }
    slip.map(Slip::placement).ifPresent(TrunkSessionSpec::checkWorn);
    lost.ifPresent(TrunkSessionSpec::checkWorn);
  }

  private static void checkWorn(Placement placement) {
    if (!PLACEMENTS.contains(placement)) {
      throw new IllegalArgumentException(placement.id() + " is not worn in this session");
    }
  }

  /** Usual sensors at 100 Hz, rounding by 10, 20 and 30 degrees in turn. */
  public static TrunkSessionSpec of(HingeLift lift, long seed) {
    return new TrunkSessionSpec(
        lift,
        seed,
        Scenario.COUPLED,
        List.of(Math.toRadians(10), Math.toRadians(20), Math.toRadians(30)),
        true,
        0,
        1,
        Optional.empty(),
        Optional.empty(),
        100,
        SensorErrors.usual(),
        SamplingErrors.none());
  }

  public TrunkSessionSpec withScenario(Scenario value) {
    return new TrunkSessionSpec(
        lift, seed, value, extraRad, varied, day, secondLoad, slip, lost, rateHz, errors, sampling);
  }

  public TrunkSessionSpec withExtraRad(List<Double> value) {
    return new TrunkSessionSpec(
        lift, seed, scenario, value, varied, day, secondLoad, slip, lost, rateHz, errors, sampling);
  }

  public TrunkSessionSpec withVaried(boolean value) {
    return new TrunkSessionSpec(
        lift,
        seed,
        scenario,
        extraRad,
        value,
        day,
        secondLoad,
        slip,
        lost,
        rateHz,
        errors,
        sampling);
  }

  public TrunkSessionSpec withDay(int value) {
    return new TrunkSessionSpec(
        lift,
        seed,
        scenario,
        extraRad,
        varied,
        value,
        secondLoad,
        slip,
        lost,
        rateHz,
        errors,
        sampling);
  }

  public TrunkSessionSpec withSecondLoad(double value) {
    return new TrunkSessionSpec(
        lift, seed, scenario, extraRad, varied, day, value, slip, lost, rateHz, errors, sampling);
  }

  public TrunkSessionSpec withSlip(Placement placement, double angleRad) {
    return new TrunkSessionSpec(
        lift,
        seed,
        scenario,
        extraRad,
        varied,
        day,
        secondLoad,
        Optional.of(new Slip(placement, angleRad)),
        lost,
        rateHz,
        errors,
        sampling);
  }

  public TrunkSessionSpec withLost(Placement placement) {
    return new TrunkSessionSpec(
        lift,
        seed,
        scenario,
        extraRad,
        varied,
        day,
        secondLoad,
        slip,
        Optional.of(placement),
        rateHz,
        errors,
        sampling);
  }

  public TrunkSessionSpec withSensors(
      double newRateHz, SensorErrors newErrors, SamplingErrors newSampling) {
    return new TrunkSessionSpec(
        lift,
        seed,
        scenario,
        extraRad,
        varied,
        day,
        secondLoad,
        slip,
        lost,
        newRateHz,
        newErrors,
        newSampling);
  }
}
