package dev.femoris.ingest.mqtt;

/**
 * Tells the broker that a message need not come again. Without effect once its connection is lost.
 */
@FunctionalInterface
public interface Acknowledgement {
  void acknowledge();
}
