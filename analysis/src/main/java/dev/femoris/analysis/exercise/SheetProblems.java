package dev.femoris.analysis.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What was found wrong in one sheet. */
final class SheetProblems {

  private record Problem(int line, String text) {}

  private final String file;
  private final String what;
  private final List<Problem> found = new ArrayList<>();

  SheetProblems(String file) {
    this(file, "an exercise");
  }

  /**
   * @param what the sheet is, such as {@code a routine}
   */
  SheetProblems(String file, String what) {
    this.file = file;
    this.what = what;
  }

  String what() {
    return what;
  }

  void add(Node at, String text) {
    add(at.getStartMark().getLine() + 1, text);
  }

  void add(int line, String text) {
    found.add(new Problem(line, text));
  }

  /** Throws everything found so far, in the order of lines; does nothing when all is well. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new ExerciseSheetException(
          found.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(p -> "%s, line %d: %s".formatted(file, p.line(), p.text()))
              .toList());
    }
  }
}
