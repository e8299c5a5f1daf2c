package dev.femoris.ingest.relay;

/**
 * What one sensor's delivery did.
 *
 * @param messages published, again ones included
 * @param resends times it went back to the last acknowledgement
 * @param waiting messages not yet acknowledged
 * @param dropped messages given up because the spool was full
 * @param latencyP50Ms notification to MQTT, of what was sent at once
 * @param latencyP99Ms the same
 */
public record DeliveryStats(
    long messages,
    long resends,
    long waiting,
    long dropped,
    double latencyP50Ms,
    double latencyP99Ms) {}
