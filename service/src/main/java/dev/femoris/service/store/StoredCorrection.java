package dev.femoris.service.store;

import java.time.Instant;

/**
 * A correction as it was written; never changed.
 *
 * @param revision its number in the session, from 1, without a gap
 * @param requestKey what the one who asked called the request, so that asking again adds nothing
 * @param kind in a word
 * @param by who made it
 * @param what the correction as JSON
 * @param before the repetitions it touches as they were shown, as JSON
 * @param after the same after it
 */
public record StoredCorrection(
    String sessionId,
    int revision,
    String requestKey,
    String kind,
    String by,
    Instant at,
    String what,
    String before,
    String after) {}
