package dev.femoris.service.store;

import java.time.Instant;

/** A session's result and when it was written. */
public record WrittenResult(StoredResult result, Instant at) {}
