package dev.femoris.service.failure;

/**
 * Something that was asked for cannot be done. The message is one line: where, what is wrong, what
 * to do.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  private Failure(FailureKind kind, String line) {
    super(line.strip().replaceAll("\\s*\\R\\s*", " "));
    this.kind = kind;
  }

  public static Failure of(FailureKind kind, String line) {
    return new Failure(kind, line);
  }

  /** As {@link #of}, keeping what led to it for the log. */
  public static Failure of(FailureKind kind, String line, Throwable cause) {
    var failure = new Failure(kind, line);
    failure.initCause(cause);
    return failure;
  }

  public FailureKind kind() {
    return kind;
  }

  /** The line to show. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
