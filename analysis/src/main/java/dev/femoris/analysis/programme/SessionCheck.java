package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.PerformedSet;
import dev.femoris.analysis.training.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Holds what was done on one day against what was planned for it.
 *
 * <p>An exercise that the sensors worn could not count is left out of the plan: nothing is known of
 * it. Of an exercise for each leg, only legs that wore a sensor are asked for. Sets with less than
 * {@value #WORKING_SHARE} of the day's heaviest load are warm-up sets and do not count.
 */
final class SessionCheck {

  private static final double WORKING_SHARE = 0.8;

  private final ProgressionRules rules;

  SessionCheck(ProgressionRules rules) {
    this.rules = rules;
  }

  /**
   * @param planned the work
   * @param done everything of that day; nothing when the session did not take place
   */
  Adherence check(List<Prescription> planned, List<PerformedExercise> done) {
    Adherence sum = new Adherence(1, done.isEmpty() ? 0 : 1, 0, 0, 0, 0, 0, 0, 0, 0);
    for (Prescription each : planned) {
      if (each.exercise().part() == Part.WORK) {
        sum =
            sum.plus(
                check(
                    each,
                    done.stream().filter(d -> d.isOf(each.exercise().exerciseId())).toList()));
      }
    }
    return sum;
  }

  private Adherence check(Prescription planned, List<PerformedExercise> done) {
    if (!done.isEmpty() && done.stream().noneMatch(PerformedExercise::visible)) {
      return Adherence.NOTHING;
    }
    int sides = planned.exercise().eachSide() ? sides(done) : 1;
    int wanted = planned.sets() * sides;
    int least = planned.repetitions().least();
    List<PerformedSet> sets = working(done);
    int doneSets = 0;
    int doneRepetitions = 0;
    for (PerformedSet set : sets.subList(0, Math.min(wanted, sets.size()))) {
      doneSets += set.repetitions().size() * 2 >= least ? 1 : 0;
      doneRepetitions += Math.min(least, set.repetitions().size());
    }
    List<PerformedRepetition> all =
        sets.stream().flatMap(set -> set.repetitions().stream()).toList();
    List<PerformedRepetition> timed = timed(planned, all);
    return new Adherence(
        0,
        0,
        wanted,
        doneSets,
        wanted * least,
        doneRepetitions,
        timed.size(),
        (int) timed.stream().filter(r -> keeps(r, planned)).count(),
        (int) all.stream().filter(PerformedRepetition::judged).count(),
        (int) all.stream().filter(PerformedRepetition::clean).count());
  }

  private static int sides(List<PerformedExercise> done) {
    return (int)
        Math.max(
            1,
            done.stream()
                .map(PerformedExercise::side)
                .filter(side -> side != Side.BOTH)
                .distinct()
                .count());
  }

  private static List<PerformedSet> working(List<PerformedExercise> done) {
    double heaviest = heaviestKg(done).orElse(0);
    List<PerformedSet> sets = new ArrayList<>();
    for (PerformedExercise each : done) {
      if (each.loadKg().orElse(heaviest) >= WORKING_SHARE * heaviest) {
        sets.addAll(each.sets());
      }
    }
    return sets;
  }

  static OptionalDouble heaviestKg(List<PerformedExercise> done) {
    return done.stream().flatMapToDouble(e -> e.loadKg().stream()).max();
  }

  private static List<PerformedRepetition> timed(
      Prescription planned, List<PerformedRepetition> all) {
    return planned.exercise().tempo().isEmpty()
        ? List.of()
        : all.stream()
            .filter(r -> r.eccentricS().isPresent() && r.concentricS().isPresent())
            .toList();
  }

  private boolean keeps(PerformedRepetition r, Prescription planned) {
    TempoTarget tempo = planned.exercise().tempo().orElseThrow();
    return within(r.eccentricS().orElseThrow(), tempo.eccentricS())
        && within(r.concentricS().orElseThrow(), tempo.concentricS());
  }

  private boolean within(double doneS, double wantedS) {
    double tolerance = Math.max(rules.tempoToleranceS(), rules.tempoToleranceShare() * wantedS);
    return Math.abs(doneS - wantedS) <= tolerance;
  }
}
