package dev.femoris.ingest.device;

/**
 * The bytes are not what this sensor sends. Expected in normal operation: count it, drop the bytes,
 * go on. Carries no stack trace.
 */
public final class MalformedNotificationException extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong; the name is also the metric's label. */
  public enum Reason {
    /** It ends before a field it must have. */
    TOO_SHORT,
    /** Longer than a characteristic can be, or than the protocol allows. */
    TOO_LONG,
    /** A length or count inside that does not fit. */
    BAD_LENGTH,
    /** A type this decoder does not know. */
    UNKNOWN_TYPE,
    /** A field outside its range. */
    BAD_VALUE,
    /** The check does not match. */
    BAD_CHECK,
    /** From a characteristic this profile does not listen to. */
    UNKNOWN_CHARACTERISTIC,
    /** A continuation without a beginning. */
    OUT_OF_ORDER
  }

  private final Reason reason;
  private final int offset;

  public MalformedNotificationException(Reason reason, int offset) {
    super(reason + " at byte " + offset, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  public Reason reason() {
    return reason;
  }

  /** Where in the notification, from 0. */
  public int offset() {
    return offset;
  }
}
