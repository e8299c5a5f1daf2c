package dev.femoris.service.message;

import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.service.store.ListedSession;
import dev.femoris.service.store.StoredSession;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the HTTP interface. */
public final class ApiAnswers {

  private ApiAnswers() {}

  public static String exercises(List<ExerciseProfile> profiles) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (ExerciseProfile profile : profiles) {
      ObjectNode node =
          all.addObject()
              .put("id", profile.id())
              .put("name", profile.displayName())
              .put("order", profile.order().id())
              .put("segment", profile.segment().name().toLowerCase(Locale.ROOT))
              .put("holds", profile.kind() == ExerciseKind.HOLD)
              .put("rom_deg", Math.rint(Math.toDegrees(profile.romRad())));
      node.set("tempo", LiveMessages.tempo(profile.tempo()));
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  public static String sessions(List<ListedSession> sessions) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (ListedSession listed : sessions) {
      ObjectNode node = node(listed.session());
      Json.put(node, "corrected_repetitions", listed.corrected());
      all.add(Json.put(node, "said_repetitions", listed.said()));
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  /** Names as an array. */
  public static String names(List<String> names) {
    return Json.MAPPER.writeValueAsString(names);
  }

  /** Sessions that are open, as a list of people at work needs them. */
  public static String open(List<SessionCard> cards) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (SessionCard card : cards) {
      ObjectNode node = all.addObject().put("id", card.id()).put("label", card.label());
      Json.put(node, "exercise", card.exercise().map(ExerciseProfile::displayName));
      node.put("placement", card.placementId());
    }
    return Json.MAPPER.writeValueAsString(all);
  }

  public static String session(StoredSession session) {
    return Json.text(node(session));
  }

  /**
   * @param components each with whether it works
   */
  public static String health(boolean up, Map<String, Boolean> components, String version) {
    ObjectNode node = Json.object().put("status", up ? "up" : "down").put("version", version);
    ObjectNode parts = node.putObject("components");
    components.forEach((name, works) -> parts.put(name, works ? "up" : "down"));
    return Json.text(node);
  }

  /** Where a phone opens its page; an empty object when phones are not served. */
  public static String phone(Optional<URI> link) {
    return Json.text(Json.put(Json.object(), "link", link.map(URI::toString)));
  }

  /** An error in the form of RFC 9457, with the one line as its detail. */
  public static String problem(int status, String title, String line) {
    return Json.text(
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", line));
  }

  /**
   * A piece of a session's angle trace.
   *
   * @param timeS seconds since the session's first sample
   * @param thetaDeg as long as {@code timeS}
   * @param rateDegPerS as long as {@code timeS}
   */
  public static String trace(double[] timeS, double[] thetaDeg, double[] rateDegPerS) {
    ObjectNode node = Json.object();
    fill(node.putArray("t_s"), timeS, 1e3);
    fill(node.putArray("theta_deg"), thetaDeg, 1e2);
    fill(node.putArray("w_deg_s"), rateDegPerS, 1e1);
    return Json.text(node);
  }

  private static void fill(ArrayNode array, double[] values, double perUnit) {
    for (double value : values) {
      array.add(Math.rint(value * perUnit) / perUnit);
    }
  }

  static ObjectNode node(StoredSession session) {
    ObjectNode node = Json.object().put("id", session.id()).put("device", session.device());
    Json.put(node, "exercise", session.exercise());
    node.put("placement", session.placement()).put("label", session.label());
    Json.put(node, "tempo", session.tempo());
    node.put("state", session.state().id());
    Json.put(node, "end_reason", session.endReason());
    node.put("started_at", session.startedAt().toString());
    Json.put(node, "ended_at", session.endedAt().map(Instant::toString));
    Json.put(node, "rate_hz", session.rateHz());
    node.put("repetitions", session.repetitions());
    return Json.put(node, "report_html", report(session));
  }

  private static Optional<String> report(StoredSession session) {
    return switch (session.state()) {
      case ENDED -> Optional.of("/api/sessions/" + session.id() + "/report.html");
      case OPEN, FAILED -> Optional.empty();
    };
  }
}
