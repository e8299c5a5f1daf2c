package dev.femoris.service.store;

import java.time.Instant;

/**
 * A trainer's judgement of one repetition.
 *
 * <p>The repetition is named by its time: should a later analysis count the set differently, the
 * label still belongs to what happened then. Its numbers are what the trainer saw.
 *
 * @param setIndex number of the set in the session, from 1
 * @param repetitionIndex number within the set, from 1
 * @param startNanos start of the repetition, ns since the session's first sample
 * @param endNanos its end, likewise
 * @param fault id of the fault it is about
 * @param by who says so
 * @param note what else the trainer wrote; empty when nothing
 */
public record RepetitionLabel(
    String sessionId,
    int setIndex,
    int repetitionIndex,
    long startNanos,
    long endNanos,
    String fault,
    TrainerLabel label,
    String by,
    Instant at,
    String note) {

  public RepetitionLabel {
    if (setIndex < 1 || repetitionIndex < 1 || startNanos >= endNanos) {
      throw new IllegalArgumentException(
          "label of set %d, repetition %d from %d to %d ns: no such repetition"
              .formatted(setIndex, repetitionIndex, startNanos, endNanos));
    }
  }
}
