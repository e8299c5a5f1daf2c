package dev.femoris.reporting.json;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.FormSession;
import dev.femoris.analysis.progress.SessionValue;
import dev.femoris.analysis.progress.Trend;
import dev.femoris.analysis.progress.TrendVerdict;
import dev.femoris.reporting.chart.ProgressCharts;
import dev.femoris.reporting.progress.DayNote;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.ProgressWords;
import dev.femoris.reporting.words.Words;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Form over months as JSON, schema {@code femoris/progress/1}; in degrees and percent. */
public final class ProgressJson {

  private static final String SCHEMA = "femoris/progress/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ProgressJson() {}

  public static String of(FormReport report, Words words) {
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    root.put("athlete", report.athlete())
        .put("from", date(report.fromDay()))
        .put("to", date(report.toDay()));
    root.putObject("exercise")
        .put("id", report.exerciseId())
        .put("name", words.exercises().name(report.exerciseId(), report.exerciseName()));
    report.limb().ifPresent(limb -> root.put("side", limb.name().toLowerCase(Locale.ROOT)));
    root.put("sessions", report.history().sessions().size())
        .put("sessions_shown", report.shown().size())
        .put("sessions_left_out", report.leftOut())
        .put("about", words.progress().scatter());
    ArrayNode quantities = root.putArray("quantities");
    for (FormQuantity quantity : FormQuantity.values()) {
      if (!report.history().of(quantity).isEmpty()) {
        quantities.add(quantity(report, quantity, words.progress()));
      }
    }
    putSessions(root.putArray("training"), report);
    putNotes(root.putArray("notes"), report);
    ArrayNode charts = root.putArray("charts");
    ProgressCharts.ids(report).forEach(charts::add);
    return MAPPER.writeValueAsString(root);
  }

  private static ObjectNode quantity(
      FormReport report, FormQuantity quantity, ProgressWords words) {
    Trend trend = report.history().trend(quantity);
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("id", quantity.id())
            .put("name", words.name(quantity))
            .put("unit", words.unit(quantity))
            .put("better", quantity.better().name().toLowerCase(Locale.ROOT))
            .put("repetition_scatter", ProgressWords.shown(quantity, trend.repetitionScatter()));
    if (trend.isKnown()) {
      node.put("baseline", ProgressWords.shown(quantity, trend.baseline()))
          .put("baseline_to", date(trend.baselineToDay()))
          .put("day_to_day", ProgressWords.shown(quantity, trend.dayToDay()))
          .put("smallest_real_change", ProgressWords.shown(quantity, trend.smallestRealChange()));
    }
    node.set("verdict", verdict(quantity, trend.verdict()));
    node.put("brief", words.brief(trend.verdict()))
        .put("sentence", words.sentence(quantity, trend));
    ArrayNode values = node.putArray("values");
    for (SessionValue value : report.history().of(quantity)) {
      if (report.isShown(value.day())) {
        values
            .addObject()
            .put("date", date(value.day()))
            .put("value", ProgressWords.shown(quantity, value.value()))
            .put("scatter", ProgressWords.shown(quantity, value.scatter()))
            .put("repetitions", value.repetitions());
      }
    }
    return node;
  }

  private static ObjectNode verdict(FormQuantity quantity, TrendVerdict verdict) {
    ObjectNode node = MAPPER.createObjectNode();
    switch (verdict) {
      case TrendVerdict.NoChange unused -> node.put("kind", "no_change");
      case TrendVerdict.Improved v ->
          changed(node, quantity, "improved", v.by(), v.sinceDay(), v.confidence());
      case TrendVerdict.Plateau v ->
          changed(node, quantity, "plateau", v.by(), v.sinceDay(), v.confidence())
              .put("flat_since", date(v.flatSinceDay()));
      case TrendVerdict.Worsened v ->
          changed(node, quantity, "worsened", v.by(), v.sinceDay(), v.confidence())
              .put("from_best", v.fromBest());
      case TrendVerdict.Shifted v ->
          changed(node, quantity, "shifted", v.by(), v.sinceDay(), v.confidence());
      case TrendVerdict.CannotTell v ->
          node.put("kind", "cannot_tell").put("reason", v.reason().name().toLowerCase(Locale.ROOT));
    }
    return node;
  }

  private static ObjectNode changed(
      ObjectNode node,
      FormQuantity quantity,
      String kind,
      double by,
      long sinceDay,
      TrendVerdict.Confidence confidence) {
    return node.put("kind", kind)
        .put("by", ProgressWords.shown(quantity, by))
        .put("since", date(sinceDay))
        .put("confidence", confidence.name().toLowerCase(Locale.ROOT));
  }

  private static void putSessions(ArrayNode all, FormReport report) {
    for (FormSession session : report.shown()) {
      ObjectNode node =
          all.addObject()
              .put("session", session.id())
              .put("date", date(session.day()))
              .put("side", session.limb().name().toLowerCase(Locale.ROOT))
              .put("repetitions", session.repetitions());
      if (session.loadKg().isPresent()) {
        node.put("load_kg", session.loadKg().getAsDouble())
            .put("volume_kg", session.volumeKg().orElse(0));
      } else {
        node.putNull("load_kg").putNull("volume_kg");
      }
    }
  }

  private static void putNotes(ArrayNode all, FormReport report) {
    int number = 1;
    for (DayNote note : report.shownNotes()) {
      all.addObject()
          .put("number", number++)
          .put("date", date(note.day()))
          .put("kind", note.kind().id())
          .put("text", note.text());
    }
  }

  private static String date(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
