package dev.femoris.service.store;

/**
 * One version of an athlete's baseline; never changed once it is written.
 *
 * @param version from 1, for each athlete, exercise and placement
 * @param sessionId the session that made it from the version before
 * @param sessions how many it was made from
 * @param repetitions how many it was made from
 * @param json the baseline itself
 */
public record StoredBaseline(
    long id, int version, String sessionId, int sessions, int repetitions, String json) {}
