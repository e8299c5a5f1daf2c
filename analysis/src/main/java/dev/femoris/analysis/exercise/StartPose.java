package dev.femoris.analysis.exercise;

/** The posture a repetition starts from; decides what a first rest and a first movement mean. */
public enum StartPose {
  STANDING,
  /** Upright on the knees; getting there swings the thigh forward and back once. */
  KNEELING,
  /** Bent down to a bar on the floor; getting there is not a repetition. */
  FLOOR,
  LYING,
  SEATED
}
