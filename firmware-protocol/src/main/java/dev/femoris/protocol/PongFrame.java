package dev.femoris.protocol;

/**
 * The sensor's answer to a {@link PingFrame}: when it came and how long the answer took.
 *
 * @param number as in the ping
 * @param hostMicros as in the ping
 * @param deviceMicros device time at which the ping came, in µs, 0 to 2⁴⁸ − 1
 * @param turnaroundMicros from then until this frame was handed to the radio, in µs
 */
public record PongFrame(int number, long hostMicros, long deviceMicros, long turnaroundMicros)
    implements Packet {

  /** Length without a tail, in bytes: fits a 23-byte MTU. */
  public static final int BYTES = 20;

  /** {@link #number} from which on a gateway asked, and keeps the answer to itself. */
  public static final int FIRST_OF_GATEWAY = 128;

  public PongFrame {
    Fields.requireU8("number", number);
    Fields.requireU48("hostMicros", hostMicros);
    Fields.requireU48("deviceMicros", deviceMicros);
    Fields.requireU32("turnaroundMicros", turnaroundMicros);
  }

  /** Whether a gateway asked for itself; such an answer is not passed on. */
  public boolean isForGateway() {
    return number >= FIRST_OF_GATEWAY;
  }
}
