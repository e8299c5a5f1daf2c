package dev.femoris.analysis.barbell;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Counts the repetitions of a set from the lifts of its bar.
 *
 * <p>A lift by itself may be the bar being picked up, so the first lift waits for a second like it;
 * in an exercise that begins with the lowering, a first lift of a bar that lay still before is
 * picking it up, whatever follows. Not thread-safe.
 *
 * <pre>{@code
 * var bar = new BarRepetitions(PhaseOrder.ECCENTRIC_FIRST);
 * for (ImuSample sample : samples) handle(bar.push(sample));
 * handle(bar.finish());
 * }</pre>
 */
public final class BarRepetitions {

  /** The lowering before the next lift may not be seen, so the pause includes it. */
  private static final double LONGEST_PAUSE_S = 12;

  private static final double LONGEST_LOWERING_S = 8;
  private static final int REMEMBERED = 5;
  private static final double SHAKES_APART_S = 5;

  private final PhaseOrder order;
  private final BarGrid grid = new BarGrid();
  private final BarMotion motion = new BarMotion();
  private final LiftFinder finder = new LiftFinder(motion);
  private final LoweringSearch lowering = new LoweringSearch(motion);
  private final List<BarOutcome> outcomes = new ArrayList<>();
  private final double[] rises = new double[REMEMBERED];
  private int lifts;

  /** A lift that is not yet counted: the first of a set, or one whose lowering is still to come. */
  private Optional<Lift> waiting = Optional.empty();

  /** Where the bar was at rest before the lift that waits, or before the next one. */
  private long restNanos = Long.MIN_VALUE;

  private long lastNanos = Long.MIN_VALUE;
  private boolean open;

  /** Shakes that follow each other, as in walking: refused in one piece. */
  private Optional<BarRejection> shaken = Optional.empty();

  private boolean restarted;

  public BarRepetitions(PhaseOrder order) {
    this.order = order;
  }

  /** What the sample led to; the list is this object's own and lasts until the next call. */
  public List<BarOutcome> push(ImuSample sample) {
    outcomes.clear();
    restarted = grid.push(sample) == BarGrid.Step.RESTARTED;
    if (restarted) {
      restart();
    }
    while (grid.next()) {
      motion.push(grid.timeNanos(), grid.forceMps2(), grid.rateRadPerS(), grid.missing());
      finder.push().ifPresent(this::take);
      endAfterPause();
    }
    return outcomes;
  }

  /** Whether a hole too long to bridge lay before the last sample. */
  public boolean restarted() {
    return restarted;
  }

  /** No more samples: a lift that waits for its lowering is counted without. */
  public List<BarOutcome> finish() {
    outcomes.clear();
    giveShaken();
    if (motion.newest() >= 0) {
      endSet(motion.knownNanos(motion.newest()));
    }
    return outcomes;
  }

  private void take(Lift lift) {
    Optional<RejectionReason> reason =
        LiftGate.refuse(lift)
            .or(() -> open ? LiftGate.refuse(lift, usualRiseM()) : Optional.empty())
            .or(() -> pickedUp(lift));
    if (reason.isPresent()) {
      refuse(lift, reason.get());
      return;
    }
    long known = motion.knownNanos(motion.newest());
    if (open) {
      waiting.ifPresent(before -> count(before, lift.startNanos(), known));
      accept(lift, known);
    } else {
      begin(lift, known);
    }
  }

  private Optional<RejectionReason> pickedUp(Lift lift) {
    boolean first = !open && waiting.isEmpty();
    return first && order == PhaseOrder.ECCENTRIC_FIRST && lift.fromStand()
        ? Optional.of(RejectionReason.SET_UP)
        : Optional.empty();
  }

  /** The first lift of a set waits for a second like it. */
  private void begin(Lift lift, long known) {
    if (waiting.isEmpty()) {
      waiting = Optional.of(lift);
      lastNanos = lift.endNanos();
      return;
    }
    Lift first = waiting.get();
    if (!LiftGate.maySucceed(first, lift, order)) {
      refuse(first, RejectionReason.SET_UP);
      waiting = Optional.of(lift);
      restNanos = first.endNanos();
      lastNanos = lift.endNanos();
      return;
    }
    open = true;
    lifts = 0;
    remember(first);
    waiting = Optional.empty();
    if (order == PhaseOrder.ECCENTRIC_FIRST) {
      count(first, known);
    } else {
      count(first, lift.startNanos(), known);
    }
    accept(lift, known);
  }

  /** One more lift of the set that is open. */
  private void accept(Lift lift, long known) {
    remember(lift);
    switch (order) {
      case ECCENTRIC_FIRST -> count(lift, known);
      case CONCENTRIC_FIRST -> {
        waiting = Optional.of(lift);
        outcomes.add(new BarOutcome.LockoutReached(lift.endNanos()));
      }
    }
    lastNanos = lift.endNanos();
  }

  private void remember(Lift lift) {
    rises[lifts % REMEMBERED] = lift.riseM();
    lifts++;
  }

  private double usualRiseM() {
    return Medians.of(Arrays.copyOf(rises, Math.min(lifts, REMEMBERED)));
  }

  /** Lowered, then lifted: all is known when the lift is over. */
  private void count(Lift lift, long known) {
    long turn = motion.stepAt(lift.startNanos());
    long from =
        Math.max(
            restNanos == Long.MIN_VALUE ? Long.MIN_VALUE : motion.stepAt(restNanos),
            turn - Math.round(LONGEST_LOWERING_S / BarMotion.STEP_S));
    boolean seen = lowering.find(from, turn, lift.riseM());
    long start =
        seen ? Math.min(motion.timeNanos(lowering.first()), lift.startNanos()) : lift.startNanos();
    add(start, lift.startNanos(), lift.endNanos(), known, seen, lift.missing());
    restNanos = lift.endNanos();
  }

  /** Lifted, then lowered before {@code nextNanos}, when the bar was at rest again. */
  private void count(Lift lift, long nextNanos, long known) {
    long turn = motion.stepAt(lift.endNanos());
    long to =
        Math.min(
            motion.stepAt(nextNanos), turn + Math.round(LONGEST_LOWERING_S / BarMotion.STEP_S));
    boolean seen = lowering.find(turn, to, lift.riseM());
    long end =
        seen ? Math.max(motion.timeNanos(lowering.last()), lift.endNanos()) : lift.endNanos();
    add(lift.startNanos(), lift.endNanos(), end, known, seen, lift.missing());
  }

  private void add(
      long start, long turn, long end, long known, boolean loweringSeen, boolean missing) {
    outcomes.add(
        new BarOutcome.Counted(
            new BarRepetition(
                order, start, turn, end, Math.max(known, end), loweringSeen, missing)));
  }

  private void refuse(Lift lift, RejectionReason reason) {
    boolean shake = reason == RejectionReason.WALKING || reason == RejectionReason.TOO_SHORT;
    if (!shake) {
      giveShaken();
      outcomes.add(
          new BarOutcome.Refused(new BarRejection(lift.startNanos(), lift.endNanos(), reason)));
      return;
    }
    if (shaken.isPresent() && lift.startNanos() - shaken.get().endNanos() > SHAKES_APART_S * 1e9) {
      giveShaken();
    }
    // One knock is a knock; several are steps.
    shaken =
        Optional.of(
            shaken
                .map(
                    s -> new BarRejection(s.startNanos(), lift.endNanos(), RejectionReason.WALKING))
                .orElseGet(() -> new BarRejection(lift.startNanos(), lift.endNanos(), reason)));
  }

  private void giveShaken() {
    shaken.ifPresent(s -> outcomes.add(new BarOutcome.Refused(s)));
    shaken = Optional.empty();
  }

  private void endAfterPause() {
    long nowNanos = motion.timeNanos(motion.newest());
    if (shaken.isPresent() && nowNanos - shaken.get().endNanos() > 2 * SHAKES_APART_S * 1e9) {
      giveShaken();
    }
    if (lastNanos == Long.MIN_VALUE || finder.rising()) {
      return;
    }
    if (nowNanos - lastNanos > LONGEST_PAUSE_S * 1e9) {
      endSet(motion.knownNanos(motion.newest()));
    }
  }

  private void endSet(long known) {
    if (open) {
      waiting.ifPresent(last -> count(last, Long.MAX_VALUE / 2, known));
      outcomes.add(new BarOutcome.SetOver());
    } else {
      waiting.ifPresent(only -> refuse(only, RejectionReason.SET_UP));
    }
    waiting = Optional.empty();
    open = false;
    lastNanos = Long.MIN_VALUE;
    restNanos = Long.MIN_VALUE;
  }

  /** What was under way is lost; the set goes on. */
  private void restart() {
    if (finder.rising()) {
      outcomes.add(
          new BarOutcome.Refused(
              new BarRejection(
                  finder.startNanos(),
                  motion.timeNanos(motion.newest()),
                  RejectionReason.SIGNAL_LOST)));
    }
    if (open && waiting.isPresent()) {
      long known = motion.knownNanos(motion.newest());
      waiting.ifPresent(last -> count(last, known, known));
      waiting = Optional.empty();
    }
    motion.restart();
    finder.restart();
    restNanos = Long.MIN_VALUE;
  }

  public void save(StateWriter to) {
    grid.save(to);
    motion.save(to);
    finder.save(to);
    to.put(rises).put(lifts).put(restNanos).put(lastNanos).put(open).put(restarted);
    to.put(waiting.isPresent());
    waiting.ifPresent(lift -> lift.save(to));
    to.put(shaken.isPresent());
    shaken.ifPresent(s -> s.save(to));
  }

  public void restore(StateReader from) {
    grid.restore(from);
    motion.restore(from);
    finder.restore(from);
    from.get(rises);
    lifts = from.getInt();
    restNanos = from.getLong();
    lastNanos = from.getLong();
    open = from.getBoolean();
    restarted = from.getBoolean();
    waiting = from.getBoolean() ? Optional.of(Lift.restore(from)) : Optional.empty();
    shaken = from.getBoolean() ? Optional.of(BarRejection.restore(from)) : Optional.empty();
  }
}
