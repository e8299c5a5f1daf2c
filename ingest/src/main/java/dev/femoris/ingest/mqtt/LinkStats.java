package dev.femoris.ingest.mqtt;

/**
 * A link's life so far.
 *
 * @param connected whether it is connected now
 * @param connects connections that came about
 * @param failures attempts that failed
 * @param losses connections that were lost
 * @param lastFailure why the last attempt or connection ended, "" when none did
 */
public record LinkStats(
    boolean connected, long connects, long failures, long losses, String lastFailure) {}
