package dev.femoris.analysis.exercise;

import java.util.List;

/**
 * An exercise sheet says something that cannot be used. Everything found wrong in it is told at
 * once, a line each: file, line, what, and what would be right.
 */
public final class ExerciseSheetException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Lists of the JDK are serializable, their interface does not say so. */
  private final transient List<String> problems;

  ExerciseSheetException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line for each problem, in the order of the sheet. */
  public List<String> problems() {
    return problems;
  }
}
