package dev.femoris.analysis.simulation;

/** What an athlete does between arriving and the first repetition of a set. */
enum Approach {
  /** Lifts the bar from the floor, works, puts it down again. */
  PICK_UP_BAR,
  /** Bends to the bar and starts from the floor. */
  GRIP_ON_FLOOR,
  /** Steps under a bar or simply stands. */
  STAND,
  /** Stands, then takes the leg to where it starts from. */
  DRAW_LEG,
  KNEEL,
  SIT,
  LIE_DOWN
}
