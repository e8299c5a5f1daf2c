package dev.femoris.service.personal;

/** There is not enough to learn from, or nothing to compare it with; the message says what. */
public final class TrainingRefused extends Exception {

  private static final long serialVersionUID = 1L;

  TrainingRefused(String line) {
    super(line);
  }

  /** One line: what is missing and how much of it. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
