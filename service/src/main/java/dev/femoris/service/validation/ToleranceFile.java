package dev.femoris.service.validation;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Figures as CSV: {@code metric,value,tolerance}. */
public final class ToleranceFile {

  private static final String HEADER = "metric,value,tolerance";

  private ToleranceFile() {}

  public static String text(List<Figure> figures) {
    var text = new StringBuilder(HEADER).append('\n');
    for (Figure f : figures) {
      text.append(f.metric())
          .append(',')
          .append(Figure.number(f.value()))
          .append(',')
          .append(Figure.number(f.tolerance()))
          .append('\n');
    }
    return text.toString();
  }

  /**
   * @throws Failure when the file is not there or a line of it is not a figure
   */
  public static List<Figure> read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw Failure.of(FailureKind.BAD_INPUT, "%s: line 1: must be %s".formatted(file, HEADER));
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      figures.add(figure(file, i + 1, lines.get(i)));
    }
    return figures;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          "%s: is not there; run validate without --check first".formatted(file),
          e);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be read (%s)".formatted(file, e), e);
    }
  }

  private static Figure figure(Path file, int line, String text) {
    String[] cells = text.split(",", -1);
    try {
      if (cells.length == 3) {
        return new Figure(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
      }
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: line %d: %s".formatted(file, line, e.getMessage()), e);
    }
    throw Failure.of(
        FailureKind.BAD_INPUT, "%s: line %d: must have three cells".formatted(file, line));
  }
}
