package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a lean about the knees was lowered: the controlled part, where it gave way, and where the
 * hands caught it.
 *
 * <p>Angles are ways from the start pose, rad, positive as the body leans; {@link
 * Repetition#leanRad} makes them leans. A slope under the shanks is not known: on one that lifts
 * the knees, the knee is straighter at the same lean by the slope's angle.
 *
 * @param controlledS from the start to the break point; to the turning point when nothing gave way
 * @param controlledRad way done in that time
 * @param breakPoint where the body began to fall; empty when it was lowered all the way
 * @param catchRad way from the start to the moment the hands met the floor; empty when no catch was
 *     felt
 */
public record NordicMeasures(
    double controlledS,
    double controlledRad,
    Optional<BreakPoint> breakPoint,
    OptionalDouble catchRad) {

  /**
   * Lean lost at the catch per hip flexion: with the hands on the floor the arms fix the height of
   * the shoulders. Geometry of a femur of 0.43 m, a trunk of 0.51 m and shoulders 0.45 m above the
   * floor: 5.5 to 6° for each 10°.
   */
  public static final double LEAN_PER_HIP_FLEXION = 0.575;

  /**
   * Where the lean gave way, by two definitions.
   *
   * @param rateRad way to the first entry after the slowest moment before the fall from which on
   *     the thigh turns faster than 10°/s for at least 0.1 s
   * @param accelerationRad way to the greatest angular acceleration between that moment and the
   *     fall's peak rate
   */
  public record BreakPoint(double rateRad, double accelerationRad) {}

  /** How much more the hips were bent when a catch came that much earlier, both rad. */
  public static double hipFlexionRad(double leanLostRad) {
    return leanLostRad / LEAN_PER_HIP_FLEXION;
  }

  /** Writes them to a snapshot. */
  void save(StateWriter to) {
    to.put(controlledS).put(controlledRad).put(breakPoint.isPresent());
    breakPoint.ifPresent(b -> to.put(b.rateRad()).put(b.accelerationRad()));
    to.put(catchRad.orElse(Double.NaN));
  }

  /** Reads them from a snapshot. */
  static NordicMeasures restore(StateReader from) {
    double controlledS = from.getDouble();
    double controlledRad = from.getDouble();
    Optional<BreakPoint> breakPoint =
        from.getBoolean()
            ? Optional.of(new BreakPoint(from.getDouble(), from.getDouble()))
            : Optional.empty();
    double caughtRad = from.getDouble();
    return new NordicMeasures(
        controlledS,
        controlledRad,
        breakPoint,
        Double.isNaN(caughtRad) ? OptionalDouble.empty() : OptionalDouble.of(caughtRad));
  }
}
