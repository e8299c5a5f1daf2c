package dev.femoris.analysis.programme;

import java.util.OptionalDouble;

/**
 * What is to be done of one exercise in one session.
 *
 * @param sets so many, with each leg where both are asked for
 * @param loadKg empty where nobody ever said one
 */
public record Prescription(
    PlannedExercise exercise, int sets, RepetitionRange repetitions, OptionalDouble loadKg) {}
