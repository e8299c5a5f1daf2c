package dev.femoris.analysis.session;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the repetitions of a session into sets.
 *
 * <p>A set ends after a pause longer than max(8 s, 3 × its median repetition), or when the start
 * pose was left. Movements of which no three are alike make no set when a long pause follows:
 * everyday life is full of them. They are withdrawn, unless a set came before that they go on
 * ({@link SetRule}). Not thread-safe.
 */
final class SetBook {

  private static final double LONGEST_PAUSE_S = 8;
  private static final double LONGEST_PAUSE_REPETITIONS = 3;

  private final CountedSets sets;
  private final List<Repetition> taken = new ArrayList<>();

  /** Signal was lost in or before the open set: what was beside a lone movement is not known. */
  private boolean lost;

  private final StrideWatch strides = new StrideWatch();
  private final FormAssessor assessor;
  private final SetRule rule;
  private boolean open;

  /** When the open set ends unless another repetition comes. */
  private long endsAtNanos;

  /**
   * @param ledger where the repetitions are kept
   */
  SetBook(FormAssessor assessor, SetRule rule, Ledger ledger) {
    this.assessor = assessor;
    this.rule = rule;
    this.sets = new CountedSets(ledger);
  }

  /** Adds a repetition; returns it as counted. */
  SessionEvent.RepetitionCounted add(Repetition repetition) {
    return add(repetition, Optional.empty(), TrunkObserver.NONE);
  }

  /** The same, where {@code trunk} is asked what it has to say unless that is known. */
  SessionEvent.RepetitionCounted add(
      Repetition repetition, Optional<TrunkReport> known, TrunkObserver trunk) {
    if (!open) {
      sets.begin();
      open = true;
      strides.begin();
    }
    strides.counted(repetition);
    List<Finding> form = assessor.assess(repetition);
    Optional<TrunkReport> report = known.isPresent() ? known : trunk.judge(repetition, form);
    List<Finding> findings = report.map(r -> TrunkFindings.in(form, r)).orElse(form);
    JudgedRepetition judged = sets.add(new CountedSets.Entry(repetition, findings, report));
    endsAtNanos = repetition.endNanos() + (long) (longestPauseS() * 1e9);
    return new SessionEvent.RepetitionCounted(sets.standingCount(), judged);
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
    return open && byItself();
  }

  /** Ends the open set, if there is one, because the athlete paused or went away. */
  Optional<ExerciseSet> end() {
    if (open && byItself()) {
      taken.addAll(sets.repetitions(sets.newest()));
      withdraw(sets.newest());
    }
    return close();
  }

  /**
   * Repetitions that began at these times were none: sets that hold more of them than of others are
   * withdrawn, ended or not.
   *
   * @return the repetitions of those sets
   */
  List<Repetition> withdraw(List<Long> startsNanos) {
    List<Repetition> none = new ArrayList<>();
    for (int set : sets.standing()) {
      List<Repetition> there = sets.repetitions(set);
      long known = there.stream().filter(r -> startsNanos.contains(r.startNanos())).count();
      if (2 * known > there.size()) {
        none.addAll(there);
        withdraw(set);
      }
    }
    return none;
  }

  private void withdraw(int set) {
    if (set == sets.newest()) {
      open = false;
      lost = false;
    }
    sets.withdraw(set);
  }

  /**
   * A stride was refused where swings are counted.
   *
   * @return whether it is one of the same row as the open set's last swing
   */
  boolean stride(Rejection refused) {
    strides.refused(refused);
    return open && strides.joins(sets.last());
  }

  /** Signal was lost. */
  void signalLost() {
    lost = true;
  }

  /**
   * Ends the open set, if there is one, because there is no more signal. What would have come next
   * is not known: few repetitions stand, unless they are held as long as legs are crossed.
   */
  Optional<ExerciseSet> finish() {
    return open && rule.heldLong(sets.repetitions(sets.newest())) ? end() : close();
  }

  private Optional<ExerciseSet> close() {
    lost &= !open;
    if (!open) {
      return Optional.empty();
    }
    open = false;
    return Optional.of(sets.newestSet());
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

  private boolean byItself() {
    if (strides.walks(sets.newestSize())) {
      return true;
    }
    List<Repetition> set = sets.repetitions(sets.newest());
    if (lost || rule.isSet(set)) {
      return false;
    }
    return sets.standing().stream()
        .filter(before -> before != sets.newest())
        .noneMatch(before -> rule.follows(set, sets.repetitions(before)));
  }

  private double longestPauseS() {
    double median =
        Medians.of(
            sets.repetitions(sets.newest()).stream().mapToDouble(Repetition::durationS).toArray());
    return Math.max(LONGEST_PAUSE_S, LONGEST_PAUSE_REPETITIONS * median);
  }

  /** All repetitions that stand, in order. */
  List<Repetition> repetitions() {
    return sets.repetitions();
  }

  /** When the last repetition ended; long ago before the first. */
  long lastEndNanos() {
    return sets.isEmpty() ? Long.MIN_VALUE : sets.last().endNanos();
  }

  List<ExerciseSet> sets() {
    return sets.sets();
  }

  /** The sets as they are now, to be read later. */
  CountedSets soFar() {
    return sets.copy();
  }

  void save(StateWriter to) {
    to.put(open).put(lost);
    sets.save(to);
    strides.save(to);
  }

  /** Findings are not saved: assessing the same repetitions in the same order gives them again. */
  void restore(StateReader from) {
    boolean wasOpen = from.getBoolean();
    lost = from.getBoolean();
    Set<Integer> withdrawn = new HashSet<>();
    for (int n = from.getInt(); n > 0; n--) {
      withdrawn.add(from.getInt());
    }
    int setCount = from.getInt();
    for (int s = 0; s < setCount; s++) {
      open = false;
      for (int n = from.getInt(); n > 0; n--) {
        add(Repetition.restore(from), CountedSets.trunk(from), TrunkObserver.NONE);
      }
      if (withdrawn.contains(s)) {
        sets.withdraw(sets.newest());
      }
    }
    open = wasOpen;
    strides.restore(from);
  }
}
