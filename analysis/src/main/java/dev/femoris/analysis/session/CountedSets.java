package dev.femoris.analysis.session;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.FindingState;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.ledger.PageFormat;
import dev.femoris.analysis.ledger.PagedList;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The repetitions of a session in their sets; those before the newest few are in the ledger. A set
 * is named by the number of its first repetition in the session. Not thread-safe; a {@link #copy}
 * may be read from another thread.
 */
final class CountedSets {

  private static final int PAGE_LENGTH = 8;

  /** A repetition with what was said of it when it was counted. */
  record Entry(Repetition repetition, List<Finding> findings, Optional<TrunkReport> trunk) {}

  private final PagedList<Entry> entries;

  /** Numbers of the repetitions that began a set. */
  private final BitSet begins;

  /** Sets that turned out to be none; kept, as what was judged rests on them too. */
  private final BitSet withdrawn;

  CountedSets(Ledger ledger) {
    this(new PagedList<>(ledger, new Pages(), PAGE_LENGTH), new BitSet(), new BitSet());
  }

  private CountedSets(PagedList<Entry> entries, BitSet begins, BitSet withdrawn) {
    this.entries = entries;
    this.begins = begins;
    this.withdrawn = withdrawn;
  }

  /** The next repetition begins a set. */
  void begin() {
    begins.set(entries.size());
  }

  /** Adds a repetition to the newest set; returns it as it is there. */
  JudgedRepetition add(Entry entry) {
    entries.add(entry);
    return judged(entries.size() - newest(), entry, OptionalDouble.empty());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The repetition that was added last. */
  Repetition last() {
    return entries.last().repetition();
  }

  /** The newest set; there is one. */
  int newest() {
    return begins.length() - 1;
  }

  /** How many repetitions the newest set has. */
  int newestSize() {
    return entries.size() - newest();
  }

  /** The sets that stand, in order; each by its name. */
  List<Integer> standing() {
    return begins.stream().filter(set -> !withdrawn.get(set)).boxed().toList();
  }

  /** How many sets stand. */
  int standingCount() {
    return begins.cardinality() - withdrawn.cardinality();
  }

  /** That set is none. */
  void withdraw(int set) {
    withdrawn.set(set);
  }

  List<Repetition> repetitions(int set) {
    return entries(set).stream().map(Entry::repetition).toList();
  }

  /** All repetitions in order, those of sets that were withdrawn as well. */
  List<Repetition> counted() {
    return entries.all().stream().map(Entry::repetition).toList();
  }

  /** All repetitions that stand, in order. */
  List<Repetition> repetitions() {
    List<Entry> all = entries.all();
    List<Repetition> standing = new ArrayList<>(all.size());
    for (int set : standing()) {
      all.subList(set, end(set)).forEach(e -> standing.add(e.repetition()));
    }
    return standing;
  }

  /** The sets that stand, numbered from 1. */
  List<ExerciseSet> sets() {
    List<Entry> all = entries.all();
    List<ExerciseSet> sets = new ArrayList<>();
    for (int set : standing()) {
      sets.add(set(sets.size() + 1, all.subList(set, end(set))));
    }
    return sets;
  }

  /** The newest set, which stands. */
  ExerciseSet newestSet() {
    return set(standingCount(), entries(newest()));
  }

  private List<Entry> entries(int set) {
    return entries.range(set, end(set));
  }

  private int end(int set) {
    int next = begins.nextSetBit(set + 1);
    return next < 0 ? entries.size() : next;
  }

  private static ExerciseSet set(int index, List<Entry> entries) {
    List<JudgedRepetition> judged = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      judged.add(judged(i + 1, entries.get(i), pauseS(entries, i)));
    }
    return new ExerciseSet(
        index,
        judged,
        ExerciseSet.velocityLossPercent(entries.stream().map(Entry::repetition).toList()));
  }

  private static OptionalDouble pauseS(List<Entry> set, int i) {
    return i + 1 < set.size()
        ? OptionalDouble.of(
            (set.get(i + 1).repetition().startNanos() - set.get(i).repetition().endNanos()) * 1e-9)
        : OptionalDouble.empty();
  }

  private static JudgedRepetition judged(int index, Entry entry, OptionalDouble pauseS) {
    return new JudgedRepetition(
        index,
        entry.repetition(),
        Tempo.of(entry.repetition(), pauseS),
        entry.findings(),
        entry.trunk());
  }

  /** As it is now. */
  CountedSets copy() {
    return new CountedSets(entries.copy(), (BitSet) begins.clone(), (BitSet) withdrawn.clone());
  }

  /** Findings are not saved: assessing the same repetitions in the same order gives them again. */
  void save(StateWriter to) {
    int[] sets = begins.stream().toArray();
    to.put(withdrawn.cardinality());
    for (int i = 0; i < sets.length; i++) {
      if (withdrawn.get(sets[i])) {
        to.put(i);
      }
    }
    to.put(sets.length);
    for (int set : sets) {
      List<Entry> there = entries(set);
      to.put(there.size());
      there.forEach(e -> save(to, e));
    }
  }

  private static void save(StateWriter to, Entry e) {
    e.repetition().save(to);
    to.put(e.trunk().isPresent());
    e.trunk().ifPresent(t -> t.save(to));
  }

  /** What was said of the trunk, as {@link #save} wrote it. */
  static Optional<TrunkReport> trunk(StateReader from) {
    return from.getBoolean() ? Optional.of(TrunkReport.restore(from)) : Optional.empty();
  }

  /** In a page findings are whole: nobody assesses again for a look at what was. */
  private static final class Pages implements PageFormat<Entry> {
    @Override
    public void write(StateWriter to, Entry entry) {
      save(to, entry);
      to.put(entry.findings().size());
      entry.findings().forEach(f -> FindingState.save(to, f));
    }

    @Override
    public Entry read(StateReader from) {
      Repetition repetition = Repetition.restore(from);
      Optional<TrunkReport> trunk = trunk(from);
      int count = from.getInt();
      List<Finding> findings = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        findings.add(FindingState.restore(from));
      }
      return new Entry(repetition, List.copyOf(findings), trunk);
    }
  }
}
