package dev.femoris.service.store;

import java.time.Instant;

/**
 * What is shown of a session after its corrections.
 *
 * @param revision of the newest correction in it; 0 without any
 * @param ofResult when the result it was made of was written
 * @param changed whether anything that is counted or measured was changed by a person
 * @param repetitions how many count
 * @param json the result as it is shown
 */
public record StoredReview(
    String sessionId,
    int revision,
    Instant ofResult,
    boolean changed,
    int repetitions,
    String json) {}
