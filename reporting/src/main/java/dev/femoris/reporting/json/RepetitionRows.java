package dev.femoris.reporting.json;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.reporting.table.Column;
import dev.femoris.reporting.table.TableWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repetitions of an analysis as rows of a table, in the words and units of its JSON; what the
 * JSON does not say of a repetition is an empty cell. A column for each fault holds its verdict.
 */
public final class RepetitionRows {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final List<Column> TIMES =
      seconds("start_s", "turn_in_s", "turn_out_s", "end_s", "detected_s");
  private static final List<Column> TEMPO =
      seconds("eccentric_s", "pause_stretched_s", "concentric_s", "pause_contracted_s");
  private static final List<Column> MOVEMENT =
      List.of(
          Column.number("rom_deg", 3),
          Column.number("start_angle_deg", 3),
          Column.number("peak_rate_first_deg_s", 3),
          Column.number("peak_rate_second_deg_s", 3));

  private RepetitionRows() {}

  /** The columns, always the same. */
  public static List<Column> columns() {
    List<Column> all = new ArrayList<>();
    all.add(Column.text("exercise"));
    all.add(Column.number("load_kg", 3));
    all.add(Column.whole("set"));
    all.add(Column.whole("repetition"));
    all.add(Column.text("order"));
    all.addAll(TIMES);
    all.addAll(TEMPO);
    all.add(Column.text("tempo"));
    all.addAll(MOVEMENT);
    all.add(Column.whole("score"));
    all.add(Column.text("notes"));
    Arrays.stream(Fault.values()).map(fault -> Column.text(fault.id())).forEach(all::add);
    return List.copyOf(all);
  }

  /**
   * Writes all repetitions, in order.
   *
   * @param analysisJson as {@link AnalysisJson} writes it, or as corrections left it
   */
  public static void write(String analysisJson, TableWriter table) throws IOException {
    JsonNode root = MAPPER.readTree(analysisJson);
    for (JsonNode set : root.path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        text(TrainingOutline.exercise(root.path("exercise")), table);
        number(root.path("recording").path("load_kg"), table);
        whole(set.path("index"), table);
        row(repetition, table);
        table.endRow();
      }
    }
  }

  private static void row(JsonNode repetition, TableWriter table) throws IOException {
    whole(repetition.path("index"), table);
    text(repetition.path("order"), table);
    numbers(repetition, TIMES, table);
    JsonNode tempo = repetition.path("tempo");
    numbers(tempo, TEMPO, table);
    text(tempo.path("notation"), table);
    numbers(repetition, MOVEMENT, table);
    whole(repetition.path("score"), table);
    table.text(
        repetition
            .path("notes")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(" ")));
    for (Fault fault : Fault.values()) {
      verdict(repetition.path("findings"), fault, table);
    }
  }

  private static void verdict(JsonNode findings, Fault fault, TableWriter table)
      throws IOException {
    for (JsonNode finding : findings) {
      if (finding.path("fault").asString("").equals(fault.id())) {
        text(finding.path("verdict"), table);
        return;
      }
    }
    table.empty();
  }

  private static void numbers(JsonNode of, List<Column> columns, TableWriter table)
      throws IOException {
    for (Column column : columns) {
      number(of.path(column.name()), table);
    }
  }

  private static void number(JsonNode node, TableWriter table) throws IOException {
    if (node.isNumber()) {
      table.number(node.doubleValue());
    } else {
      table.empty();
    }
  }

  private static void whole(JsonNode node, TableWriter table) throws IOException {
    if (node.isNumber()) {
      table.whole(node.longValue());
    } else {
      table.empty();
    }
  }

  private static void text(JsonNode node, TableWriter table) throws IOException {
    text(node.isString() ? Optional.of(node.stringValue()) : Optional.empty(), table);
  }

  private static void text(Optional<String> text, TableWriter table) throws IOException {
    if (text.isPresent()) {
      table.text(text.get());
    } else {
      table.empty();
    }
  }

  private static List<Column> seconds(String... names) {
    return Arrays.stream(names).map(name -> Column.number(name, 4)).toList();
  }
}
