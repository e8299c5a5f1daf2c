package dev.femoris.analysis.exercise;

import java.util.Arrays;
import java.util.Optional;

/** The faults of form this project has words for. The id is the word in JSON and in YAML. */
public enum Fault {
  PARTIAL_RANGE("partial_range"),
  DROPPED_ECCENTRIC("dropped_eccentric"),
  MOMENTUM("momentum"),
  TEMPO_OFF_TARGET("tempo_off_target"),
  HIPS_RISE_EARLY("hips_rise_early"),
  HIP_BREAK("hip_break"),
  HIP_SAG("hip_sag"),
  WOBBLE("wobble"),
  ASYMMETRY("asymmetry"),
  BACK_ROUNDING("back_rounding"),
  UNUSUAL("unusual");

  private final String id;

  Fault(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<Fault> find(String id) {
    return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
  }
}
