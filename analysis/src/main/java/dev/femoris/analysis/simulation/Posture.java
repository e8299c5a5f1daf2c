package dev.femoris.analysis.simulation;

/** What the body rests on while an exercise is done. */
enum Posture {
  STANDING,
  KNEELING,
  SUPINE_FEET_ON_FLOOR,
  SUPINE,
  SIDE_LYING,
  PRONE
}
