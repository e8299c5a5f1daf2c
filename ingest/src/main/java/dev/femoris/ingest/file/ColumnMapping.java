package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.unit.Units;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the columns of somebody's own CSV are: a file of lines {@code key = value}.
 *
 * <pre>
 * time = Timestamp          name of the column, or #1 for the first
 * time-unit = ms            s, ms, us or ns
 * accel-x = ax              likewise accel-y, accel-z; -ax turns the axis round
 * accel-unit = g            m/s2, g or mg
 * rate-x = wx               likewise rate-y, rate-z
 * rate-unit = deg/s         rad/s or deg/s
 * separator = semicolon     comma (default), semicolon or tab
 * header-line = 3           line with the names, from 1 (default); 0 when there is none
 * placement = thigh_left    thigh_right by default
 * </pre>
 */
public final class ColumnMapping {

  private static final Map<String, Integer> TIME_EXPONENTS =
      Map.of("s", 9, "ms", 6, "us", 3, "ns", 0);
  private static final Map<String, Double> ACCEL_UNITS =
      Map.of("m/s2", 1.0, "g", Units.MPS2_PER_G, "mg", Units.MPS2_PER_MILLI_G);
  private static final Map<String, Double> RATE_UNITS =
      Map.of("rad/s", 1.0, "deg/s", Units.RAD_PER_DEG);
  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t');
  private static final List<String> CHANNELS =
      List.of("accel-x", "accel-y", "accel-z", "rate-x", "rate-y", "rate-z");
  private static final Set<String> OTHERS =
      Set.of(
          "time", "time-unit", "accel-unit", "rate-unit", "separator", "header-line", "placement");
  private static final int MAX_HEADER_LINE = 39;

  private final Path source;
  private final Properties values;

  private ColumnMapping(Path source, Properties values) {
    this.source = source;
    this.values = values;
  }

  /**
   * @throws RecordingException with one line for the person who wrote the file
   */
  public static ColumnMapping read(Path file) throws RecordingException {
    if (!Files.exists(file)) {
      throw new RecordingException(
          RecordingException.Kind.NO_SUCH_INPUT, file + ": no such file; check the path");
    }
    var values = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException failed) {
      throw new RecordingException(
          RecordingException.Kind.BAD_INPUT,
          file + ": cannot be read as lines of key = value (" + failed.getMessage() + ")",
          failed);
    }
    var mapping = new ColumnMapping(file, values);
    mapping.check();
    return mapping;
  }

  /** Reads a table as this mapping says. */
  Recording recording(Object file, TableText text) throws RecordingException {
    char separator = choice("separator", "comma", SEPARATORS);
    int line = headerLine() - 1;
    if (line >= text.lines().size()) {
      throw RecordingException.badInput(
          file, "has no line %d, where %s says the names are".formatted(line + 1, source));
    }
    var names = numbered(text.cells(Math.max(0, line), separator));
    var columns = new NamedColumns(file, names);
    columns.time(value("time"));
    for (int channel = 0; channel < CHANNELS.size(); channel++) {
      String column = value(CHANNELS.get(channel));
      boolean turned = column.startsWith("-");
      double unit =
          channel < 3
              ? choice("accel-unit", "m/s2", ACCEL_UNITS)
              : choice("rate-unit", "rad/s", RATE_UNITS);
      columns.channel(turned ? column.substring(1) : column, channel, turned ? -unit : unit);
    }
    int exponent = choice("time-unit", "s", TIME_EXPONENTS);
    var plan = columns.plan("CSV with column mapping", exponent, 0, List.of(), placement());
    return SampleTable.read(file, text.behind(line, separator), plan);
  }

  private void check() throws RecordingException {
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (!CHANNELS.contains(key) && !OTHERS.contains(key)) {
        throw bad("key '%s' is not known".formatted(key));
      }
    }
    value("time");
    for (String channel : CHANNELS) {
      value(channel);
    }
    choice("separator", "comma", SEPARATORS);
    choice("time-unit", "s", TIME_EXPONENTS);
    choice("accel-unit", "m/s2", ACCEL_UNITS);
    choice("rate-unit", "rad/s", RATE_UNITS);
    headerLine();
    placement();
  }

  private int headerLine() throws RecordingException {
    String line = values.getProperty("header-line", "1").strip();
    if (!line.matches("[0-9]{1,2}") || Integer.parseInt(line) > MAX_HEADER_LINE) {
      throw bad("header-line '%s': must be 0 to %d".formatted(line, MAX_HEADER_LINE));
    }
    return Integer.parseInt(line);
  }

  private Placement placement() throws RecordingException {
    String id = values.getProperty("placement", Placement.THIGH_RIGHT.id()).strip();
    return Placement.of(id).orElseThrow(() -> bad("placement '%s' is not known".formatted(id)));
  }

  /** {@code #2} is the second column, whatever it is called: it is called so from here on. */
  private List<String> numbered(List<String> names) {
    var numbered = new ArrayList<>(names);
    for (String key : values.stringPropertyNames()) {
      String column = values.getProperty(key).strip().replaceFirst("^-", "");
      for (int i = 0; i < numbered.size(); i++) {
        if (column.equals("#" + (i + 1))) {
          numbered.set(i, column);
        }
      }
    }
    return numbered;
  }

  private String value(String key) throws RecordingException {
    String value = values.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw bad("key '%s' is missing; it names a column".formatted(key));
    }
    return value;
  }

  private <T> T choice(String key, String usual, Map<String, T> choices) throws RecordingException {
    String value = values.getProperty(key, usual).strip();
    T chosen = choices.get(value);
    if (chosen == null) {
      throw bad(
          "%s '%s': must be one of %s".formatted(key, value, new TreeSet<>(choices.keySet())));
    }
    return chosen;
  }

  private RecordingException bad(String what) {
    return RecordingException.badInput(source, what);
  }
}
