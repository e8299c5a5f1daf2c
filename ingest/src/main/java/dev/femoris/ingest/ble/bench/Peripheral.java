package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.UUID;

/** One kind of sensor, seen from outside. Used by one thread. */
interface Peripheral {

  /** As advertised. */
  String localName();

  /** As advertised. */
  List<UUID> advertised();

  List<EmulatedService> services();

  /** The rate it samples at now. */
  double rateHz();

  /** A central has connected: nothing is subscribed or started. */
  void connected(Air air);

  /** The link is gone. */
  void disconnected();

  /** Notifications were switched on. */
  void subscribed(UUID characteristic);

  /**
   * A value was written.
   *
   * @throws RefusedWriteException when the real one answers with an error of the attribute protocol
   */
  void written(UUID characteristic, byte[] value) throws RefusedWriteException;

  /** Whether somebody gets its samples. */
  boolean isStreaming();

  /**
   * Takes one sample; sends when that fills a packet. Called whether it streams or not.
   *
   * @param sensorNanos since the motion began, by the sensor's clock
   */
  void sample(long sensorNanos, ImuSample sample);

  /** Time has passed, with or without a sample; also after the motion's end. */
  default void tick(long sensorNanos) {
    // Most do nothing but sample.
  }

  /** No more samples come. */
  default void motionOver(long sensorNanos) {
    // Most do not notice.
  }

  /** Samples taken for a packet that is not full. */
  int heldBack();
}
