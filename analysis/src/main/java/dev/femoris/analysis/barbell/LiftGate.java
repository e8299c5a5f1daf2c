package dev.femoris.analysis.barbell;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.RejectionReason;
import java.util.Optional;

/**
 * What a lift of a bar has to be like, whoever lifts it.
 *
 * <p>In recordings of three lifters a lift rises 0.6–1.0 m in 0.7–1.3 s, turns 9–25 deg/s on
 * average and shakes no more than it lifts (purity above 1); a person's back that walks, runs, sits
 * down and gets up reaches a purity of 0.6 in a step and 0.4 s in a bound. The limits lie between,
 * with the smaller lifts of bridges and good mornings in mind.
 */
final class LiftGate {

  private static final double SHORTEST_S = 0.4;
  private static final double LONGEST_S = 5;
  private static final double LOWEST_M = 0.1;
  private static final double HIGHEST_M = 1.5;
  private static final double PUREST_STEP = 0.75;

  /** Speeding up without slowing down again: the bar was put down, which stops its fall. */
  private static final double UNBRAKED = 1.35;

  private static final double TURNING_RAD_PER_S = Math.toRadians(70);
  private static final double LIKE_SHARE = 0.4;

  /** The forgetting height grows less in a first lift than after a lowering. */
  private static final double FIRST_SHARE = 0.2;

  private LiftGate() {}

  static Optional<RejectionReason> refuse(Lift lift) {
    if (lift.movedS() < SHORTEST_S) {
      return Optional.of(RejectionReason.TOO_SHORT);
    }
    if (lift.movedS() > LONGEST_S) {
      return Optional.of(RejectionReason.TOO_LONG);
    }
    if (lift.purity() < PUREST_STEP || lift.rateRadPerS() > TURNING_RAD_PER_S) {
      return Optional.of(RejectionReason.WALKING);
    }
    if (lift.purity() > UNBRAKED) {
      return Optional.of(RejectionReason.SET_UP);
    }
    if (lift.riseM() < LOWEST_M) {
      return Optional.of(RejectionReason.RANGE_TOO_SMALL);
    }
    return lift.riseM() > HIGHEST_M
        ? Optional.of(RejectionReason.RANGE_TOO_LARGE)
        : Optional.empty();
  }

  /** Whether the second lift may be of the set the first began, which began from rest. */
  static boolean maySucceed(Lift first, Lift second, PhaseOrder order) {
    double share = order == PhaseOrder.ECCENTRIC_FIRST ? LIKE_SHARE : FIRST_SHARE;
    return second.riseM() >= LIKE_SHARE * first.riseM() && first.riseM() >= share * second.riseM();
  }

  /** Why a lift is none of a set whose lifts rise so far; empty when it is. */
  static Optional<RejectionReason> refuse(Lift lift, double usualRiseM) {
    if (lift.riseM() < LIKE_SHARE * usualRiseM) {
      return Optional.of(RejectionReason.RANGE_TOO_SMALL);
    }
    return lift.riseM() > usualRiseM / LIKE_SHARE
        ? Optional.of(RejectionReason.RANGE_TOO_LARGE)
        : Optional.empty();
  }
}
