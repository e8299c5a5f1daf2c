package dev.femoris.service.store;

import java.util.Optional;

/**
 * A session with what is kept of its repetitions.
 *
 * @param measures empty when there are none of the newest result, corrections and version
 */
public record MeasuredRow(StoredSession session, Optional<StoredMeasures> measures) {}
