package dev.femoris.service.message;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.Correction;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.liveset.StoredFact;
import dev.femoris.service.store.StoredCorrection;
import dev.femoris.service.store.StoredLabel;
import dev.femoris.service.store.StoredSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about a session under review. */
public final class ReviewAnswers {

  private ReviewAnswers() {}

  /**
   * A session as it is shown.
   *
   * @param resultJson its result after the corrections
   * @param ownCount how many repetitions the analysis counted
   * @param said what was said on live pages and not taken back
   * @param algorithm name and version of what analysed it
   * @param newerAlgorithm of what would analyse it now; empty when that is the same
   */
  public record View(
      StoredSession session,
      Optional<ExerciseProfile> exercise,
      String resultJson,
      int ownCount,
      OptionalInt corrected,
      List<StoredCorrection> corrections,
      List<StoredFact> said,
      List<StoredLabel> labels,
      String algorithm,
      Optional<String> newerAlgorithm) {}

  public static String view(View view) {
    ObjectNode node = Json.object();
    node.set("session", ApiAnswers.node(view.session()));
    ObjectNode exercise = node.putObject("exercise");
    view.exercise()
        .ifPresent(
            profile ->
                exercise
                    .put("id", profile.id())
                    .put("name", profile.displayName())
                    .put("order", profile.order().id()));
    List<CorrectionEvent> events = events(view.corrections());
    node.put("revision", events.isEmpty() ? 0 : events.getLast().revision());
    node.put("own_repetitions", view.ownCount());
    Json.put(node, "corrected_repetitions", view.corrected());
    node.put("algorithm", view.algorithm());
    Json.put(node, "newer_algorithm", view.newerAlgorithm());
    Json.putJson(node, "labels", TrainerAnswers.labels(view.labels()));
    node.set("history", history(view.corrections(), events));
    node.set("said", said(view, CorrectedSession.undone(events)));
    return Json.text(Json.putJson(node, "result", view.resultJson()));
  }

  /** Stored corrections as events. */
  public static List<CorrectionEvent> events(List<StoredCorrection> stored) {
    return stored.stream()
        .map(c -> new CorrectionEvent(c.revision(), c.by(), c.at(), CorrectionJson.read(c.what())))
        .toList();
  }

  /** A correction that takes a fact over is asked for under a name that begins so. */
  private static String keyOf(StoredFact fact) {
    return "live-%d-".formatted(fact.id());
  }

  private static ArrayNode said(View view, List<Integer> undone) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (StoredFact fact : view.said()) {
      boolean taken =
          view.corrections().stream()
              .filter(each -> !undone.contains(each.revision()))
              .anyMatch(each -> each.requestKey().startsWith(keyOf(fact)));
      all.add(LiveFactJson.node(fact).put("taken_over", taken));
    }
    return all;
  }

  private static ArrayNode history(List<StoredCorrection> stored, List<CorrectionEvent> events) {
    List<Integer> undone = CorrectedSession.undone(events);
    List<Integer> undoable = CorrectedSession.undoable(events);
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (int i = 0; i < stored.size(); i++) {
      StoredCorrection correction = stored.get(i);
      Correction what = events.get(i).what();
      ObjectNode node =
          all.addObject()
              .put("revision", correction.revision())
              .put("who", correction.by())
              .put("at", correction.at().toString())
              .put("stands", !undone.contains(correction.revision()))
              .put("can_undo", undoable.contains(correction.revision()));
      node.set("what", CorrectionJson.node(what));
      Json.putJson(node, "before", correction.before());
      Json.putJson(node, "after", correction.after());
    }
    return all;
  }

  /** Where repetitions differ between two analyses of the same session. */
  public static String differences(int before, int after, List<String> sentences) {
    ObjectNode node =
        Json.object().put("repetitions_before", before).put("repetitions_after", after);
    ArrayNode all = node.putArray("differences");
    sentences.forEach(all::add);
    return Json.text(node);
  }

  /**
   * A tile of a thinned trace.
   *
   * @param lowestDeg of each bucket, NaN where there is no sample
   * @param highestDeg likewise
   */
  public static String tile(
      int level, int tile, double bucketS, double endS, double[] lowestDeg, double[] highestDeg) {
    ObjectNode node =
        Json.object()
            .put("level", level)
            .put("tile", tile)
            .put("bucket_s", bucketS)
            .put("session_s", endS);
    fill(node.putArray("min_deg"), lowestDeg);
    fill(node.putArray("max_deg"), highestDeg);
    return Json.text(node);
  }

  /**
   * Courses of repetitions for laying over each other.
   *
   * @param set number of the set
   * @param index number within it
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Course(int set, int index, double startS, double[] timeS, double[] angleDeg) {}

  public static String courses(List<Course> courses) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Course course : courses) {
      ObjectNode node =
          all.addObject()
              .put("set", course.set())
              .put("rep", course.index())
              .put("start_s", course.startS());
      fill(node.putArray("t_s"), course.timeS());
      fill(node.putArray("angle_deg"), course.angleDeg());
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  private static void fill(ArrayNode array, double[] values) {
    Arrays.stream(values)
        .forEach(
            value -> {
              if (Double.isNaN(value)) {
                array.addNull();
              } else {
                array.add(Math.rint(value * 100) / 100);
              }
            });
  }
}
