package dev.femoris.ingest.mqtt;

/**
 * What came in over MQTT.
 *
 * @param received messages put into the queue
 * @param overflowed messages refused because the queue was full; they come again
 * @param unknownTopics messages on topics no sensor has; acknowledged and dropped
 * @param waiting messages in the queue now
 * @param link the connection
 */
public record SourceStats(
    long received, long overflowed, long unknownTopics, int waiting, LinkStats link) {}
