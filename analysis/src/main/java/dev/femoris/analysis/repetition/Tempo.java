package dev.femoris.analysis.repetition;

import java.util.OptionalDouble;

/**
 * Tempo in the usual order: eccentric – pause stretched – concentric – pause contracted, in
 * seconds.
 *
 * <p>The pause in the start pose is the time to the next repetition, so it is absent after the last
 * one of a set.
 */
public record Tempo(
    double eccentricS,
    OptionalDouble pauseStretchedS,
    double concentricS,
    OptionalDouble pauseContractedS) {

  /** Tempo of {@code repetition}, with the pause before the next one when there is a next one. */
  public static Tempo of(Repetition repetition, OptionalDouble startPauseS) {
    OptionalDouble turnPauseS = OptionalDouble.of(repetition.turnPauseS());
    return switch (repetition.order()) {
      case ECCENTRIC_FIRST ->
          new Tempo(repetition.firstPhaseS(), turnPauseS, repetition.secondPhaseS(), startPauseS);
      case CONCENTRIC_FIRST ->
          new Tempo(repetition.secondPhaseS(), startPauseS, repetition.firstPhaseS(), turnPauseS);
    };
  }
}
