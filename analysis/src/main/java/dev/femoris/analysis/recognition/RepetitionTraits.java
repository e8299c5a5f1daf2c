package dev.femoris.analysis.recognition;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Medians;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What the repetitions of a session were like: medians over all of them.
 *
 * @param count how many there were
 * @param startAngleRad thigh angle in the start pose, rad; empty when nothing in the session tells
 * @param startOutOfPlane whether the start pose is turned out of the plane of walking: on the side
 * @param romRad range of motion, rad
 * @param firstPhaseS duration of the first phase
 * @param secondPhaseS duration of the second phase
 * @param peakedness peak rate of the first phase over its mean rate: 1.3–2 in a steady movement,
 *     far more when it ends in a fall
 * @param secondPeakedness the same of the second phase
 */
public record RepetitionTraits(
    int count,
    OptionalDouble startAngleRad,
    boolean startOutOfPlane,
    double romRad,
    double firstPhaseS,
    double secondPhaseS,
    double peakedness,
    double secondPeakedness) {

  public RepetitionTraits {
    if (count < 1 || !(romRad > 0)) {
      throw new IllegalArgumentException(
          "traits of %d repetitions of %s rad".formatted(count, romRad));
    }
  }

  /**
   * The traits of these repetitions, at least one.
   *
   * @param startAngleRad where they began, as far as it is known
   */
  public static RepetitionTraits of(
      List<Repetition> repetitions, OptionalDouble startAngleRad, boolean startOutOfPlane) {
    return new RepetitionTraits(
        repetitions.size(),
        startAngleRad,
        startOutOfPlane,
        median(repetitions, Repetition::romRad),
        median(repetitions, Repetition::firstPhaseS),
        median(repetitions, Repetition::secondPhaseS),
        median(repetitions, r -> r.peakRateFirstRadPerS() * r.firstPhaseS() / r.romRad()),
        median(repetitions, r -> r.peakRateSecondRadPerS() * r.secondPhaseS() / r.romRad()));
  }

  /**
   * The same movement taken from turning point to turning point.
   *
   * @param direction +1 when the angle grew from the start pose to the turning point, else −1
   */
  RepetitionTraits fromTheOtherEnd(int direction) {
    return new RepetitionTraits(
        count,
        start(startAngleRad, angle -> angle + direction * romRad),
        startOutOfPlane,
        romRad,
        secondPhaseS,
        firstPhaseS,
        secondPeakedness,
        peakedness);
  }

  /** The same movement if what was taken for forward was backward. */
  RepetitionTraits mirrored() {
    return new RepetitionTraits(
        count,
        start(startAngleRad, angle -> -angle),
        startOutOfPlane,
        romRad,
        firstPhaseS,
        secondPhaseS,
        peakedness,
        secondPeakedness);
  }

  private static OptionalDouble start(OptionalDouble angleRad, DoubleUnaryOperator to) {
    return angleRad.isPresent()
        ? OptionalDouble.of(to.applyAsDouble(angleRad.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static double median(List<Repetition> repetitions, ToDoubleFunction<Repetition> of) {
    return Medians.of(repetitions.stream().mapToDouble(of).toArray());
  }
}
