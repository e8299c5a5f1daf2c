package dev.femoris.analysis.simulation;

/** What a truth's repetitions are; the word is the one in truth files. */
public enum TruthOrder {
  ECCENTRIC_FIRST("ecc"),
  CONCENTRIC_FIRST("con"),
  /** To and fro without rest: each forward and backward swing together. */
  SWING("swing"),
  /** From turn_in to turn_out a pose is held. */
  HOLD("hold"),
  /** Nothing is exercised. */
  NONE("none");

  private final String word;

  TruthOrder(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static TruthOrder of(ExerciseMotion motion) {
    return switch (motion.kind()) {
      case REPETITIONS -> motion.eccentricFirst() ? ECCENTRIC_FIRST : CONCENTRIC_FIRST;
      case SWINGS -> SWING;
      case HOLDS -> HOLD;
    };
  }
}
