package dev.femoris.ingest.file.motion;

/** The content cannot be used. The message says what is wrong and what to do, without the file. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  public RefusedException(String whatAndWhatToDo) {
    super(whatAndWhatToDo);
  }

  public RefusedException(String whatAndWhatToDo, Throwable cause) {
    super(whatAndWhatToDo, cause);
  }
}
