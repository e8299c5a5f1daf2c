package dev.femoris.analysis.programme;

import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks through a programme week by week: what was planned, what was done, how it went on.
 *
 * <p>The nth day of a week on which any of the programme's work was done is its nth session. A week
 * ends after seven days, or when it is asked for as it stands.
 */
final class Course {

  private final Assignment assignment;
  private final TrainingHistory history;
  private final SessionCheck check;
  private final Loads loads;

  Course(Assignment assignment, TrainingHistory history) {
    this.assignment = assignment;
    this.history = history;
    this.check = new SessionCheck(assignment.routine().rules());
    this.loads = new Loads(assignment, history);
  }

  /** All weeks from the start to the one {@code today} lies in, which is without an outcome. */
  List<ProgrammeWeek> weeks(long today) {
    List<ProgrammeWeek> weeks = new ArrayList<>();
    int step = 0;
    for (long number = 0; number <= assignment.week(today); number++) {
      ProgrammeWeek week = week(number, step);
      boolean over = number < assignment.week(today);
      weeks.add(over ? judged(week) : week);
      step +=
          over && weeks.getLast().outcome().orElseThrow() instanceof ProgrammeWeek.Outcome.Complete
              ? 1
              : 0;
    }
    return weeks;
  }

  /** The same week, as if it were over. */
  ProgrammeWeek judged(ProgrammeWeek week) {
    return new ProgrammeWeek(
        week.number(),
        week.firstDay(),
        week.step(),
        week.block(),
        week.perWeek(),
        week.sessions(),
        week.adherence(),
        Optional.of(outcome(week)));
  }

  private ProgrammeWeek.Outcome outcome(ProgrammeWeek week) {
    ProgressionRules rules = assignment.routine().rules();
    Adherence a = week.adherence();
    if (week.done() == 0) {
      return new ProgrammeWeek.Outcome.Missed();
    }
    double complete = a.completeShare().orElse(1);
    if (complete < rules.completeShare()) {
      return new ProgrammeWeek.Outcome.Short(
          Reason.Shortfall.INCOMPLETE, complete, rules.completeShare());
    }
    OptionalDouble clean =
        a.judged() < rules.fewestJudged() ? OptionalDouble.empty() : a.cleanShare();
    if (clean.isPresent() && clean.getAsDouble() < rules.cleanShare()) {
      return new ProgrammeWeek.Outcome.Short(
          Reason.Shortfall.FORM, clean.getAsDouble(), rules.cleanShare());
    }
    if (a.measuredTempo() >= rules.fewestJudged()
        && a.tempoShare().orElse(1) < rules.tempoShare()) {
      return new ProgrammeWeek.Outcome.Short(
          Reason.Shortfall.TEMPO, a.tempoShare().orElse(1), rules.tempoShare());
    }
    return new ProgrammeWeek.Outcome.Complete(complete, clean);
  }

  private ProgrammeWeek week(long number, int step) {
    long firstDay = assignment.firstDay(number);
    int perWeek = assignment.sessionsPerWeek(firstDay);
    Optional<Routine.Place> place = assignment.routine().place(step);
    List<SessionRecord> sessions = new ArrayList<>();
    Adherence sum = Adherence.NOTHING;
    if (place.isPresent()) {
      List<Long> days = workDays(firstDay, place.get().block());
      for (int i = 0; i < perWeek; i++) {
        SessionRecord session = session(place.get(), firstDay, i, perWeek, days);
        sessions.add(session);
        sum = sum.plus(session.adherence());
      }
    }
    return new ProgrammeWeek(
        number,
        firstDay,
        step,
        place.map(p -> p.block().name()).orElse(""),
        perWeek,
        sessions,
        sum,
        Optional.empty());
  }

  private SessionRecord session(
      Routine.Place place, long firstDay, int index, int perWeek, List<Long> days) {
    PlannedSession planned = place.block().session(index);
    OptionalLong day =
        index < days.size() ? OptionalLong.of(days.get(index)) : OptionalLong.empty();
    long dueDay = firstDay + assignment.dueDay(index, perWeek);
    List<Prescription> prescribed = prescriptions(place, planned, day.orElse(dueDay));
    List<PerformedExercise> done = day.isPresent() ? history.on(day.getAsLong()) : List.of();
    return new SessionRecord(planned.name(), dueDay, day, check.check(prescribed, done));
  }

  /** Days of a week on which any of a block's work was done. */
  private List<Long> workDays(long firstDay, Block block) {
    Set<String> ids =
        block.sessions().stream()
            .flatMap(session -> assignment.exercises(session, firstDay + 6).stream())
            .filter(e -> e.part() == Part.WORK)
            .map(PlannedExercise::exerciseId)
            .collect(Collectors.toSet());
    return history
        .between(firstDay, firstDay + 7)
        .of(e -> e.exerciseId().map(ids::contains).orElse(false))
        .days();
  }

  /** What is to be done in a session on a day. */
  List<Prescription> prescriptions(Routine.Place place, PlannedSession session, long day) {
    boolean lighter = place.block().isLighter(place.week());
    return assignment.exercises(session, day).stream()
        .map(
            e ->
                new Prescription(
                    e,
                    e.sets().in(place.week()),
                    e.repetitions(lighter),
                    loads.before(
                        e,
                        day,
                        lighter ? place.block().lighterLoadShare() : OptionalDouble.empty())))
        .toList();
  }
}
