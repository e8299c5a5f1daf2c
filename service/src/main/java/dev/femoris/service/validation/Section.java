package dev.femoris.service.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One section of the page.
 *
 * @param id first part of its figures' names
 * @param markdown paragraphs and tables
 * @param figures what later runs are held against
 * @param skipped recordings that are not there or cannot be scored, each with the reason
 */
public record Section(
    String id, String title, String markdown, List<Figure> figures, List<String> skipped) {

  public Section {
    figures = List.copyOf(figures);
    skipped = List.copyOf(skipped);
  }

  /** Collects a section, piece by piece, in the order of the page. Not thread-safe. */
  static final class Draft {
    private final String id;
    private final String title;
    private final StringBuilder markdown = new StringBuilder();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    Draft(String id, String title) {
      this.id = id;
      this.title = title;
    }

    Draft text(String paragraph) {
      markdown.append(paragraph.strip()).append("\n\n");
      return this;
    }

    Draft head(String... cells) {
      row(cells);
      markdown.append("|---".repeat(cells.length)).append("|\n");
      return this;
    }

    Draft row(String... cells) {
      for (String cell : cells) {
        markdown.append("| ").append(cell).append(' ');
      }
      markdown.append("|\n");
      return this;
    }

    Draft endTable() {
      markdown.append('\n');
      return this;
    }

    Draft figure(String name, double value, double tolerance) {
      figures.add(new Figure(id + "." + name, value, tolerance));
      return this;
    }

    /** A figure in a smaller unit, rounded to {@code decimals}; nothing when it is absent. */
    Draft figure(
        String name, OptionalDouble value, double perUnit, int decimals, double tolerance) {
      double unit = Math.pow(10, decimals);
      value.ifPresent(v -> figure(name, Math.rint(v * perUnit * unit) / unit, tolerance));
      return this;
    }

    Draft skip(String what) {
      skipped.add(what);
      return this;
    }

    boolean isComplete() {
      return skipped.isEmpty();
    }

    Section done() {
      return new Section(id, title, markdown.toString(), figures, skipped);
    }
  }
}
