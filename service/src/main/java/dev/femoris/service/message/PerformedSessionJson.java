package dev.femoris.service.message;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.training.BackSight;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.PerformedSet;
import dev.femoris.analysis.training.Side;
import dev.femoris.service.store.StoredSession;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** A session's result in the contract's form, as a part of somebody's training. */
public final class PerformedSessionJson {

  private PerformedSessionJson() {}

  /**
   * @param day the day it was where the athlete lives, days since 1 January 1970
   */
  public static PerformedExercise read(StoredSession session, String resultJson, long day) {
    JsonNode result = Json.MAPPER.readTree(resultJson);
    List<PerformedSet> sets = new ArrayList<>();
    result.path("sets").forEach(set -> sets.add(set(set)));
    result
        .path("holds")
        .forEach(hold -> sets.add(PerformedSet.held(hold.path("hold_s").asDouble(0))));
    return new PerformedExercise(
        session.startedAt().getEpochSecond(),
        day,
        exercise(session, result),
        side(session.placement()),
        session.loadKg(),
        session.tempo().flatMap(Declaration::tempo),
        result.path("exercise").path("judgeable").asBoolean(true),
        sets);
  }

  /** What was declared, or where that was left to the program, what it recognised. */
  private static Optional<String> exercise(StoredSession session, JsonNode result) {
    String recognised = result.path("exercise").path("recognised").path("id").asString("");
    return session
        .exercise()
        .map(id -> id.equals("auto") ? recognised : id)
        .filter(id -> !id.isEmpty());
  }

  private static Side side(String placement) {
    return placement.endsWith("_left")
        ? Side.LEFT
        : placement.endsWith("_right") ? Side.RIGHT : Side.BOTH;
  }

  private static PerformedSet set(JsonNode set) {
    List<PerformedRepetition> repetitions = new ArrayList<>();
    set.path("reps").forEach(repetition -> repetitions.add(repetition(repetition)));
    return PerformedSet.of(repetitions, number(set.path("summary"), "velocity_loss_pct"));
  }

  private static PerformedRepetition repetition(JsonNode node) {
    EnumSet<Fault> told = EnumSet.noneOf(Fault.class);
    EnumSet<Fault> present = EnumSet.noneOf(Fault.class);
    BackSight back = BackSight.UNSEEN;
    for (JsonNode finding : node.path("findings")) {
      String verdict = finding.path("verdict").asString("");
      Optional<Fault> fault = Fault.find(finding.path("fault").asString(""));
      if (fault.equals(Optional.of(Fault.BACK_ROUNDING))) {
        back = back(verdict);
      } else if (fault.isPresent() && !verdict.equals("cannot_tell")) {
        told.add(fault.get());
        if (verdict.equals("present")) {
          present.add(fault.get());
        }
      }
    }
    JsonNode tempo = node.path("tempo");
    OptionalDouble romDeg = number(node, "rom_deg");
    return new PerformedRepetition(
        number(tempo, "eccentric_s"),
        number(tempo, "concentric_s"),
        romDeg.isPresent()
            ? OptionalDouble.of(Math.toRadians(romDeg.getAsDouble()))
            : OptionalDouble.empty(),
        told,
        present,
        back);
  }

  private static BackSight back(String verdict) {
    return switch (verdict) {
      case "present" -> BackSight.ROUNDED;
      case "absent" -> BackSight.STRAIGHT;
      case "possible" -> BackSight.HINTED;
      case "unlikely" -> BackSight.UNLIKELY;
      default -> BackSight.UNSEEN;
    };
  }

  private static OptionalDouble number(JsonNode node, String name) {
    return node.path(name).isNumber()
        ? OptionalDouble.of(node.path(name).doubleValue())
        : OptionalDouble.empty();
  }
}
