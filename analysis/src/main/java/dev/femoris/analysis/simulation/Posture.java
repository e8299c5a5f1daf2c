package dev.femoris.analysis.simulation;

/** What the body rests on while an exercise is done. */
enum Posture {
  STANDING,
  /** The other leg carries the body, which hinges over it. */
  STANDING_ON_OTHER_LEG,
  /** One foot in front; hips sink between both. */
  SPLIT,
  KNEELING,
  SUPINE_FEET_ON_FLOOR,
  /** Shoulders on the floor, hips up, feet on a ball or on sliders. */
  SUPINE_HIPS_UP,
  SUPINE,
  SIDE_LYING,
  PRONE,
  /** On a bench, shanks hanging. */
  SITTING,
  /** On the floor, legs straight. */
  LONG_SITTING
}
