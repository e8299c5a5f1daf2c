package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.quality.LegComparison;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which repetition of the other leg goes with each of one leg's, and what the two say together. Not
 * thread-safe.
 */
final class LegPairs {

  private static final int ALONE = -1;

  /** Legs that move together overlap almost wholly; legs in turns do not. */
  private static final double OVERLAP = 0.5;

  private final boolean left;
  private final List<Integer> partners = new ArrayList<>();

  /**
   * @param left whether the leg whose repetitions are reported is the left one
   */
  LegPairs(boolean left) {
    this.left = left;
  }

  /** Repetitions of which it is settled what goes with them. */
  int settled() {
    return partners.size();
  }

  /** The next repetition goes with that one of the other leg, or with none. */
  void settle(OptionalInt partner) {
    partners.add(partner.orElse(ALONE));
  }

  /** The same, to go on with something that is not settled. */
  LegPairs copy() {
    var copy = new LegPairs(left);
    copy.partners.addAll(partners);
    return copy;
  }

  /**
   * The repetition of the other leg that was done at the same time: of those that share at least
   * half of the shorter one's time and go with no earlier repetition, the one that shares most.
   */
  OptionalInt partner(Repetition own, List<Repetition> others) {
    int best = ALONE;
    double most = OVERLAP;
    for (int i = others.size() - 1; i >= 0; i--) {
      double overlap = overlap(own, others.get(i));
      if (overlap >= most && !partners.contains(i)) {
        best = i;
        most = overlap;
      }
    }
    return best == ALONE ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static double overlap(Repetition a, Repetition b) {
    double shared =
        (Math.min(a.endNanos(), b.endNanos()) - Math.max(a.startNanos(), b.startNanos())) * 1e-9;
    return shared / Math.min(a.durationS(), b.durationS());
  }

  /** What is said of each settled repetition, in order. */
  List<Finding> findings(List<Repetition> own, List<Repetition> others) {
    List<Repetition> ownPaired = new ArrayList<>();
    List<Repetition> otherPaired = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      if (partners.get(i) != ALONE) {
        ownPaired.add(own.get(i));
        otherPaired.add(others.get(partners.get(i)));
      }
    }
    return inOrder(
        left ? LegComparison.of(ownPaired, otherPaired) : LegComparison.of(otherPaired, ownPaired));
  }

  private List<Finding> inOrder(List<Finding> ofPairs) {
    List<Finding> all = new ArrayList<>();
    int pair = 0;
    int inARow = 0;
    for (int partner : partners) {
      Finding finding =
          partner == ALONE
              ? Finding.cannotTell(Fault.ASYMMETRY, Finding.Unknowable.NO_PAIR)
              : ofPairs.get(pair++);
      inARow = finding.present() ? inARow + 1 : 0;
      all.add(inARow == 0 ? finding : finding.inARow(inARow));
    }
    return all;
  }

  void save(StateWriter to) {
    to.put(partners.size());
    partners.forEach(to::put);
  }

  void restore(StateReader from) {
    for (int n = from.getInt(); n > 0; n--) {
      partners.add(from.getInt());
    }
  }
}
