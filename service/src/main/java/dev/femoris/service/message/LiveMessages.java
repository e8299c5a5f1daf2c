package dev.femoris.service.message;

import dev.femoris.analysis.barbell.BarRejection;
import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.liveset.StoredFact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages to the live page, one JSON object each, with a {@code type}. */
public final class LiveMessages {

  private LiveMessages() {}

  /** The first message about a session: everything a page needs to catch up. */
  public static String hello(
      SessionCard card, SessionResult result, List<Cue> cues, LiveMoment now) {
    ObjectNode message = Json.typed("hello");
    message.set("session", session(card));
    Json.putJson(message, "sets", sets(result));
    Json.putJson(message, "holds", holds(result.holds()));
    message.put("count", result.repetitionCount());
    Json.putJson(message, "cues", AnalysisJson.cues(cues, Words.english()));
    message.set("link", linkNode(Json.object(), now.link()));
    message.set("sensors", sensors(now.sensors()));
    message.set("facts", LiveFactJson.array(now.facts()));
    message.set("trace", trace(now.trace()));
    result
        .back()
        .ifPresent(back -> Json.putJson(message, "back", AnalysisJson.back(back, Words.english())));
    return Json.text(message.put("over", now.ended()).put("server_time_s", now.serverTimeS()));
  }

  /**
   * @param motion at least one, oldest first
   */
  public static String motion(List<ShownMotion> motion) {
    ObjectNode message = Json.typed("motion");
    ArrayNode timeS = message.putArray("t_s");
    ArrayNode thetaDeg = message.putArray("theta_deg");
    ArrayNode rateDegPerS = message.putArray("w_deg_s");
    for (ShownMotion shown : motion) {
      ThighMotion each = shown.limb();
      timeS.add(rounded(each.timeNanos() * 1e-9, 1e4));
      thetaDeg.add(rounded(Math.toDegrees(each.thetaRad()), 1e2));
      rateDegPerS.add(rounded(Math.toDegrees(each.rateRadPerS()), 1e1));
    }
    TrunkJson.put(
        message,
        motion.stream().mapToDouble(ShownMotion::pelvisRad).toArray(),
        motion.stream().mapToDouble(ShownMotion::thoraxRad).toArray());
    return Json.text(message.put("phase", motion.getLast().limb().phase().id()));
  }

  /**
   * @param count repetitions in the whole session, this one included
   * @param latencyNanos from the arrival of the packet that completed it
   */
  public static String repetition(
      int setIndex, int count, JudgedRepetition repetition, long latencyNanos) {
    ObjectNode message = Json.typed("rep").put("set", setIndex).put("count", count);
    Json.putJson(message, "rep", AnalysisJson.repetition(repetition));
    return Json.text(message.put("latency_ms", rounded(latencyNanos * 1e-6, 1e2)));
  }

  /** As {@link #repetition(int, int, JudgedRepetition, long)}, of a bar. */
  public static String repetition(
      int setIndex, int count, int index, BarRepetition repetition, long latencyNanos) {
    ObjectNode message = Json.typed("rep").put("set", setIndex).put("count", count);
    Json.putJson(message, "rep", AnalysisJson.repetition(index, repetition));
    return Json.text(message.put("latency_ms", rounded(latencyNanos * 1e-6, 1e2)));
  }

  public static String set(BarSet set) {
    return Json.text(Json.putJson(Json.typed("set"), "set", AnalysisJson.set(set)));
  }

  public static String rejected(BarRejection rejection) {
    return Json.text(
        Json.putJson(Json.typed("rejected"), "rejection", AnalysisJson.rejection(rejection)));
  }

  /**
   * A lift has come to lockout: one more is announced, and confirmed or withdrawn by what follows.
   */
  public static String lockout(long timeNanos) {
    return Json.text(Json.typed("lockout").put("t_s", rounded(timeNanos * 1e-9, 1e4)));
  }

  public static String set(ExerciseSet set) {
    return Json.text(Json.putJson(Json.typed("set"), "set", AnalysisJson.set(set)));
  }

  public static String hold(Hold hold) {
    return Json.text(Json.putJson(Json.typed("hold"), "hold", AnalysisJson.hold(hold)));
  }

  public static String rejected(Rejection rejection) {
    return Json.text(
        Json.putJson(Json.typed("rejected"), "rejection", AnalysisJson.rejection(rejection)));
  }

  public static String notice(BackNotice notice) {
    return Json.text(
        Json.putJson(
            Json.typed("back_notice"), "notice", AnalysisJson.notice(notice, Words.english())));
  }

  public static String notice(SignalNotice notice) {
    return Json.text(
        Json.putJson(
            Json.typed("notice"), "notice", AnalysisJson.notice(notice, "", Words.english())));
  }

  /** Something to be said to the athlete, with its evidence. */
  public static String cue(Cue cue) {
    return Json.text(
        Json.putJson(Json.typed("cue"), "cue", AnalysisJson.cue(cue, Words.english())));
  }

  /** Something that was said on a live page of this session. */
  public static String fact(StoredFact fact) {
    ObjectNode message = Json.typed("fact");
    message.set("fact", LiveFactJson.node(fact));
    return Json.text(message);
  }

  /** What the sensors worn now can know of the back. */
  public static String back(BackStatement back) {
    return Json.text(
        Json.putJson(Json.typed("back"), "back", AnalysisJson.back(back, Words.english())));
  }

  /**
   * @param link of the limb's sensor
   * @param sensors all that are worn, the limb's first
   */
  public static String link(Link link, List<WornSensor> sensors) {
    ObjectNode message = linkNode(Json.typed("link"), link);
    message.set("sensors", sensors(sensors));
    return Json.text(message);
  }

  /**
   * @param hasReport whether the report's files are there to be opened
   */
  public static String ended(String sessionId, boolean hasReport) {
    ObjectNode message = Json.typed("ended");
    String folder = "/api/sessions/" + sessionId + "/report";
    Json.put(message, "report_html", hasReport ? Optional.of(folder + ".html") : Optional.empty());
    Json.put(message, "report_pdf", hasReport ? Optional.of(folder + ".pdf") : Optional.empty());
    return Json.text(message);
  }

  public static String noSession() {
    return Json.text(Json.typed("no_session"));
  }

  private static ObjectNode session(SessionCard card) {
    ObjectNode node = Json.object().put("id", card.id());
    if (card.exerciseId().isPresent()) {
      String id = card.exerciseId().get();
      node.putObject("exercise")
          .put("id", id)
          .put("name", card.exercise().map(e -> e.displayName()).orElse(id))
          .put("known", card.exercise().isPresent())
          .put("holds", card.exercise().filter(e -> e.kind() == ExerciseKind.HOLD).isPresent());
    } else {
      node.putNull("exercise");
    }
    node.put("placement", card.placementId()).put("label", card.label());
    Json.put(node, "limit", card.basis().flatMap(Words.english().phrases()::limit));
    Json.put(node, "cannot_tell", card.basis().flatMap(Words.english().phrases()::cannotJudge));
    Json.put(node, "rate_hz", card.rateHz());
    Json.put(node, "load_kg", card.loadKg());
    if (card.targetTempo().isPresent()) {
      node.set("target_tempo", tempo(card.targetTempo().get()));
    } else {
      node.putNull("target_tempo");
    }
    return node;
  }

  static ObjectNode tempo(TempoTarget tempo) {
    return Json.object()
        .put("eccentric_s", tempo.eccentricS())
        .put("pause_stretched_s", tempo.pauseStretchedS())
        .put("concentric_s", tempo.concentricS())
        .put("pause_contracted_s", tempo.pauseContractedS());
  }

  private static ObjectNode linkNode(ObjectNode node, Link link) {
    node.put("state", link.state().id())
        .put("lost_samples", link.lostSamples())
        .put("repeats", link.repeats());
    Json.put(node, "rate_hz", link.rateHz());
    return Json.put(node, "battery_pct", link.batteryPercent());
  }

  private static ArrayNode sensors(List<WornSensor> sensors) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (WornSensor sensor : sensors) {
      ObjectNode node = Json.object().put("placement", sensor.placement().id());
      all.add(
          linkNode(node, sensor.link())
              .put("clock", sensor.clock())
              .put("clock_residual_ms", rounded(sensor.residualMs(), 10)));
    }
    return all;
  }

  private static ObjectNode trace(TracePoints trace) {
    ObjectNode node = Json.object();
    ArrayNode timeS = node.putArray("t_s");
    ArrayNode thetaDeg = node.putArray("theta_deg");
    for (int i = 0; i < trace.timeNanos().length; i++) {
      timeS.add(rounded(trace.timeNanos()[i] * 1e-9, 1e4));
      thetaDeg.add(rounded(Math.toDegrees(trace.thetaRad()[i]), 1e2));
    }
    TrunkJson.put(node, trace.pelvisRad(), trace.thoraxRad());
    return node;
  }

  private static String sets(SessionResult result) {
    return Stream.concat(
            result.sets().stream().map(AnalysisJson::set),
            result.bar().sets().stream().map(AnalysisJson::set))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String holds(List<Hold> holds) {
    return holds.stream().map(AnalysisJson::hold).collect(Collectors.joining(",", "[", "]"));
  }

  private static double rounded(double value, double perUnit) {
    return Math.rint(value * perUnit) / perUnit;
  }
}
