package dev.femoris.analysis.trunk;

import dev.femoris.analysis.sample.Placement;
import java.util.Set;

/** How much the sensors worn can know of the lower back; best first. The id is the word in JSON. */
public enum BackLevel {
  /** Sensors at the sacrum and at T12: the angle between them. */
  MEASURED("measured", "sacrum_t12", "sacrum and T12: lumbar flexion is measured"),
  /** Sensors at the sacrum and on a thigh: what the pelvis does otherwise than usual. */
  ESTIMATED("estimated", "sacrum_thigh", "sacrum and thigh: an estimate, not a measurement"),
  /** No sensor at the sacrum. */
  INFERRED("inferred", "thigh_only", "thigh only: can hint, cannot measure");

  private final String id;
  private final String basis;
  private final String text;

  BackLevel(String id, String basis, String text) {
    this.id = id;
    this.basis = basis;
    this.text = text;
  }

  public String id() {
    return id;
  }

  /** The sensors it rests on, in one word. */
  public String basis() {
    return basis;
  }

  /** What is told to people who wear it. */
  public String text() {
    return text;
  }

  /** What trunk sensors at these places, with one on the thigh, can know. */
  public static BackLevel of(Set<Placement> trunk) {
    if (!trunk.contains(Placement.SACRUM)) {
      return INFERRED;
    }
    return trunk.contains(Placement.T12) ? MEASURED : ESTIMATED;
  }
}
