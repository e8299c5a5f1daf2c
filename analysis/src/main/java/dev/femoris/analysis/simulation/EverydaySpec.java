package dev.femoris.analysis.simulation;

import dev.femoris.analysis.sample.Placement;
import java.util.List;

/**
 * A stretch of life without any exercise: standing, walking, stairs, sitting, lying, kneeling,
 * picking things up. Whatever is counted in it is false.
 *
 * @param seed decides everything that is random
 * @param rateHz nominal sampling rate
 * @param lengthS least length; the last activity is finished
 * @param mounting how the first sensor is worn, on the thigh
 * @param errors what a sensor adds to the truth
 * @param sampling what clock and link do to the samples
 * @param others further sensors on thigh or shank
 */
public record EverydaySpec(
    long seed,
    double rateHz,
    double lengthS,
    SensorMounting mounting,
    SensorErrors errors,
    SamplingErrors sampling,
    List<Placement> others) {
  /** What stands where others have the name of an exercise. */
  public static final String NAME = "everyday";

  public EverydaySpec {
    others = List.copyOf(others);
    if (!(rateHz >= 20 && rateHz <= 1000)) {
      throw new IllegalArgumentException("rateHz " + rateHz + " must lie between 20 and 1000");
    }
    if (!(lengthS >= 10 && lengthS <= 24 * 3600)) {
      throw new IllegalArgumentException("lengthS " + lengthS + " must lie between 10 and 86400");
    }
    for (Placement other : others) {
      if (!WornSensor.onLeg(other)) {
        throw new IllegalArgumentException(
            "placement " + other.id() + ": not simulated; thighs and shanks are");
      }
    }
  }

  /** An hour at 100 Hz with a usual sensor worn somehow on the right thigh. */
  public static EverydaySpec of(long seed) {
    return new EverydaySpec(
        seed,
        100,
        3600,
        SensorMounting.drawn(bodySeed(seed)),
        SensorErrors.usual(),
        SamplingErrors.none(),
        List.of());
  }

  public EverydaySpec withLengthS(double value) {
    return new EverydaySpec(seed, rateHz, value, mounting, errors, sampling, others);
  }

  public EverydaySpec withRateHz(double value) {
    return new EverydaySpec(seed, value, lengthS, mounting, errors, sampling, others);
  }

  public EverydaySpec withMounting(SensorMounting value) {
    return new EverydaySpec(seed, rateHz, lengthS, value, errors, sampling, others);
  }

  public EverydaySpec withErrors(SensorErrors value) {
    return new EverydaySpec(seed, rateHz, lengthS, mounting, value, sampling, others);
  }

  public EverydaySpec withSampling(SamplingErrors value) {
    return new EverydaySpec(seed, rateHz, lengthS, mounting, errors, value, others);
  }

  public EverydaySpec withOthers(Placement... placements) {
    return new EverydaySpec(seed, rateHz, lengthS, mounting, errors, sampling, List.of(placements));
  }

  /** Where the first sensor is worn. */
  public Placement placement() {
    return mounting.leftLeg() ? Placement.THIGH_LEFT : Placement.THIGH_RIGHT;
  }

  long bodySeed() {
    return bodySeed(seed);
  }

  private static long bodySeed(long seed) {
    return 31 * seed + NAME.hashCode();
  }
}
