package dev.femoris.ingest.clock;

import dev.femoris.protocol.PongFrame;

/**
 * The four instants of a ping and its pong.
 *
 * @param hostSentNanos t1, by the receiver's clock
 * @param deviceReceivedNanos t2, by the device's
 * @param deviceSentNanos t3, by the device's
 * @param hostReceivedNanos t4, by the receiver's clock
 */
public record PingExchange(
    long hostSentNanos, long deviceReceivedNanos, long deviceSentNanos, long hostReceivedNanos) {

  private static final int MICROS_BITS = 48;

  /**
   * From a pong, which carries the low 48 bits of t1 in µs: t1 is the last such instant before t4.
   */
  public static PingExchange of(PongFrame pong, long arrivalNanos) {
    long arrivalMicros = Math.floorDiv(arrivalNanos, 1000L);
    long elapsed = arrivalMicros - pong.hostMicros() & (1L << MICROS_BITS) - 1;
    long received = pong.deviceMicros() * 1000;
    return new PingExchange(
        (arrivalMicros - elapsed) * 1000,
        received,
        received + pong.turnaroundMicros() * 1000,
        arrivalNanos);
  }

  /** What to put into a ping that is sent now. */
  public static long hostMicros(long nowNanos) {
    return Math.floorDiv(nowNanos, 1000L) & (1L << MICROS_BITS) - 1;
  }

  /** Both ways, without the sensor's turnaround. */
  public long roundTripNanos() {
    return hostReceivedNanos - hostSentNanos - (deviceSentNanos - deviceReceivedNanos);
  }
}
