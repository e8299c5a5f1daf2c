package dev.femoris.ingest.mqtt;

import dev.femoris.ingest.raw.RawMessage;

/**
 * A sensor's message, waiting to be stored.
 *
 * @param message as it goes into the raw log
 * @param acknowledgement to be called after the raw log was forced, not before
 */
public record ReceivedMessage(RawMessage message, Acknowledgement acknowledgement) {}
