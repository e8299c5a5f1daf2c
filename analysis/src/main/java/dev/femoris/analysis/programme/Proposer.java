package dev.femoris.analysis.programme;

import dev.femoris.analysis.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Proposes the next session of a programme. Stateless: the same question has the same answer.
 *
 * <pre>{@code
 * Proposal next = Proposer.next(assignment, history, nowS, dayOf);
 * List<ProgrammeWeek> weeks = Proposer.weeks(assignment, history, today);
 * }</pre>
 */
public final class Proposer {

  private final Assignment assignment;
  private final TrainingHistory history;
  private final long nowS;
  private final LongUnaryOperator dayOf;
  private final long today;
  private final Course course;

  private Proposer(
      Assignment assignment, TrainingHistory history, long nowS, LongUnaryOperator dayOf) {
    this.assignment = assignment;
    this.history = history.until(nowS);
    this.nowS = nowS;
    this.dayOf = dayOf;
    this.today = dayOf.applyAsLong(nowS);
    this.course = new Course(assignment, this.history);
  }

  /**
   * The session that comes next.
   *
   * @param nowS seconds since 1970 in UTC
   * @param dayOf the day that a moment is where the athlete lives, days since 1 January 1970
   */
  public static Proposal next(
      Assignment assignment, TrainingHistory history, long nowS, LongUnaryOperator dayOf) {
    return new Proposer(assignment, history, nowS, dayOf).next();
  }

  /** How the programme went, week by week; the last one is the one {@code today} lies in. */
  public static List<ProgrammeWeek> weeks(
      Assignment assignment, TrainingHistory history, long today) {
    return new Course(assignment, history).weeks(today);
  }

  /**
   * The next sessions, if all goes on as planned: each week complete, no day missed. None when the
   * next one is held back.
   *
   * @param most so many at most
   */
  public static List<PlannedDay> ahead(
      Assignment assignment,
      TrainingHistory history,
      long nowS,
      LongUnaryOperator dayOf,
      int most) {
    return new Proposer(assignment, history, nowS, dayOf).ahead(most);
  }

  private List<PlannedDay> ahead(int most) {
    Proposal first = next();
    List<PlannedDay> days = new ArrayList<>();
    if (first.day().isEmpty()) {
      return days;
    }
    days.add(
        new PlannedDay(
            first.day().getAsLong(), first.block(), first.session(), first.prescriptions()));
    Turn turn = turn().following(assignment);
    Optional<Routine.Place> place = assignment.routine().place(turn.step());
    while (days.size() < most && place.isPresent()) {
      days.add(planned(turn, place.get(), days.getLast().day()));
      turn = turn.following(assignment);
      place = assignment.routine().place(turn.step());
    }
    return days;
  }

  private PlannedDay planned(Turn turn, Routine.Place place, long before) {
    long due = assignment.firstDay(turn.week()) + assignment.dueDay(turn.index(), turn.perWeek());
    long day = Math.max(due, before + Math.ceilDiv(assignment.routine().restHours(), 24));
    PlannedSession session = place.block().session(turn.index());
    return new PlannedDay(
        day, place.block().name(), session.name(), course.prescriptions(place, session, day));
  }

  /** Where the next session stands: its week, its number in it, and how it came there. */
  private record Turn(int step, long week, int index, int perWeek, Optional<ProgrammeWeek> before) {

    Turn following(Assignment assignment) {
      return index + 1 < perWeek
          ? new Turn(step, week, index + 1, perWeek, before)
          : new Turn(
              step + 1,
              week + 1,
              0,
              assignment.sessionsPerWeek(assignment.firstDay(week + 1)),
              Optional.empty());
    }
  }

  private Proposal next() {
    Condition condition = Condition.at(nowS, history.complaints(), assignment.routine().rules());
    Turn turn = turn();
    Optional<Routine.Place> place = assignment.routine().place(turn.step());
    if (place.isEmpty()) {
      return Proposal.noSession(new Reason.Finished(assignment.routine().weeks()));
    }
    return condition instanceof Condition.InPain pain
        ? held(pain, place.get())
        : session(turn, place.get(), condition);
  }

  private Proposal held(Condition.InPain pain, Routine.Place place) {
    ProgressionRules rules = assignment.routine().rules();
    var why =
        new Reason.HeldBackByPain(
            pain.level() < 10 ? OptionalDouble.of(pain.level()) : OptionalDouble.empty(),
            rules.painLevel(),
            rules.painDays());
    return new Proposal(
        OptionalLong.empty(),
        pain.untilS(),
        place.block().name(),
        place.week() + 1,
        place.block().weeks(),
        "",
        List.of(),
        List.of(why));
  }

  private Turn turn() {
    List<ProgrammeWeek> weeks = course.weeks(Math.max(today, assignment.startDay()));
    ProgrammeWeek now = weeks.getLast();
    Optional<ProgrammeWeek> before =
        weeks.size() > 1 ? Optional.of(weeks.get(weeks.size() - 2)) : Optional.empty();
    if (now.done() < now.perWeek()) {
      return new Turn(now.step(), now.number(), now.done(), now.perWeek(), before);
    }
    ProgrammeWeek over = course.judged(now);
    boolean complete = over.outcome().orElseThrow() instanceof ProgrammeWeek.Outcome.Complete;
    return new Turn(
        now.step() + (complete ? 1 : 0),
        now.number() + 1,
        0,
        assignment.sessionsPerWeek(assignment.firstDay(now.number() + 1)),
        Optional.of(over));
  }

  private Proposal session(Turn turn, Routine.Place place, Condition condition) {
    long due = assignment.firstDay(turn.week()) + assignment.dueDay(turn.index(), turn.perWeek());
    long notBeforeS = notBeforeS(condition);
    long day = Math.max(due, dayOf.applyAsLong(Math.max(nowS, notBeforeS)));
    PlannedSession planned = place.block().session(turn.index());
    List<Reason> reasons = reasons(turn, place, condition);
    List<Prescription> prescribed =
        adjusted(course.prescriptions(place, planned, day), place, condition);
    if (condition instanceof Condition.Fit) {
      prescribed =
          new LoadStep(assignment, history).raised(prescribed, place, turn.before(), day, reasons);
    }
    return new Proposal(
        OptionalLong.of(day),
        notBeforeS,
        place.block().name(),
        place.week() + 1,
        place.block().weeks(),
        planned.name(),
        prescribed,
        reasons);
  }

  /** Seconds since 1970 at which rest and soreness are over; 0 when nothing is to be waited for. */
  private long notBeforeS(Condition condition) {
    long restS = lastSessionS().orElse(0) + assignment.routine().restHours() * Condition.HOUR_S;
    long soreS = condition instanceof Condition.Sore sore ? sore.untilS() : 0;
    return Math.max(lastSessionS().isPresent() && restS > nowS ? restS : 0, soreS);
  }

  /** When the last day with work of the programme began. */
  private OptionalLong lastSessionS() {
    Set<String> ids = assignment.work();
    List<Long> days = history.of(e -> e.exerciseId().filter(ids::contains).isPresent()).days();
    return days.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(history.on(days.getLast()).getFirst().startS());
  }

  private List<Prescription> adjusted(
      List<Prescription> prescribed, Routine.Place place, Condition condition) {
    return switch (condition) {
      case Condition.Fit fit -> prescribed;
      case Condition.InPain pain -> List.of();
      case Condition.AfterPain after -> withSets(prescribed, p -> Math.max(1, p.sets() - 1));
      case Condition.Sore sore -> withSets(prescribed, p -> lastWeeks(p, place));
      case Condition.Tired tired -> withSets(prescribed, p -> lastWeeks(p, place));
    };
  }

  /** As many sets as the week before had. */
  private static int lastWeeks(Prescription p, Routine.Place place) {
    return p.exercise().sets().in(Math.max(0, place.week() - 1));
  }

  private static List<Prescription> withSets(
      List<Prescription> all, ToIntFunction<Prescription> sets) {
    return all.stream()
        .map(
            p ->
                p.exercise().part() == Part.WORK
                    ? new Prescription(
                        p.exercise(), sets.applyAsInt(p), p.repetitions(), p.loadKg())
                    : p)
        .toList();
  }

  /** The deciding one first: what holds back, then what the week is, then its place in it. */
  private List<Reason> reasons(Turn turn, Routine.Place place, Condition condition) {
    List<Reason> reasons = new ArrayList<>();
    held(condition).ifPresent(reasons::add);
    lastSessionS()
        .ifPresent(
            startS -> {
              double hours = (nowS - startS) / (double) Condition.HOUR_S;
              if (hours < assignment.routine().restHours()) {
                reasons.add(new Reason.RestNotOver(hours, assignment.routine().restHours()));
              }
            });
    turn.before()
        .flatMap(ProgrammeWeek::outcome)
        .ifPresent(o -> reasons.add(afterWeek(o, place, turn)));
    if (place.block().isLighter(place.week())) {
      reasons.add(new Reason.LighterWeek(place.block().lighterLoadShare().orElseThrow()));
    }
    boolean first = turn.before().isEmpty() && turn.index() == 0;
    reasons.add(
        first ? new Reason.FirstSession() : new Reason.Scheduled(turn.index() + 1, turn.perWeek()));
    return reasons;
  }

  private Optional<Reason> held(Condition condition) {
    ProgressionRules rules = assignment.routine().rules();
    return switch (condition) {
      case Condition.Fit fit -> Optional.empty();
      case Condition.InPain pain -> Optional.empty();
      case Condition.AfterPain after -> Optional.of(new Reason.AfterPain());
      case Condition.Sore sore ->
          Optional.of(new Reason.HeldBackBySoreness(sore.level(), rules.sorenessLevel()));
      case Condition.Tired tired ->
          Optional.of(new Reason.HeldBackBySleep(tired.hours(), rules.sleepHours()));
    };
  }

  private Reason afterWeek(ProgrammeWeek.Outcome outcome, Routine.Place place, Turn turn) {
    return switch (outcome) {
      case ProgrammeWeek.Outcome.Missed missed -> new Reason.Missed(missedWeeks(turn));
      case ProgrammeWeek.Outcome.Short fell ->
          new Reason.Repeat(fell.shortfall(), fell.found(), fell.needed());
      case ProgrammeWeek.Outcome.Complete complete -> onward(complete, place);
    };
  }

  private static Reason onward(ProgrammeWeek.Outcome.Complete complete, Routine.Place place) {
    if (place.week() == 0) {
      return new Reason.NextBlock(place.block().name());
    }
    boolean more =
        place.block().sessions().stream()
            .flatMap(PlannedSession::work)
            .anyMatch(e -> e.sets().in(place.week()) > e.sets().in(place.week() - 1));
    return more
        ? new Reason.OneSetMore(complete.completeShare(), complete.cleanShare())
        : new Reason.VolumeKept(place.block().weeks() - place.week());
  }

  private int missedWeeks(Turn turn) {
    List<ProgrammeWeek> weeks = course.weeks(today);
    int missed = 0;
    for (ProgrammeWeek week : weeks.reversed()) {
      if (week.number() >= turn.week()) {
        continue;
      }
      if (!(week.outcome().orElseThrow() instanceof ProgrammeWeek.Outcome.Missed)) {
        break;
      }
      missed++;
    }
    return missed;
  }
}
