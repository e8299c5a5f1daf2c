package dev.femoris.service.failure;

import java.util.List;

/**
 * Something that was asked for cannot be done. The message is one line: where, what is wrong, what
 * to do. A file with several problems has a line for each.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String[] lines;

  private Failure(FailureKind kind, String... lines) {
    super(String.join("; ", lines));
    this.kind = kind;
    this.lines = lines;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  public static Failure of(FailureKind kind, String line) {
    return new Failure(kind, oneLine(line));
  }

  /** As {@link #of(FailureKind, String)} with a line for each problem, one at least. */
  public static Failure of(FailureKind kind, List<String> lines) {
    return new Failure(kind, lines.stream().map(Failure::oneLine).toArray(String[]::new));
  }

  /** As {@link #of}, keeping what led to it for the log. */
  public static Failure of(FailureKind kind, String line, Throwable cause) {
    var failure = new Failure(kind, oneLine(line));
    failure.initCause(cause);
    return failure;
  }

  public FailureKind kind() {
    return kind;
  }

  /** The lines to show where there is room for several. */
  public List<String> lines() {
    return List.of(lines);
  }

  /** The line to show. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
