package dev.femoris.analysis.rounding;

import java.util.Arrays;
import java.util.List;

/** Reads the lines of a model's text one after the other. Not thread-safe. */
final class ModelLines {

  private final String name;
  private final List<String> lines;
  private int next;

  ModelLines(String name, String text) {
    this.name = name;
    this.lines = text.lines().toList();
  }

  /** The rest of the next line, which must begin with the key. */
  String sentence(String key) {
    skipComments();
    if (next == lines.size()) {
      throw new IllegalArgumentException("\"%s\" is missing".formatted(key));
    }
    String line = lines.get(next++).strip();
    if (!line.startsWith(key + " ")) {
      throw new IllegalArgumentException("must begin with \"%s\"".formatted(key));
    }
    return line.substring(key.length()).strip();
  }

  String[] words(String key, int count) {
    String[] words = sentence(key).split("\\s+");
    if (words.length != count) {
      throw new IllegalArgumentException(
          "%d values after \"%s\": must be %d".formatted(words.length, key, count));
    }
    return words;
  }

  double[] numbers(String key, int count) {
    return Arrays.stream(words(key, count)).mapToDouble(ModelLines::number).toArray();
  }

  void expect(String key, int value) {
    double found = numbers(key, 1)[0];
    if (found != value) {
      throw new IllegalArgumentException(
          "%s %s: this program reads %d".formatted(key, found, value));
    }
  }

  boolean nextIs(String key) {
    skipComments();
    return next < lines.size() && lines.get(next).strip().startsWith(key + " ");
  }

  private void skipComments() {
    while (next < lines.size()
        && (lines.get(next).isBlank() || lines.get(next).strip().startsWith("#"))) {
      next++;
    }
  }

  static double number(String word) {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is no number".formatted(word), e);
    }
    throw new IllegalArgumentException("\"%s\" is not finite".formatted(word));
  }

  /** The same problem with its place. */
  IllegalArgumentException problem(IllegalArgumentException e) {
    return new IllegalArgumentException(
        "%s line %d: %s".formatted(name, Math.max(1, next), e.getMessage()), e);
  }
}
