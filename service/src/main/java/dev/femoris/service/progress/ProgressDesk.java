package dev.femoris.service.progress;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.progress.FormHistory;
import dev.femoris.analysis.progress.FormSession;
import dev.femoris.analysis.progress.Limb;
import dev.femoris.reporting.progress.DayNote;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.progress.LogSeries;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.diary.SensedEntry;
import dev.femoris.service.diary.StoredEntry;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.review.ReviewDesk;
import dev.femoris.service.store.LogStore;
import dev.femoris.service.store.MeasuredRow;
import dev.femoris.service.store.MeasuresStore;
import dev.femoris.service.store.ProgressSubject;
import dev.femoris.service.store.Scope;
import dev.femoris.service.store.StoredMeasures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers about form over months, from any thread. Days are those of UTC. */
public final class ProgressDesk {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final int NOTE_SHOWN = 60;
  private static final int HISTORIES_KEPT = 12;

  private final MeasuresStore store;
  private final LogStore log;
  private final SessionMeasures measures;
  private final ExerciseCatalog exercises;
  private final Remembered<List<FormSession>, FormHistory> histories =
      new Remembered<>(HISTORIES_KEPT, FormHistory::of);
  private final WrittenReports written = new WrittenReports();

  public ProgressDesk(
      MeasuresStore store, LogStore log, ReviewDesk review, ExerciseCatalog exercises) {
    this.store = store;
    this.log = log;
    this.measures = new SessionMeasures(store, review);
    this.exercises = exercises;
  }

  /** Athletes and exercises there are sessions of. */
  public List<ProgressSubject> subjects(Scope scope) {
    return store.subjects(scope);
  }

  /** An exercise's name for people. */
  public String nameOf(String exercise) {
    return exercises.find(exercise).map(ExerciseProfile::displayName).orElse(exercise);
  }

  /** Makes ready what the next question about a session needs. */
  public void prepare(String sessionId) {
    measures.renewed(sessionId);
  }

  /** Begins to make ready what the next questions about any session need. */
  public MeasuresFilling filling() {
    return MeasuresFilling.start(store, measures);
  }

  /**
   * @param name of the athlete, for people
   * @throws Failure (NO_INPUT) when there is no such session up to the last day
   */
  public FormReport report(ProgressQuestion question, String name) {
    long toDay = question.to().toEpochDay();
    List<FormSession> sessions = new ArrayList<>();
    int leftOut = 0;
    for (MeasuredRow row : rows(question)) {
      Optional<StoredMeasures> known =
          row.measures().or(() -> measures.renewed(row.session().id()));
      if (known.isPresent()) {
        sessions.add(SessionMeasures.formOf(row.session(), known.get()));
      } else {
        leftOut++;
      }
    }
    sessions.removeIf(s -> s.day() > toDay);
    question.limb().ifPresent(limb -> sessions.removeIf(s -> s.limb() != limb));
    if (sessions.isEmpty()) {
      throw Failure.of(
          FailureKind.NO_INPUT,
          "there is no session of %s with these filters".formatted(question.exercise()));
    }
    long fromDay =
        Math.min(
            toDay,
            question.from().map(LocalDate::toEpochDay).orElseGet(() -> sessions.getFirst().day()));
    return new FormReport(
        name,
        question.exercise(),
        nameOf(question.exercise()),
        question.limb(),
        histories.of(List.copyOf(sessions)),
        notes(question.athlete(), question.to()),
        fromDay,
        toDay,
        leftOut);
  }

  /** A report's numbers as JSON, {@link dev.femoris.reporting.json.ProgressJson}'s. */
  public String json(FormReport report, Words words) {
    return written.json(report, words);
  }

  /** A chart of a report as SVG; empty when there is no such chart. */
  public Optional<String> chart(FormReport report, String id, Words words) {
    return written.chart(report, id, words);
  }

  /** Every exercise the athlete has sessions of, in the days asked for. */
  public List<FormReport> reports(ProgressQuestion question, List<ProgressSubject> subjects) {
    return subjects.stream()
        .filter(subject -> subject.athlete().equals(question.athlete()))
        .map(subject -> report(question.of(subject.exercise()), subject.name()))
        .filter(report -> !report.shown().isEmpty())
        .toList();
  }

  /** What sessions of a test came to, as entries of the log, oldest first. */
  public List<SensedEntry> sensed(String athlete) {
    List<SensedEntry> sensed = new ArrayList<>();
    for (MeasuredRow row : rows(everything(athlete, LegRaises.EXERCISE))) {
      row.measures()
          .or(() -> measures.renewed(row.session().id()))
          .ifPresent(
              known ->
                  LegRaises.entry(row.session(), known)
                      .map(e -> new SensedEntry(row.session().id(), e, known.repetitions()))
                      .ifPresent(sensed::add));
    }
    return List.copyOf(sensed);
  }

  /** What was entered or measured of a kind; empty when nothing was. */
  public Optional<LogSeries> series(String athlete, EntryKind kind) {
    Stream<DatedEntry> entered = log.of(athlete, EARLIEST, LATEST).stream().map(StoredEntry::entry);
    Stream<DatedEntry> measured = sensed(athlete).stream().map(SensedEntry::entry);
    List<LogSeries.Point> points =
        Stream.concat(entered, measured)
            .filter(entry -> entry.kind() == kind && entry.amount().isPresent())
            .map(ProgressDesk::point)
            .sorted(Comparator.comparingLong(LogSeries.Point::day))
            .toList();
    List<Long> trained = store.trained(athlete).stream().map(ProgressDesk::day).toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new LogSeries(kind.id(), kind.shownName(), kind.unit(), points, trained));
  }

  private static ProgressQuestion everything(String athlete, String exercise) {
    return new ProgressQuestion(athlete, exercise, Optional.empty(), Optional.empty(), LATEST);
  }

  private List<MeasuredRow> rows(ProgressQuestion question) {
    List<MeasuredRow> rows = measured(question);
    List<String> outdated =
        rows.stream()
            .filter(row -> row.measures().isEmpty())
            .map(row -> row.session().id())
            .toList();
    return outdated.isEmpty() || measures.renewed(outdated) == 0 ? rows : measured(question);
  }

  private List<MeasuredRow> measured(ProgressQuestion question) {
    return store.of(question.athlete(), question.exercise(), SessionMeasures.VERSION);
  }

  private static LogSeries.Point point(DatedEntry entry) {
    Limb limb =
        entry.side().map(side -> side.equals("left") ? Limb.LEFT : Limb.RIGHT).orElse(Limb.OTHER);
    return new LogSeries.Point(entry.day().toEpochDay(), entry.amount().orElseThrow(), limb);
  }

  private static long day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private List<DayNote> notes(String athlete, LocalDate to) {
    Stream<DayNote> pains =
        store.painful(athlete).stream()
            .map(ProgressDesk::day)
            .distinct()
            .map(day -> new DayNote(day, DayNote.Kind.PAIN, "coaching ended: pain"));
    Stream<DayNote> entered =
        log.of(athlete, EARLIEST, to).stream().flatMap(stored -> note(stored.entry()).stream());
    return Stream.concat(pains, entered)
        .filter(note -> note.day() <= to.toEpochDay())
        .sorted(Comparator.comparingLong(DayNote::day))
        .toList();
  }

  private static Optional<DayNote> note(DatedEntry entry) {
    long day = entry.day().toEpochDay();
    String text =
        entry.note().length() > NOTE_SHOWN
            ? entry.note().substring(0, NOTE_SHOWN - 1) + "…"
            : entry.note();
    return switch (entry.kind()) {
      case PAIN ->
          entry.amount().orElse(0) > 0
              ? Optional.of(new DayNote(day, DayNote.Kind.PAIN, pain(entry, text)))
              : Optional.empty();
      case PROGRAMME -> Optional.of(new DayNote(day, DayNote.Kind.PROGRAMME, text));
      case NOTE -> Optional.of(new DayNote(day, DayNote.Kind.OTHER, text));
      case SIT_AND_REACH,
          TOE_TOUCH,
          ACTIVE_LEG_RAISE,
          THIGH_GIRTH,
          VERTICAL_JUMP,
          SPRINT_10_M,
          SPRINT_20_M,
          SPRINT_30_M,
          SPRINT_100_M,
          SORENESS,
          SLEEP,
          BODY_MASS,
          LOAD,
          REPETITIONS ->
          Optional.empty();
    };
  }

  private static String pain(DatedEntry entry, String text) {
    String side = entry.side().map(s -> " " + s).orElse("");
    String more = text.isBlank() ? "" : ": " + text;
    return "pain%s, %.0f of 10%s".formatted(side, entry.amount().orElse(0), more);
  }
}
