package dev.femoris.protocol;

/**
 * The bytes are not a packet of this protocol. Expected in normal operation: count it, drop the
 * bytes, go on. Carries no stack trace.
 */
public final class MalformedPacketException extends Exception {

  /** What is wrong; the name is also the metric's label. */
  public enum Reason {
    /** Fewer bytes than the smallest packet of its kind. */
    TOO_SHORT,
    /** More bytes than {@link MqttBatch#MAX_BYTES} or a frame's limit. */
    TOO_LONG,
    /** A batch that does not begin with its magic. */
    BAD_MAGIC,
    /** A major version this decoder does not know. */
    UNKNOWN_VERSION,
    /** A packet type this version does not define. */
    UNKNOWN_TYPE,
    /** A length or count inside the packet that does not fit its size. */
    BAD_LENGTH,
    /** The check at the end does not match. */
    BAD_CRC,
    /** A field outside its range. */
    BAD_VALUE,
    /** The compressed flag, reserved in v1. */
    COMPRESSED
  }

  private final Reason reason;
  private final int offset;

  public MalformedPacketException(Reason reason, int offset) {
    super(reason + " at byte " + offset, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  public Reason reason() {
    return reason;
  }

  /** Where in the bytes handed in, from 0. */
  public int offset() {
    return offset;
  }
}
