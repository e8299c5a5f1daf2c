package dev.femoris.analysis.exercise;

import dev.femoris.analysis.repetition.PhaseOrder;

/**
 * What the analysis knows about one exercise before it has seen anybody do it.
 *
 * @param id the contract's word for it
 * @param displayName for people
 * @param order the phase a repetition begins with
 * @param direction +1 when theta grows from the start pose to the turning point, −1 when it falls
 * @param startAngleRad thigh angle in the start pose, rad
 * @param romRad usual range of motion, rad
 * @param tempo what a coach would ask for when nobody says otherwise
 */
public record ExerciseProfile(
    String id,
    String displayName,
    PhaseOrder order,
    int direction,
    double startAngleRad,
    double romRad,
    TempoTarget tempo) {}
