package dev.femoris.reporting.summary;

import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a set comes to.
 *
 * @param medianRomRad median range of motion of its repetitions, rad
 * @param medianTempo median of each of the four times over the repetitions that have it
 * @param velocityLossPercent see {@link ExerciseSet#velocityLossPercent()}
 */
public record SetSummary(
    int repetitions, double medianRomRad, Tempo medianTempo, OptionalDouble velocityLossPercent) {

  public static SetSummary of(ExerciseSet set) {
    List<JudgedRepetition> repetitions = set.repetitions();
    return new SetSummary(
        repetitions.size(),
        Medians.romRad(repetitions).orElseThrow(),
        Medians.tempo(repetitions).orElseThrow(),
        set.velocityLossPercent());
  }
}
