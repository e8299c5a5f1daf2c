package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionMeasures;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Keeps the repetitions of a session in their sets.
 *
 * <p>A set ends after a pause longer than max(8 s, 3 × its median repetition), or when the start
 * pose was left. Not thread-safe.
 */
final class SetBook {

  private static final double LONGEST_PAUSE_S = 8;
  private static final double LONGEST_PAUSE_REPETITIONS = 3;

  /** A repetition with what was said of it when it was counted. */
  private record Entry(Repetition repetition, List<Finding> findings) {}

  private final List<List<Entry>> sets = new ArrayList<>();
  private final FormAssessor assessor;
  private boolean open;

  /** When the open set ends unless another repetition comes. */
  private long endsAtNanos;

  SetBook(FormAssessor assessor) {
    this.assessor = assessor;
  }

  /** Adds a repetition; returns it as counted. */
  SessionEvent.RepetitionCounted add(Repetition repetition) {
    if (!open) {
      sets.add(new ArrayList<>());
      open = true;
    }
    List<Entry> set = sets.getLast();
    set.add(new Entry(repetition, assessor.assess(repetition)));
    endsAtNanos = repetition.endNanos() + (long) (longestPauseS() * 1e9);
    return new SessionEvent.RepetitionCounted(sets.size(), judged(set, set.size() - 1));
  }

  /** Ends the open set if its last repetition is too long ago at {@code nowNanos}. */
  Optional<ExerciseSet> endIfPausedAt(long nowNanos) {
    if (!open || nowNanos <= endsAtNanos) {
      return Optional.empty();
    }
    return end();
  }

  /** Ends the open set, if there is one. */
  Optional<ExerciseSet> end() {
    if (!open) {
      return Optional.empty();
    }
    open = false;
    return Optional.of(set(sets.size() - 1));
  }

  private double longestPauseS() {
    double median =
        Medians.of(sets.getLast().stream().mapToDouble(e -> e.repetition().durationS()).toArray());
    return Math.max(LONGEST_PAUSE_S, LONGEST_PAUSE_REPETITIONS * median);
  }

  /** All repetitions of the session, in order. */
  List<Repetition> repetitions() {
    return sets.stream().flatMap(List::stream).map(Entry::repetition).toList();
  }

  /** When the last repetition ended; long ago before the first. */
  long lastEndNanos() {
    return sets.isEmpty() ? Long.MIN_VALUE : sets.getLast().getLast().repetition().endNanos();
  }

  List<ExerciseSet> sets() {
    List<ExerciseSet> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      all.add(set(i));
    }
    return all;
  }

  private ExerciseSet set(int index) {
    List<Entry> entries = sets.get(index);
    List<JudgedRepetition> judged = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      judged.add(judged(entries, i));
    }
    return new ExerciseSet(index + 1, judged, velocityLossPercent(entries));
  }

  private static JudgedRepetition judged(List<Entry> set, int i) {
    Entry entry = set.get(i);
    OptionalDouble pause =
        i + 1 < set.size()
            ? OptionalDouble.of(
                (set.get(i + 1).repetition().startNanos() - entry.repetition().endNanos()) * 1e-9)
            : OptionalDouble.empty();
    return new JudgedRepetition(
        i + 1, entry.repetition(), Tempo.of(entry.repetition(), pause), entry.findings());
  }

  private static OptionalDouble velocityLossPercent(List<Entry> set) {
    double[] rates =
        set.stream().mapToDouble(e -> e.repetition().concentricRateRadPerS()).toArray();
    double fastest = Arrays.stream(rates).max().orElse(0);
    return rates.length < 2 || fastest <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (1 - rates[rates.length - 1] / fastest));
  }

  void save(StateWriter to) {
    to.put(open).put(sets.size());
    for (List<Entry> set : sets) {
      to.put(set.size());
      set.forEach(e -> save(to, e.repetition()));
    }
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
    int setCount = from.getInt();
    for (int s = 0; s < setCount; s++) {
      open = false;
      int repetitions = from.getInt();
      for (int i = 0; i < repetitions; i++) {
        add(repetition(from));
      }
    }
    open = wasOpen;
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
