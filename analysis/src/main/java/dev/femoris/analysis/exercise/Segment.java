package dev.femoris.analysis.exercise;

/** The part of the leg an exercise moves: where the sensor has to be worn. */
public enum Segment {
  THIGH,
  SHANK
}
