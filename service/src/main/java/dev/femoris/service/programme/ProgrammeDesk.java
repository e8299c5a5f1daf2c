package dev.femoris.service.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.habit.HabitFinding;
import dev.femoris.analysis.habit.HabitRules;
import dev.femoris.analysis.habit.Habits;
import dev.femoris.analysis.programme.Adaptation;
import dev.femoris.analysis.programme.Assignment;
import dev.femoris.analysis.programme.PlannedDay;
import dev.femoris.analysis.programme.Proposer;
import dev.femoris.analysis.programme.Routine;
import dev.femoris.analysis.programme.RoutineCatalog;
import dev.femoris.analysis.programme.RoutineSheet;
import dev.femoris.analysis.training.TrainingHistory;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.AdaptationJson;
import dev.femoris.service.store.LogStore;
import dev.femoris.service.store.ProgrammeStep;
import dev.femoris.service.store.ProgrammeStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What athletes are to train, and what can be said of their habits. Athletes are named as in {@link
 * dev.femoris.service.store.BaselineKey}. Thread-safe.
 */
public final class ProgrammeDesk {

  /** So much of the past is looked at besides the programme. */
  private static final int PAST_DAYS = 120;

  private final RoutineCatalog routines;
  private final ExerciseCatalog exercises;
  private final ProgrammeStore store;
  private final LogStore log;
  private final TrainingRecords records;
  private final InstantSource clock;
  private final Habits habits;

  public ProgrammeDesk(
      RoutineCatalog routines,
      ExerciseCatalog exercises,
      ProgrammeStore store,
      LogStore log,
      InstantSource clock,
      ZoneId zone) {
    this.routines = routines;
    this.exercises = exercises;
    this.store = store;
    this.log = log;
    this.records = new TrainingRecords(store, log, zone);
    this.clock = clock;
    this.habits = new Habits(HabitRules.builtIn(), exercises);
  }

  public List<Routine> routines() {
    return routines.all();
  }

  /**
   * @throws Failure (NO_INPUT) when there is none
   */
  public Routine routine(String id) {
    return entry(id, FailureKind.NO_INPUT).routine();
  }

  /** The name of an exercise, or its id when this build does not know it. */
  public String nameOf(String exerciseId) {
    return exercises.find(exerciseId).map(ExerciseProfile::displayName).orElse(exerciseId);
  }

  private RoutineCatalog.Entry entry(String id, FailureKind otherwise) {
    return routines
        .find(id)
        .orElseThrow(() -> Failure.of(otherwise, id + ": there is no such routine"));
  }

  /**
   * Begins a programme; one that is followed ends.
   *
   * @param from its first day; empty today
   * @throws Failure (BAD_INPUT) when there is no such routine or a change is of no exercise
   */
  public void assign(
      String athlete, String routineId, Optional<LocalDate> from, Adaptation changes, String by) {
    RoutineCatalog.Entry entry = entry(routineId, FailureKind.BAD_INPUT);
    requireKnown(entry.routine(), changes);
    LocalDate day = from.orElseGet(this::today);
    add(athlete, ProgrammeStep.Kind.ASSIGNED, entry, day, changes, by);
    tell(athlete, entry.routine().name(), by);
  }

  /**
   * Changes the programme that is followed, from today on, or from its first day when that is to
   * come.
   *
   * @throws Failure (BAD_INPUT) when none is followed or a change is of no exercise of it
   */
  public void adapt(String athlete, Adaptation changes, String by) {
    List<ProgrammeStep> steps = followed(athlete);
    ProgrammeStep first = first(athlete, steps);
    var entry = new RoutineCatalog.Entry(routine(first), first.routineText());
    requireKnown(entry.routine(), changes);
    LocalDate day = first.fromDay().isAfter(today()) ? first.fromDay() : today();
    add(athlete, ProgrammeStep.Kind.ADAPTED, entry, day, changes, by);
    tell(athlete, entry.routine().name() + ", changed", by);
  }

  /**
   * Ends the programme that is followed.
   *
   * @throws Failure (BAD_INPUT) when none is
   */
  public void end(String athlete, String by) {
    ProgrammeStep first = first(athlete, followed(athlete));
    var entry = new RoutineCatalog.Entry(routine(first), first.routineText());
    add(athlete, ProgrammeStep.Kind.ENDED, entry, today(), Adaptation.NONE, by);
    tell(athlete, entry.routine().name() + ", ended", by);
  }

  private static ProgrammeStep first(String athlete, List<ProgrammeStep> followed) {
    return followed.stream()
        .findFirst()
        .orElseThrow(
            () -> Failure.of(FailureKind.BAD_INPUT, athlete + " follows no programme; assign one"));
  }

  private void requireKnown(Routine routine, Adaptation changes) {
    for (var each : changes.exercises().entrySet()) {
      if (!routine.exercises().contains(each.getKey())) {
        throw Failure.of(
            FailureKind.BAD_INPUT, "%s is not in %s".formatted(each.getKey(), routine.name()));
      }
      each.getValue()
          .insteadId()
          .filter(id -> exercises.find(id).isEmpty())
          .ifPresent(
              id -> {
                throw Failure.of(FailureKind.BAD_INPUT, id + ": there is no such exercise");
              });
    }
  }

  private void add(
      String athlete,
      ProgrammeStep.Kind kind,
      RoutineCatalog.Entry entry,
      LocalDate from,
      Adaptation changes,
      String by) {
    store.add(
        new ProgrammeStep(
            athlete,
            kind,
            entry.routine().id(),
            entry.text(),
            from,
            AdaptationJson.write(changes),
            by,
            clock.instant()));
  }

  /** The charts of the progress page show when the programme changed. */
  private void tell(String athlete, String what, String by) {
    log.put(
        athlete,
        DatedEntry.of(today(), EntryKind.PROGRAMME, what),
        by,
        clock.instant(),
        UUID.randomUUID().toString());
  }

  private LocalDate today() {
    return clock.instant().atZone(records.zone()).toLocalDate();
  }

  /** The steps of the programme that is followed; empty when none is. */
  private List<ProgrammeStep> followed(String athlete) {
    List<ProgrammeStep> all = store.of(athlete);
    int begins = -1;
    for (int i = 0; i < all.size(); i++) {
      begins =
          switch (all.get(i).kind()) {
            case ASSIGNED -> i;
            case ADAPTED -> begins;
            case ENDED -> -1;
          };
    }
    return begins < 0 ? List.of() : all.subList(begins, all.size());
  }

  private Routine routine(ProgrammeStep step) {
    return RoutineSheet.parse(step.routine() + ".yaml", step.routineText(), exercises);
  }

  private Assignment assignment(List<ProgrammeStep> steps) {
    ProgrammeStep first = steps.getFirst();
    return new Assignment(
        routine(first),
        first.fromDay().toEpochDay(),
        steps.stream()
            .map(
                s ->
                    new Assignment.Version(
                        s.fromDay().toEpochDay(), AdaptationJson.read(s.changes())))
            .toList());
  }

  /** The programme an athlete follows, as it is now; empty when there is none. */
  public Optional<FollowedProgramme> programme(String athlete) {
    List<ProgrammeStep> steps = followed(athlete);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Assignment assignment = assignment(steps);
    TrainingHistory history = history(athlete, steps);
    return Optional.of(
        new FollowedProgramme(
            assignment,
            steps,
            Proposer.weeks(assignment, history, today().toEpochDay()),
            Proposer.next(assignment, history, now().getEpochSecond(), records::dayOf)));
  }

  /**
   * The next sessions, if all goes on as planned; none when no programme is followed.
   *
   * @param most so many at most
   */
  public List<PlannedDay> ahead(String athlete, int most) {
    List<ProgrammeStep> steps = followed(athlete);
    return steps.isEmpty()
        ? List.of()
        : Proposer.ahead(
            assignment(steps),
            history(athlete, steps),
            now().getEpochSecond(),
            records::dayOf,
            most);
  }

  /** What can be said of the seven mistakes, now. */
  public List<HabitFinding> habits(String athlete) {
    LocalDate today = today();
    return habits.in(records.of(athlete, today.minusDays(PAST_DAYS), today), today.toEpochDay());
  }

  /** When this is asked. */
  public Instant now() {
    return clock.instant();
  }

  private TrainingHistory history(String athlete, List<ProgrammeStep> steps) {
    LocalDate earliest = today().minusDays(PAST_DAYS);
    LocalDate begins = steps.getFirst().fromDay().minusDays(14);
    return records.of(athlete, begins.isBefore(earliest) ? begins : earliest, today());
  }
}
