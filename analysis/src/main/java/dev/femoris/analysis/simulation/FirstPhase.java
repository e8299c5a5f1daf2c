package dev.femoris.analysis.simulation;

/** The kind of movement a first phase is. */
enum FirstPhase {
  STEADY,
  /** A step to the front; the foot lands before the phase is over (lunge). */
  STEP,
  /** Slow lean, loss of control, fall to the hands (Nordic curl). */
  LEAN_AND_FALL
}
