package dev.femoris.service.upload;

/** An upload, or a piece of one, is not taken. The message is one line for the sender. */
public final class UploadRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** One file is larger than any may be, or than its sender said. */
    TOO_LARGE,
    /** Too many are under way. */
    TOO_MANY,
    /** The piece does not begin where the last one ended, or nothing is missing. */
    WRONG_OFFSET,
    /** The disk is too full. */
    NO_ROOM
  }

  private final Reason reason;

  UploadRefusedException(Reason reason, String line) {
    super(line);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String line() {
    return String.valueOf(getMessage());
  }
}
