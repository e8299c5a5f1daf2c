package dev.femoris.analysis.simulation;

/** The kind of movement a first phase is. */
enum FirstPhase {
  STEADY,
  /** Slow lean, loss of control, fall to the hands (Nordic curl). */
  LEAN_AND_FALL
}
