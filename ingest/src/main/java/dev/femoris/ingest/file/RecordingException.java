package dev.femoris.ingest.file;

/**
 * A recording that cannot be read. The message is one line: file, line, what is wrong, what to do.
 */
public final class RecordingException extends Exception {

  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Kind {
    /** The content is not a usable recording. */
    BAD_INPUT,
    /** There is no such file. */
    NO_SUCH_INPUT,
    /** The file could not be read. */
    IO
  }

  private final Kind kind;

  public RecordingException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public RecordingException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  static RecordingException badInput(Object file, String what) {
    return new RecordingException(Kind.BAD_INPUT, file + ": " + what);
  }
}
