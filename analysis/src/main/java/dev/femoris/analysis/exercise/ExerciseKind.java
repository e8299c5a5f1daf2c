package dev.femoris.analysis.exercise;

/** What there is to find in an exercise. */
public enum ExerciseKind {
  /** Movements away from a start pose and back, with rest between them. */
  REPETITIONS,
  /** A swing to and fro: the end of one repetition is the start of the next. */
  SWING,
  /** A posture that is held. */
  HOLD
}
