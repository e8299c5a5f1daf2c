package dev.femoris.analysis.sample;

import java.util.Arrays;
import java.util.Optional;

/** Where a sensor is worn. The id is the word used in files, topics and JSON. */
public enum Placement {
  THIGH_LEFT("thigh_left"),
  THIGH_RIGHT("thigh_right"),
  SACRUM("sacrum"),
  T12("t12"),
  SHANK_LEFT("shank_left"),
  SHANK_RIGHT("shank_right"),
  BARBELL("barbell"),
  WRIST("wrist");

  private final String id;

  Placement(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Whether a sensor worn there turns with a thigh. */
  public boolean onThigh() {
    return this == THIGH_LEFT || this == THIGH_RIGHT;
  }

  /** Whether a sensor worn there turns with a shank. */
  public boolean onShank() {
    return this == SHANK_LEFT || this == SHANK_RIGHT;
  }

  /** The same place on the other leg; empty where there is no other. */
  public Optional<Placement> otherLeg() {
    return switch (this) {
      case THIGH_LEFT -> Optional.of(THIGH_RIGHT);
      case THIGH_RIGHT -> Optional.of(THIGH_LEFT);
      case SHANK_LEFT -> Optional.of(SHANK_RIGHT);
      case SHANK_RIGHT -> Optional.of(SHANK_LEFT);
      case SACRUM, T12, BARBELL, WRIST -> Optional.empty();
    };
  }

  /** The placement of that name; empty for a word this project does not know. */
  public static Optional<Placement> of(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }
}
