package dev.femoris.analysis.barbell;

/** What became of a movement of the bar. */
public sealed interface BarOutcome {

  record Counted(BarRepetition repetition) implements BarOutcome {}

  record Refused(BarRejection rejection) implements BarOutcome {}

  /** A lift that comes first is at lockout; it is counted once it is known what follows. */
  record LockoutReached(long timeNanos) implements BarOutcome {}

  /** No lift for so long that the set is over. */
  record SetOver() implements BarOutcome {}
}
