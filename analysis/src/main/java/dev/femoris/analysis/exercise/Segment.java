package dev.femoris.analysis.exercise;

import dev.femoris.analysis.sample.Placement;

/** The part of the leg an exercise moves: where the sensor has to be worn. */
public enum Segment {
  THIGH,
  SHANK;

  /** Whether a sensor worn there turns with this part of the leg. */
  public boolean wears(Placement worn) {
    return switch (this) {
      case THIGH -> worn.onThigh();
      case SHANK -> worn.onShank();
    };
  }
}
