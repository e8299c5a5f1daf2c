package dev.femoris.reporting.summary;

import dev.femoris.analysis.quality.Consistency;
import dev.femoris.analysis.quality.RepetitionScore;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a set comes to.
 *
 * @param medianRomRad median range of motion of its repetitions, rad
 * @param medianTempo median of each of the four times over the repetitions that have it
 * @param consistency how alike they are; absent with fewer than three
 * @param score mean of its repetitions' scores, whole points; absent when none has one
 * @param velocityLossPercent see {@link ExerciseSet#velocityLossPercent()}
 */
public record SetSummary(
    int repetitions,
    double medianRomRad,
    Tempo medianTempo,
    OptionalDouble velocityLossPercent,
    Optional<Consistency> consistency,
    OptionalInt score) {

  public static SetSummary of(ExerciseSet set) {
    List<JudgedRepetition> repetitions = set.repetitions();
    return new SetSummary(
        repetitions.size(),
        Medians.romRad(repetitions).orElseThrow(),
        Medians.tempo(repetitions).orElseThrow(),
        set.velocityLossPercent(),
        Consistency.of(repetitions.stream().map(JudgedRepetition::repetition).toList()),
        score(repetitions));
  }

  private static OptionalInt score(List<JudgedRepetition> repetitions) {
    OptionalDouble mean =
        repetitions.stream()
            .map(r -> RepetitionScore.of(r.findings()))
            .flatMap(Optional::stream)
            .mapToInt(RepetitionScore::points)
            .average();
    return mean.isPresent()
        ? OptionalInt.of((int) Math.round(mean.getAsDouble()))
        : OptionalInt.empty();
  }
}
