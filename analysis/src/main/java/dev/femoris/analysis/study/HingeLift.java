package dev.femoris.analysis.study;

import java.util.Arrays;
import java.util.Optional;

/** A lift the study simulates. The id is the contract's word. */
public enum HingeLift {
  /** From the floor: concentric first, bent knees, the bar's lowest height never changes. */
  CONVENTIONAL_DEADLIFT("conventional_deadlift", true),
  /** From standing: eccentric first, nearly straight knees, as deep as it goes that day. */
  ROMANIAN_DEADLIFT("romanian_deadlift", false);

  private final String id;
  private final boolean fromFloor;

  HingeLift(String id, boolean fromFloor) {
    this.id = id;
    this.fromFloor = fromFloor;
  }

  public String id() {
    return id;
  }

  /** Whether a repetition begins with the bar on the floor. */
  public boolean fromFloor() {
    return fromFloor;
  }

  /** The lift of that id; empty for exercises the study has no linkage for. */
  public static Optional<HingeLift> of(String id) {
    return Arrays.stream(values()).filter(lift -> lift.id.equals(id)).findFirst();
  }
}
