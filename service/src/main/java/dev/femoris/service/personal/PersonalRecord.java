package dev.femoris.service.personal;

import java.time.Instant;

/**
 * A trained model with what is to be known of its making.
 *
 * @param placement where the sensor was worn
 * @param fault id of the fault it tells
 * @param madeBy who asked for it
 * @param labelsWithoutRepetition labels that fit no repetition as the analysis counts today; they
 *     were left out
 * @param algorithm name and version of the analysis that measured the repetitions
 */
public record PersonalRecord(
    TrainedModel trained,
    String placement,
    String fault,
    Instant madeAt,
    String madeBy,
    int labelsWithoutRepetition,
    String algorithm) {}
