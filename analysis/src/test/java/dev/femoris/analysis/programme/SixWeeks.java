package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.training.Complaint;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.TrainingHistory;
import dev.femoris.analysis.trainingstudy.FollowingAthlete;
import dev.femoris.analysis.trainingstudy.Manner;
import java.util.ArrayList;
import java.util.List;

/** An athlete who asks every morning at ten and trains when a session is due. */
final class SixWeeks {

  static final long START = 20_000;
  private static final long DAY_S = 86_400;

  final Assignment assignment;
  final List<Proposal> done = new ArrayList<>();
  final List<Long> doneDays = new ArrayList<>();
  final List<Complaint> complaints = new ArrayList<>();
  private final List<PerformedExercise> exercises = new ArrayList<>();
  private final FollowingAthlete athlete;
  private long today = START;

  SixWeeks(Assignment assignment, long seed) {
    this.assignment = assignment;
    this.athlete = new FollowingAthlete(seed, ExerciseCatalog.builtIn());
  }

  static SixWeeks of(String routine, long seed) {
    Routine read = RoutineCatalog.builtIn().find(routine).orElseThrow().routine();
    return new SixWeeks(Assignment.plain(read, START), seed);
  }

  static long tenOClockS(long day) {
    return day * DAY_S + 10 * 3600;
  }

  long today() {
    return today;
  }

  Proposal ask() {
    return Proposer.next(assignment, history(), tenOClockS(today), atS -> atS / DAY_S);
  }

  TrainingHistory history() {
    return new TrainingHistory(exercises, complaints);
  }

  /** Trains for so many days. */
  SixWeeks train(int days, Manner manner, double share) {
    for (int i = 0; i < days; i++) {
      trainToday(manner, share);
      today++;
    }
    return this;
  }

  SixWeeks rest(int days) {
    today += days;
    return this;
  }

  SixWeeks say(Complaint complaint) {
    complaints.add(complaint);
    return this;
  }

  private void trainToday(Manner manner, double share) {
    Proposal next = ask();
    boolean due =
        next.isSession()
            && next.day().orElseThrow() <= today
            && next.notBeforeS() <= tenOClockS(today);
    if (due) {
      exercises.addAll(athlete.session(next, tenOClockS(today), manner, share));
      done.add(next);
      doneDays.add(today);
    }
  }

  /** Sets of an exercise in each session that has it. */
  List<Integer> sets(String exercise) {
    return done.stream()
        .flatMap(p -> p.prescriptions().stream())
        .filter(p -> p.exercise().exerciseId().equals(exercise))
        .map(Prescription::sets)
        .toList();
  }
}
