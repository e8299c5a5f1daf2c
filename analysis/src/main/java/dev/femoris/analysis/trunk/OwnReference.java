package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.statistic.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The first accepted repetitions of the session, which later ones are held against: it is closed
 * once there are enough, so that a back which rounds more and more is not followed. Not
 * thread-safe.
 */
final class OwnReference {

  /** A pause that ends a set. */
  private static final long SET_PAUSE_NANOS = 8_000_000_000L;

  private final int least;
  private final int most;
  private final List<BackMeasures> measured = new ArrayList<>();
  private final List<BackMeasures> estimated = new ArrayList<>();
  private final List<BackMeasures> hips = new ArrayList<>();
  private long lastEndNanos = Long.MAX_VALUE;
  private BackNorms norms = empty();

  OwnReference(BackRules rules) {
    this.least = rules.baselineLeast();
    this.most = rules.baselineMost();
  }

  private static BackNorms empty() {
    return new BackNorms(
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Takes an accepted repetition. */
  void accept(BackMeasures m, long startNanos, long endNanos) {
    boolean sameSet = lastEndNanos == Long.MAX_VALUE || startNanos - lastEndNanos < SET_PAUSE_NANOS;
    boolean added = false;
    if (m.measured()) {
      added = add(measured, m, sameSet);
    }
    if (m.estimated()) {
      added |= add(estimated, m, sameSet);
    }
    if (!Double.isNaN(m.hipFlexionRad())) {
      added |= add(hips, m, sameSet);
    }
    lastEndNanos = endNanos;
    if (added) {
      norms = made();
    }
  }

  private boolean add(List<BackMeasures> to, BackMeasures m, boolean sameSet) {
    boolean open = to.size() < least || sameSet && to.size() < most;
    return open && to.add(m);
  }

  private BackNorms made() {
    return new BackNorms(
        Math.max(1, Math.max(measured.size(), estimated.size())),
        enough(measured)
            ? Optional.of(
                new BackNorms.Flexion(
                    spread(measured, BackMeasures::heldRad),
                    spread(measured, BackMeasures::loadedRad)))
            : Optional.empty(),
        enough(estimated) ? Optional.of(bend()) : Optional.empty(),
        enough(hips) ? Optional.of(spread(hips, BackMeasures::hipFlexionRad)) : Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private boolean enough(List<BackMeasures> of) {
    return of.size() >= least;
  }

  /** With the steadiest middle of few that one odd repetition, a toe-touch say, does not move. */
  private Spread bend() {
    double[] bends = estimated.stream().mapToDouble(BackMeasures::bendRad).toArray();
    return new Spread(Medians.ofPairs(bends), Spread.of(bends).scatter());
  }

  private static Spread spread(List<BackMeasures> of, ToDoubleFunction<BackMeasures> value) {
    return Spread.of(of.stream().mapToDouble(value).map(v -> Double.isNaN(v) ? 0 : v).toArray());
  }

  /** What it comes to so far; parts that are not ready are absent. */
  BackNorms norms() {
    return norms;
  }

  /** Whether any part is ready. */
  boolean ready() {
    return norms.flexion().isPresent()
        || norms.pelvisBendRad().isPresent()
        || norms.hipFlexionRad().isPresent();
  }

  int repetitions() {
    return Math.max(Math.max(measured.size(), estimated.size()), hips.size());
  }

  void save(StateWriter to) {
    save(to, measured);
    save(to, estimated);
    save(to, hips);
    to.put(lastEndNanos);
  }

  private static void save(StateWriter to, List<BackMeasures> all) {
    to.put(all.size());
    all.forEach(m -> m.save(to));
  }

  void restore(StateReader from) {
    restore(from, measured);
    restore(from, estimated);
    restore(from, hips);
    lastEndNanos = from.getLong();
    norms = made();
  }

  private static void restore(StateReader from, List<BackMeasures> into) {
    for (int n = from.getInt(); n > 0; n--) {
      into.add(BackMeasures.restore(from));
    }
  }
}
