package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.TempoTarget;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One exercise of a planned session.
 *
 * @param lighter repetitions of a lighter week; empty when they are the same
 * @param tempo to aim for; empty where none is asked for
 * @param restS between sets
 * @param eachSide whether the sets are done with each leg
 * @param holdS how long a posture is held; empty for repetitions
 */
public record PlannedExercise(
    String exerciseId,
    Part part,
    SetPlan sets,
    RepetitionRange repetitions,
    Optional<RepetitionRange> lighter,
    Optional<TempoTarget> tempo,
    int restS,
    boolean eachSide,
    Technique technique,
    Band band,
    OptionalDouble holdS) {

  RepetitionRange repetitions(boolean inLighterWeek) {
    return inLighterWeek ? lighter.orElse(repetitions) : repetitions;
  }
}
