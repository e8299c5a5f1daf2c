package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.SheetSection;
import dev.femoris.analysis.exercise.TempoTarget;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one exercise of a routine's session. */
final class PlannedExerciseSheet {

  static final String[] KEYS = {
    "exercise",
    "part",
    "sets",
    "repetitions",
    "lighter_repetitions",
    "tempo",
    "rest_s",
    "each_side",
    "drop_set",
    "superset",
    "band",
    "hold_s"
  };

  private static final int MOST_SETS = 10;
  private static final int MOST_REPETITIONS = 100;
  private static final String TEMPO = "\\d{1,2}(\\.\\d)?(-\\d{1,2}(\\.\\d)?){3}";

  /** Whether something holds, in a sheet. */
  private enum Answer {
    NO,
    YES
  }

  private final SheetSection in;
  private final ExerciseCatalog exercises;

  PlannedExerciseSheet(SheetSection in, ExerciseCatalog exercises) {
    this.in = in;
    this.exercises = exercises;
  }

  PlannedExercise exercise() {
    String id = known("exercise", in.text("exercise"));
    boolean held = isHeld(id);
    return new PlannedExercise(
        id,
        in.has("part") ? in.choice("part", Part.class) : Part.WORK,
        sets(),
        held ? new RepetitionRange(1, 1) : repetitions("repetitions"),
        in.has("lighter_repetitions")
            ? Optional.of(repetitions("lighter_repetitions"))
            : Optional.empty(),
        tempo(),
        in.whole("rest_s", 0, 900),
        in.has("each_side") && in.choice("each_side", Answer.class) == Answer.YES,
        technique(),
        in.has("band") ? in.choice("band", Band.class) : Band.NONE,
        holdS(held));
  }

  private String known(String key, String id) {
    if (!id.isEmpty() && exercises.find(id).isEmpty()) {
      in.problem(
          key,
          "%s is no exercise this program knows; ./femoris analyze --exercise x lists them all"
              .formatted(id));
    }
    return id;
  }

  private boolean isHeld(String id) {
    return exercises.find(id).map(e -> e.kind() == ExerciseKind.HOLD).orElse(false);
  }

  private OptionalDouble holdS(boolean held) {
    if (held != in.has("hold_s") && in.has("exercise")) {
      in.problem(
          "hold_s",
          held
              ? "'hold_s' is missing: this exercise is held, not repeated"
              : "'hold_s' goes with exercises that are held only; leave it out");
    }
    return held && in.has("hold_s")
        ? OptionalDouble.of(in.number("hold_s", 1, 600))
        : OptionalDouble.empty();
  }

  private SetPlan sets() {
    return in.section("sets", "first", "most", "more_each_week")
        .map(
            s -> {
              int first = s.whole("first", 1, MOST_SETS);
              int most = s.whole("most", 1, MOST_SETS);
              if (most < first) {
                s.problem("most", "'sets.most' must not be below 'sets.first'");
              }
              int more = s.has("more_each_week") ? s.whole("more_each_week", 0, 3) : 0;
              return new SetPlan(first, Math.max(first, most), more);
            })
        .orElse(new SetPlan(1, 1, 0));
  }

  private RepetitionRange repetitions(String key) {
    return in.section(key, "least", "most")
        .map(
            r -> {
              int least = r.whole("least", 1, MOST_REPETITIONS);
              int most = r.whole("most", 1, MOST_REPETITIONS);
              if (most < least) {
                r.problem("most", "'%s.most' must not be below '%s.least'".formatted(key, key));
              }
              return new RepetitionRange(least, Math.max(least, most));
            })
        .orElse(new RepetitionRange(1, 1));
  }

  private Optional<TempoTarget> tempo() {
    if (!in.has("tempo")) {
      return Optional.empty();
    }
    String notation = in.text("tempo");
    if (!notation.matches(TEMPO)) {
      in.problem("tempo", "'tempo' must look like 3-1-1-0, not '%s'".formatted(notation));
      return Optional.empty();
    }
    String[] parts = notation.split("-", -1);
    return Optional.of(
        new TempoTarget(
            Double.parseDouble(parts[0]),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2]),
            Double.parseDouble(parts[3])));
  }

  private Technique technique() {
    if (in.has("drop_set") && in.has("superset")) {
      in.problem("superset", "an exercise is a drop set or a superset, not both");
    }
    Optional<Technique> dropSet =
        in.optional("drop_set", "drops", "less_percent")
            .map(
                d ->
                    new Technique.DropSet(
                        d.whole("drops", 1, 5), d.number("less_percent", 5, 50) / 100));
    Optional<Technique> superset =
        in.optional("superset", "with")
            .map(s -> new Technique.Superset(known("superset", s.text("with"))));
    return dropSet.or(() -> superset).orElseGet(Technique.Straight::new);
  }
}
