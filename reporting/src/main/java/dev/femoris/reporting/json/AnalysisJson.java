package dev.femoris.reporting.json;

import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.analysis.barbell.BarRejection;
import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.summary.SetSummary;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analysis as JSON, schema {@code femoris/analysis/1}, and its parts for messages.
 *
 * <pre>{@code
 * String oneLine = AnalysisJson.compact(result, facts);
 * String live = AnalysisJson.repetition(counted.repetition());
 * }</pre>
 */
public final class AnalysisJson {

  /** The documents are for programs. */
  private static final Words ENGLISH = Words.english();

  static final String SCHEMA = "femoris/analysis/1";

  private static final String NO_BASELINE =
      "none of this athlete in this exercise: held against this session's own repetitions";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter COMPACT = MAPPER.writer();
  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

  private AnalysisJson() {}

  /** The whole analysis on one line, without a line end. */
  public static String compact(SessionResult result, RecordingFacts facts) {
    return COMPACT.writeValueAsString(analysis(result, facts));
  }

  /** The whole analysis, indented for reading. */
  public static String pretty(SessionResult result, RecordingFacts facts) {
    return PRETTY.writeValueAsString(analysis(result, facts));
  }

  /** The same with what was said to the athlete while it was live. */
  public static String compact(SessionResult result, List<Cue> cues, RecordingFacts facts) {
    return COMPACT.writeValueAsString(withCues(analysis(result, facts), cues));
  }

  /** The same with what was said to the athlete while it was live. */
  public static String pretty(SessionResult result, List<Cue> cues, RecordingFacts facts) {
    return PRETTY.writeValueAsString(withCues(analysis(result, facts), cues));
  }

  /** One cue, as it stands in {@code cues[]}, on one line. */
  public static String cue(Cue cue, Words words) {
    return COMPACT.writeValueAsString(CueJson.of(cue, words));
  }

  /** All of them as an array, on one line. */
  public static String cues(List<Cue> cues, Words words) {
    return cues.stream().map(cue -> cue(cue, words)).collect(Collectors.joining(",", "[", "]"));
  }

  /** One repetition, as it stands in {@code sets[].reps[]}, on one line. */
  public static String repetition(JudgedRepetition repetition) {
    return COMPACT.writeValueAsString(RepetitionJson.of(repetition));
  }

  /** One repetition of a bar, as it stands in {@code sets[].reps[]}, on one line. */
  public static String repetition(int index, BarRepetition repetition) {
    return COMPACT.writeValueAsString(BarJson.repetition(index, repetition));
  }

  /** One set of a bar, as it stands in {@code sets[]}, on one line. */
  public static String set(BarSet set) {
    return COMPACT.writeValueAsString(BarJson.set(set));
  }

  /** One refused movement of a bar, as it stands in {@code rejected[]}, on one line. */
  public static String rejection(BarRejection rejection) {
    return COMPACT.writeValueAsString(BarJson.rejection(rejection));
  }

  /** One set with its repetitions, as it stands in {@code sets[]}, on one line. */
  public static String set(ExerciseSet set) {
    return COMPACT.writeValueAsString(setNode(set));
  }

  /** One refused movement, as it stands in {@code rejected[]}, on one line. */
  public static String rejection(Rejection rejection) {
    return COMPACT.writeValueAsString(rejectionNode(rejection));
  }

  /** One hold, as it stands in {@code holds[]}, on one line. */
  public static String hold(Hold hold) {
    return COMPACT.writeValueAsString(holdNode(hold));
  }

  /**
   * One notice about the signal, as it stands in {@code notices[]}, on one line.
   *
   * @param exerciseId the declared exercise
   */
  public static String notice(SignalNotice notice, String exerciseId, Words words) {
    return COMPACT.writeValueAsString(NoticeJson.of(notice, exerciseId, words));
  }

  /** One notice about the back, as it stands in {@code back.notices[]}, on one line. */
  public static String notice(BackNotice notice, Words words) {
    return COMPACT.writeValueAsString(BackJson.notice(notice, words));
  }

  /** What can be said of the back as a whole, as it stands in {@code back}, on one line. */
  public static String back(BackStatement statement, Words words) {
    return COMPACT.writeValueAsString(BackJson.statement(statement, words));
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  private static ObjectNode analysis(SessionResult result, RecordingFacts facts) {
    ObjectNode root = object().put("schema", SCHEMA);
    root.set("recording", RecordingJson.of(facts));
    root.set("exercise", ExerciseJson.of(result));
    putBaseline(root, facts);
    ArrayNode sets = root.putArray("sets");
    result.sets().forEach(set -> sets.add(setNode(set)));
    result.bar().sets().forEach(set -> sets.add(BarJson.set(set)));
    ArrayNode holds = root.putArray("holds");
    result.holds().forEach(hold -> holds.add(holdNode(hold)));
    ArrayNode rejected = root.putArray("rejected");
    result.rejected().forEach(rejection -> rejected.add(rejectionNode(rejection)));
    result.bar().rejected().forEach(rejection -> rejected.add(BarJson.rejection(rejection)));
    ArrayNode notices = root.putArray("notices");
    result
        .notices()
        .forEach(notice -> notices.add(NoticeJson.of(notice, result.exerciseId(), ENGLISH)));
    result.back().ifPresent(back -> root.set("back", BackJson.statement(back, ENGLISH)));
    root.set("summary", SummaryJson.of(result));
    root.set("next_focus", FocusJson.of(NextFocus.of(result)));
    root.set("provenance", provenanceNode(result.provenance()));
    return root;
  }

  /** What relative judgements rest on, or that there is only the session itself. */
  private static void putBaseline(ObjectNode root, RecordingFacts facts) {
    if (facts.baseline().isEmpty()) {
      root.putNull("baseline").put("baseline_note", NO_BASELINE);
      return;
    }
    BaselineFacts baseline = facts.baseline().get();
    ObjectNode node = root.putObject("baseline");
    baseline.version().ifPresent(version -> node.put("version", version));
    node.put("sessions", baseline.sessions()).put("repetitions", baseline.repetitions());
  }

  private static ObjectNode withCues(ObjectNode root, List<Cue> cues) {
    ArrayNode all = root.putArray("cues");
    cues.forEach(cue -> all.add(CueJson.of(cue, ENGLISH)));
    return root;
  }

  private static ObjectNode setNode(ExerciseSet set) {
    ObjectNode node =
        object()
            .put("index", set.index())
            .put("start_s", Units.seconds(set.startNanos()))
            .put("end_s", Units.seconds(set.endNanos()));
    ArrayNode reps = node.putArray("reps");
    set.repetitions().forEach(repetition -> reps.add(RepetitionJson.of(repetition)));
    node.set("summary", SummaryJson.of(SetSummary.of(set)));
    return node;
  }

  private static ObjectNode holdNode(Hold hold) {
    return object()
        .put("start_s", Units.seconds(hold.startNanos()))
        .put("end_s", Units.seconds(hold.endNanos()))
        .put("hold_s", Units.seconds(hold.durationS()))
        .put("detected_s", Units.seconds(hold.detectedNanos()))
        .put("angle_deg", Units.degrees(hold.angleRad()))
        .put("range_deg", Units.degrees(hold.rangeRad()))
        .put("in_zone_s", Units.seconds(hold.inZoneS()))
        .put("bounces", hold.bounces())
        .put("creep_deg_per_10s", Units.degrees(10 * hold.creepRadPerS()));
  }

  private static ObjectNode rejectionNode(Rejection rejection) {
    return object()
        .put("start_s", Units.seconds(rejection.startNanos()))
        .put("end_s", Units.seconds(rejection.endNanos()))
        .put("reason", rejection.reason().id())
        .put("range_deg", Units.degrees(rejection.rangeRad()));
  }

  private static ObjectNode provenanceNode(Provenance provenance) {
    return object()
        .put("femoris", provenance.software())
        .put("algorithm", provenance.algorithm())
        .put("parameters", provenance.parametersSha256());
  }
}
