package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionMeasures;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the repetitions of a session in their sets.
 *
 * <p>A set ends after a pause longer than max(8 s, 3 × its median repetition), or when the start
 * pose was left. Movements of which no three are alike make no set when a long pause follows:
 * everyday life is full of them. They are withdrawn, unless a set came before that they go on
 * ({@link SetRule}). Not thread-safe.
 */
final class SetBook {

  private static final double LONGEST_PAUSE_S = 8;
  private static final double LONGEST_PAUSE_REPETITIONS = 3;

  /** A repetition with what was said of it when it was counted. */
  private record Entry(
      Repetition repetition, List<Finding> findings, Optional<TrunkReport> trunk) {}

  private final List<List<Entry>> sets = new ArrayList<>();

  /**
   * Sets that turned out to be a movement by itself; kept, as what was judged rests on them too.
   */
  private final Set<Integer> withdrawn = new TreeSet<>();

  private final List<Repetition> taken = new ArrayList<>();

  /** Signal was lost in or before the open set: what was beside a lone movement is not known. */
  private boolean lost;

  private final StrideWatch strides = new StrideWatch();
  private final FormAssessor assessor;
  private final SetRule rule;
  private boolean open;

  /** When the open set ends unless another repetition comes. */
  private long endsAtNanos;

  SetBook(FormAssessor assessor, SetRule rule) {
    this.assessor = assessor;
    this.rule = rule;
  }

  /** Adds a repetition; returns it as counted. */
  SessionEvent.RepetitionCounted add(Repetition repetition) {
    return add(repetition, Optional.empty(), TrunkObserver.NONE);
  }

  /** The same, where {@code trunk} is asked what it has to say unless that is known. */
  SessionEvent.RepetitionCounted add(
      Repetition repetition, Optional<TrunkReport> known, TrunkObserver trunk) {
    if (!open) {
      sets.add(new ArrayList<>());
      open = true;
      strides.begin();
    }
    strides.counted(repetition);
    List<Entry> set = sets.getLast();
    List<Finding> form = assessor.assess(repetition);
    Optional<TrunkReport> report = known.isPresent() ? known : trunk.judge(repetition, form);
    List<Finding> findings = report.map(r -> TrunkFindings.in(form, r)).orElse(form);
    set.add(new Entry(repetition, findings, report));
    endsAtNanos = repetition.endNanos() + (long) (longestPauseS() * 1e9);
    return new SessionEvent.RepetitionCounted(
        sets.size() - withdrawn.size(), judged(set, set.size() - 1));
  }

  /** Ends the open set if its last repetition is too long ago at {@code nowNanos}. */
  Optional<ExerciseSet> endIfPausedAt(long nowNanos) {
    if (!open || nowNanos <= endsAtNanos) {
      return Optional.empty();
    }
    return end();
  }

  /** Whether the open set is one movement by itself so far. */
  boolean alone() {
    return open && byItself(sets.getLast());
  }

  /** Ends the open set, if there is one, because the athlete paused or went away. */
  Optional<ExerciseSet> end() {
    if (open && byItself(sets.getLast())) {
      open = false;
      lost = false;
      withdrawn.add(sets.size() - 1);
      sets.getLast().forEach(e -> taken.add(e.repetition()));
    }
    return close();
  }

  /**
   * A stride was refused where swings are counted.
   *
   * @return whether it is one of the same row as the open set's last swing
   */
  boolean stride(Rejection refused) {
    strides.refused(refused);
    return open && strides.joins(sets.getLast().getLast().repetition());
  }

  /** Signal was lost. */
  void signalLost() {
    lost = true;
  }

  /** Ends the open set, if there is one, because there is no more signal. */
  Optional<ExerciseSet> close() {
    lost &= !open;
    if (!open) {
      return Optional.empty();
    }
    open = false;
    return Optional.of(set(sets.size() - 1));
  }

  /** Whether there are repetitions withdrawn and not yet told. */
  boolean anyWithdrawn() {
    return !taken.isEmpty();
  }

  /** Repetitions withdrawn since the last call. */
  List<Repetition> withdrawn() {
    if (taken.isEmpty()) {
      return List.of();
    }
    List<Repetition> all = List.copyOf(taken);
    taken.clear();
    return all;
  }

  private boolean byItself(List<Entry> set) {
    if (strides.walks(set.size())) {
      return true;
    }
    if (lost || rule.isSet(repetitions(set))) {
      return false;
    }
    for (int i = 0; i < sets.size(); i++) {
      List<Entry> before = sets.get(i);
      if (before != set
          && !withdrawn.contains(i)
          && rule.follows(repetitions(set), repetitions(before))) {
        return false;
      }
    }
    return true;
  }

  private static List<Repetition> repetitions(List<Entry> set) {
    return set.stream().map(Entry::repetition).toList();
  }

  private double longestPauseS() {
    double median =
        Medians.of(sets.getLast().stream().mapToDouble(e -> e.repetition().durationS()).toArray());
    return Math.max(LONGEST_PAUSE_S, LONGEST_PAUSE_REPETITIONS * median);
  }

  /** All repetitions that stand, in order. */
  List<Repetition> repetitions() {
    List<Repetition> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      if (!withdrawn.contains(i)) {
        sets.get(i).forEach(e -> all.add(e.repetition()));
      }
    }
    return all;
  }

  /** When the last repetition ended; long ago before the first. */
  long lastEndNanos() {
    return sets.isEmpty() ? Long.MIN_VALUE : sets.getLast().getLast().repetition().endNanos();
  }

  List<ExerciseSet> sets() {
    List<ExerciseSet> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      if (!withdrawn.contains(i)) {
        all.add(set(i));
      }
    }
    return all;
  }

  private ExerciseSet set(int index) {
    List<Entry> entries = sets.get(index);
    List<JudgedRepetition> judged = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      judged.add(judged(entries, i));
    }
    int before = 0;
    for (int i : withdrawn) {
      before += i < index ? 1 : 0;
    }
    return new ExerciseSet(
        index + 1 - before, judged, ExerciseSet.velocityLossPercent(repetitions(entries)));
  }

  private static JudgedRepetition judged(List<Entry> set, int i) {
    Entry entry = set.get(i);
    OptionalDouble pause =
        i + 1 < set.size()
            ? OptionalDouble.of(
                (set.get(i + 1).repetition().startNanos() - entry.repetition().endNanos()) * 1e-9)
            : OptionalDouble.empty();
    return new JudgedRepetition(
        i + 1,
        entry.repetition(),
        Tempo.of(entry.repetition(), pause),
        entry.findings(),
        entry.trunk());
  }

  void save(StateWriter to) {
    to.put(open).put(lost).put(withdrawn.size());
    withdrawn.forEach(to::put);
    to.put(sets.size());
    for (List<Entry> set : sets) {
      to.put(set.size());
      set.forEach(e -> save(to, e));
    }
    strides.save(to);
  }

  private static void save(StateWriter to, Entry e) {
    save(to, e.repetition());
    to.put(e.trunk().isPresent());
    e.trunk().ifPresent(t -> t.save(to));
  }

  private static void save(StateWriter to, Repetition r) {
    to.put(r.order()).put(r.startNanos()).put(r.turnInNanos()).put(r.turnOutNanos());
    to.put(r.endNanos()).put(r.detectedNanos()).put(r.romRad()).put(r.peakRateFirstRadPerS());
    to.put(r.peakRateSecondRadPerS()).put(r.startAngleRad());
    r.measures().save(to);
    int notes = 0;
    for (RepetitionNote note : r.notes()) {
      notes |= 1 << note.ordinal();
    }
    to.put(notes);
  }

  /** Findings are not saved: assessing the same repetitions in the same order gives them again. */
  void restore(StateReader from) {
    boolean wasOpen = from.getBoolean();
    lost = from.getBoolean();
    for (int n = from.getInt(); n > 0; n--) {
      withdrawn.add(from.getInt());
    }
    int setCount = from.getInt();
    for (int s = 0; s < setCount; s++) {
      open = false;
      int repetitions = from.getInt();
      for (int i = 0; i < repetitions; i++) {
        Repetition repetition = repetition(from);
        add(
            repetition,
            from.getBoolean() ? Optional.of(TrunkReport.restore(from)) : Optional.empty(),
            TrunkObserver.NONE);
      }
    }
    open = wasOpen;
    strides.restore(from);
  }

  private static Repetition repetition(StateReader from) {
    return new Repetition(
        from.getEnum(PhaseOrder.class),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        RepetitionMeasures.restore(from),
        notes(from.getInt()));
  }

  private static Set<RepetitionNote> notes(int bits) {
    Set<RepetitionNote> notes = EnumSet.noneOf(RepetitionNote.class);
    for (RepetitionNote note : RepetitionNote.values()) {
      if ((bits >> note.ordinal() & 1) != 0) {
        notes.add(note);
      }
    }
    return notes;
  }
}
