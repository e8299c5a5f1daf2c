package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.RoundingFeatures;

/**
 * A repetition a trainer judged, measured.
 *
 * @param labelId the label's number in the store
 * @param setIndex number of the set in the session, from 1
 * @param repetitionIndex number within the set, from 1
 * @param startS start of the repetition, s since the session's first sample
 * @param rounded what the trainer says: rounded, or good
 */
public record LabelledRepetition(
    long labelId,
    int setIndex,
    int repetitionIndex,
    double startS,
    boolean rounded,
    RoundingFeatures features) {}
