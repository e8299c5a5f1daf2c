package dev.femoris.service.programme;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.training.BackSight;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.PerformedSet;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Puts made-up training into a database, as sessions with results in the contract's form. */
public final class TrainedAthlete {

  private TrainedAthlete() {}

  /**
   * @param owner the account; empty for an athlete known by the label only
   */
  public static void put(
      Database database, String label, OptionalLong owner, List<PerformedExercise> done) {
    for (PerformedExercise each : done) {
      String id = "%s-%d-%s".formatted(label, each.startS(), each.side().id()).replace(' ', '_');
      database.sessions().insert(session(id, label, owner, each));
      database
          .sessions()
          .putResult(new StoredResult(id, json(each), "made up", "made up", "made up"));
    }
  }

  private static StoredSession session(
      String id, String label, OptionalLong owner, PerformedExercise each) {
    return new StoredSession(
        id,
        "thigh-1",
        1,
        each.exerciseId(),
        switch (each.side()) {
          case LEFT -> "thigh_left";
          case RIGHT -> "thigh_right";
          case BOTH -> "barbell";
        },
        label,
        each.tempo().map(Words.english().figures()::notation),
        SessionState.ENDED,
        Optional.of("over"),
        Instant.ofEpochSecond(each.startS()),
        Optional.of(Instant.ofEpochSecond(each.startS() + 300)),
        OptionalDouble.of(100),
        each.repetitionCount(),
        OptionalLong.empty(),
        Optional.empty(),
        each.loadKg(),
        owner);
  }

  private static String json(PerformedExercise each) {
    String sets =
        each.sets().stream()
            .filter(set -> set.holdS().isEmpty())
            .map(TrainedAthlete::json)
            .collect(Collectors.joining(","));
    String holds =
        each.sets().stream()
            .flatMap(set -> set.holdS().stream().boxed())
            .map("{\"hold_s\":%s}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"exercise\":{\"judgeable\":%s},\"sets\":[%s],\"holds\":[%s]}"
        .formatted(each.visible(), sets, holds);
  }

  private static String json(PerformedSet set) {
    return "{\"reps\":[%s],\"summary\":{}}"
        .formatted(
            set.repetitions().stream().map(TrainedAthlete::json).collect(Collectors.joining(",")));
  }

  private static String json(PerformedRepetition r) {
    String findings =
        r.told().stream()
            .map(f -> finding(f.id(), r.present().contains(f) ? "present" : "absent"))
            .collect(Collectors.joining(","));
    String back = finding(Fault.BACK_ROUNDING.id(), verdict(r.back()));
    return "{\"rom_deg\":%s,\"tempo\":{\"eccentric_s\":%s,\"concentric_s\":%s},\"findings\":[%s]}"
        .formatted(
            number(Math.toDegrees(r.romRad().orElse(0))),
            number(r.eccentricS().orElse(0)),
            number(r.concentricS().orElse(0)),
            findings.isEmpty() ? back : findings + "," + back);
  }

  private static String finding(String fault, String verdict) {
    return "{\"fault\":\"%s\",\"verdict\":\"%s\"}".formatted(fault, verdict);
  }

  private static String verdict(BackSight back) {
    return switch (back) {
      case ROUNDED -> "present";
      case STRAIGHT -> "absent";
      case HINTED -> "possible";
      case UNLIKELY -> "unlikely";
      case UNSEEN -> "cannot_tell";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
