package dev.femoris.service.live;

import dev.femoris.service.message.Link;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * State of one sensor's link, from when its packets came and what was missing in them. Thread-safe.
 */
public final class LinkWatch {

  private static final long SILENT_AFTER_NANOS = 1_500_000_000L;
  private static final long LOST_AFTER_NANOS = 10_000_000_000L;

  private long lastPacketNanos;
  private long lostSamples;
  private long repeats;
  private OptionalDouble rateHz = OptionalDouble.empty();
  private OptionalInt batteryPercent = OptionalInt.empty();
  private boolean brokerConnected = true;

  /**
   * @param nowNanos the clock of all later calls, as {@link System#nanoTime}
   */
  public LinkWatch(long nowNanos) {
    this.lastPacketNanos = nowNanos;
  }

  public synchronized void packet(long nowNanos, long lostSamples, long repeats) {
    this.lastPacketNanos = nowNanos;
    this.lostSamples = lostSamples;
    this.repeats = repeats;
  }

  public synchronized void rate(double rateHz) {
    this.rateHz = OptionalDouble.of(rateHz);
  }

  public synchronized void battery(int percent) {
    this.batteryPercent = OptionalInt.of(percent);
  }

  public synchronized void brokerConnected(boolean connected) {
    this.brokerConnected = connected;
  }

  public synchronized long silentNanos(long nowNanos) {
    return nowNanos - lastPacketNanos;
  }

  public synchronized Link at(long nowNanos) {
    return new Link(state(nowNanos), lostSamples, repeats, rateHz, batteryPercent);
  }

  private Link.State state(long nowNanos) {
    long silentNanos = nowNanos - lastPacketNanos;
    if (!brokerConnected || silentNanos > LOST_AFTER_NANOS) {
      return Link.State.LOST;
    }
    return silentNanos > SILENT_AFTER_NANOS ? Link.State.SILENT : Link.State.STREAMING;
  }
}
