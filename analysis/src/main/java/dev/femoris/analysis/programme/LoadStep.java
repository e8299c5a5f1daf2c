package dev.femoris.analysis.programme;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Raises a load by the routine's step: when the week before was complete, all of the exercise's
 * sets are there, and the last time every one of them had its most repetitions in good form. Never
 * in a lighter week, never twice in a week, and never when sets were added at the same time.
 */
final class LoadStep {

  private final Assignment assignment;
  private final TrainingHistory history;

  LoadStep(Assignment assignment, TrainingHistory history) {
    this.assignment = assignment;
    this.history = history;
  }

  /**
   * @param before the week before; no load is raised without one
   * @param reasons what is raised is added to them
   */
  List<Prescription> raised(
      List<Prescription> prescribed,
      Routine.Place place,
      Optional<ProgrammeWeek> before,
      long day,
      List<Reason> reasons) {
    double share = assignment.routine().rules().loadStepShare();
    boolean complete =
        before
            .flatMap(ProgrammeWeek::outcome)
            .filter(o -> o instanceof ProgrammeWeek.Outcome.Complete)
            .isPresent();
    if (!complete || share <= 0 || place.week() == 0 || place.block().isLighter(place.week())) {
      return prescribed;
    }
    List<Prescription> all = new ArrayList<>();
    for (Prescription each : prescribed) {
      all.add(raised(each, place, share, day, reasons));
    }
    return all;
  }

  private Prescription raised(
      Prescription p, Routine.Place place, double share, long day, List<Reason> reasons) {
    boolean sameSets = p.sets() == p.exercise().sets().in(place.week() - 1);
    if (p.loadKg().isEmpty() || p.exercise().part() != Part.WORK || !sameSets || !earned(p, day)) {
      return p;
    }
    double from = p.loadKg().getAsDouble();
    double to = Loads.rounded(from * (1 + share));
    if (to <= from) {
      return p;
    }
    reasons.addFirst(new Reason.LoadRaised(p.exercise().exerciseId(), from, to));
    return new Prescription(p.exercise(), p.sets(), p.repetitions(), OptionalDouble.of(to));
  }

  private boolean earned(Prescription p, long day) {
    return new Loads(assignment, history)
        .last(p.exercise().exerciseId(), day)
        .filter(last -> last.heaviestKg() >= p.loadKg().orElse(0))
        .filter(last -> assignment.week(last.day()) < assignment.week(day))
        .map(last -> earned(p, last))
        .orElse(false);
  }

  private boolean earned(Prescription p, Loads.Day last) {
    List<PerformedExercise> heaviest =
        last.done().stream().filter(e -> e.loadKg().orElse(0) >= last.heaviestKg()).toList();
    var sets = heaviest.stream().flatMap(e -> e.sets().stream()).toList();
    boolean full =
        sets.size() >= p.sets()
            && sets.stream().allMatch(s -> s.repetitions().size() >= p.repetitions().most());
    List<PerformedRepetition> all =
        heaviest.stream().flatMap(PerformedExercise::repetitions).toList();
    long judged = all.stream().filter(PerformedRepetition::judged).count();
    long clean = all.stream().filter(PerformedRepetition::clean).count();
    ProgressionRules rules = assignment.routine().rules();
    return full && judged >= rules.fewestJudged() && clean >= rules.cleanShare() * judged;
  }
}
