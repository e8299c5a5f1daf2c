package dev.femoris.protocol;

/**
 * Asks the sensor for its clock. The sensor answers at once with a {@link PongFrame}.
 *
 * @param number 0 to 127 for a service, 128 to 255 for a gateway that asks for itself
 * @param hostMicros the asker's clock when it sends, its low 48 bits in µs; nobody else reads it
 */
public record PingFrame(int number, long hostMicros) implements Downlink {

  static final int BYTES = 10;

  public PingFrame {
    Fields.requireU8("number", number);
    Fields.requireU48("hostMicros", hostMicros);
  }
}
