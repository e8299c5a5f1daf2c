package dev.femoris.analysis.simulation;

/** What an exercise consists of. */
enum MotionKind {
  /** There, rest, back, rest. */
  REPETITIONS,
  /** To and fro without rest. */
  SWINGS,
  /** A pose that is kept. */
  HOLDS
}
