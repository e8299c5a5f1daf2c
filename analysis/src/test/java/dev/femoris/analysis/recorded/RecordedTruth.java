package dev.femoris.analysis.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a truth JSON; reads just the shapes these files have, not JSON in general. */
public record RecordedTruth(String json) {

  static RecordedTruth read(Path json) throws IOException {
    return new RecordedTruth(Files.readString(json));
  }

  public OptionalDouble number(String key) {
    Matcher m = Pattern.compile("\"" + key + "\":\\s*(-?[0-9.eE+-]+)").matcher(json);
    return m.find() ? OptionalDouble.of(Double.parseDouble(m.group(1))) : OptionalDouble.empty();
  }

  /** The array of numbers {@code key}; empty where there is none. */
  public double[] numbers(String key) {
    Matcher m = Pattern.compile("\"" + key + "\":\\s*\\[([^\\]]*)\\]").matcher(json);
    return m.find() && !m.group(1).isBlank()
        ? Arrays.stream(m.group(1).split(",")).mapToDouble(RecordedTruth::value).toArray()
        : new double[0];
  }

  private static double value(String text) {
    return text.strip().equals("null") ? Double.NaN : Double.parseDouble(text.strip());
  }

  /** {@code field} of every object in the array of objects {@code key}, in file order. */
  public double[] ofEach(String key, String field) {
    int from = json.indexOf("\"" + key + "\"");
    if (from < 0) {
      return new double[0];
    }
    Matcher m =
        Pattern.compile("\"" + field + "\":\\s*(-?[0-9.eE+-]+)")
            .matcher(json)
            .region(from, endOfArray(json.indexOf('[', from)));
    return m.results().mapToDouble(r -> Double.parseDouble(r.group(1))).toArray();
  }

  private int endOfArray(int open) {
    int depth = 0;
    for (int i = open; i < json.length(); i++) {
      depth += json.charAt(i) == '[' ? 1 : json.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("array at " + open + " does not end");
  }
}
