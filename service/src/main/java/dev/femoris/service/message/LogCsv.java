package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.store.LogStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A progress log as CSV: a header with {@code date,kind,amount} and, in any order, {@code
 * side,exercise,note}; one entry a line, cells in quotes where they hold commas. A line that was
 * imported before is known again by its words.
 */
public final class LogCsv {

  private static final int MOST_LINES = 20_000;

  private LogCsv() {}

  /**
   * All of them or none.
   *
   * @throws Failure (USAGE) that names the first line that is wrong, and what is wrong
   */
  public static List<LogStore.Asked> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw LogRequest.refused("a log to import has a header and at most 20000 lines");
    }
    List<String> header =
        cells(lines.getFirst().replaceFirst("^\uFEFF", "")).stream()
            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!header.containsAll(List.of("date", "kind", "amount"))) {
      throw LogRequest.refused("line 1: the header must name date, kind and amount");
    }
    Map<String, Integer> seen = new HashMap<>();
    List<LogStore.Asked> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        int before = seen.merge(lines.get(i).strip(), 1, Integer::sum);
        all.add(asked(header, lines.get(i), i + 1, before));
      }
    }
    return all;
  }

  private static LogStore.Asked asked(List<String> header, String line, int number, int times) {
    List<String> cells = cells(line);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      row.put(header.get(i), cells.get(i).strip());
    }
    try {
      var entry =
          LogRequest.entry(
              row.getOrDefault("date", ""),
              row.getOrDefault("kind", "").toLowerCase(Locale.ROOT),
              row.getOrDefault("side", "").toLowerCase(Locale.ROOT),
              row.getOrDefault("exercise", ""),
              number(row.getOrDefault("amount", "")),
              row.getOrDefault("note", ""));
      byte[] words = "%d %s".formatted(times, entry).getBytes(StandardCharsets.UTF_8);
      return new LogStore.Asked(entry, "csv-" + UUID.nameUUIDFromBytes(words));
    } catch (Failure wrong) {
      throw LogRequest.refused("line %d: %s".formatted(number, wrong.line()));
    }
  }

  private static OptionalDouble number(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw LogRequest.refused("\"%s\" is no number".formatted(LogRequest.brief(text)));
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
