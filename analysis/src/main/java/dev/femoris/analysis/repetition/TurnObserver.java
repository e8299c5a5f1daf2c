package dev.femoris.analysis.repetition;

/**
 * Sees every angle that repetitions are looked for in, again from the start after a better axis.
 */
public interface TurnObserver {

  /** Takes the turn about the axis and its rate at an entry of the motion window. */
  void turned(long timeNanos, double turnRad, double rateRadPerS);

  /** What was seen so far is seen again, or the signal was lost. */
  void begunAgain();

  /** Whether what was seen must not be looked at again. */
  boolean minds();
}
