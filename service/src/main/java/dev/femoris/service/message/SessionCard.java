package dev.femoris.service.message;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a page shows of a session before its first repetition.
 *
 * @param exerciseId as declared, even when this build does not know it
 * @param exercise the profile; empty while the exercise is unknown or not declared
 * @param placementId where the sensor is worn
 * @param targetTempo the declared one, else the exercise's own
 * @param loadKg weight lifted; empty when nobody said
 */
public record SessionCard(
    String id,
    Optional<String> exerciseId,
    Optional<ExerciseProfile> exercise,
    String placementId,
    String label,
    OptionalDouble rateHz,
    Optional<TempoTarget> targetTempo,
    OptionalDouble loadKg) {

  /** What the worn sensor can judge; empty while the exercise is not known. */
  public Optional<Basis> basis() {
    return exercise.flatMap(
        profile -> Placement.of(placementId).map(worn -> Basis.of(profile, worn)));
  }
}
