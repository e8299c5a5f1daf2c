package dev.femoris.analysis.exercise;

/** An exercise sheet says something that cannot be used; the message names file, line and cure. */
public final class ExerciseSheetException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExerciseSheetException(String file, int line, String problem) {
    super("%s, line %d: %s".formatted(file, line, problem));
  }
}
