package dev.femoris.reporting.summary;

import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a session comes to.
 *
 * @param medianRomRad median range of motion of all repetitions, rad; absent without repetitions
 * @param medianTempo median of each of the four times; absent without repetitions
 * @param meanVelocityLossPercent mean over the sets that have one
 * @param holds postures that were held
 * @param heldS how long they were held in all, the pauses within them left out
 */
public record SessionSummary(
    int sets,
    int repetitions,
    OptionalDouble medianRomRad,
    Optional<Tempo> medianTempo,
    OptionalDouble meanVelocityLossPercent,
    int holds,
    double heldS) {

  public static SessionSummary of(SessionResult result) {
    List<JudgedRepetition> all =
        result.sets().stream().flatMap(set -> set.repetitions().stream()).toList();
    return new SessionSummary(
        result.sets().size() + result.bar().sets().size(),
        result.repetitionCount(),
        Medians.romRad(all),
        Medians.tempo(all),
        result.sets().stream()
            .map(ExerciseSet::velocityLossPercent)
            .flatMapToDouble(OptionalDouble::stream)
            .average(),
        result.holds().size(),
        result.holds().stream().mapToDouble(Hold::inZoneS).sum());
  }
}
