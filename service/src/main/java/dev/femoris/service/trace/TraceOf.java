package dev.femoris.service.trace;

import java.util.Arrays;
import java.util.Optional;

/** Whose course it is. The id is the word in requests. */
public enum TraceOf {
  /** The limb's angle. */
  LIMB("limb", "angle.trace"),
  /** Lumbar flexion where a session has any, else the pelvis' inclination. */
  TRUNK("trunk", "trunk.trace");

  private final String id;
  private final String file;

  TraceOf(String id, String file) {
    this.id = id;
    this.file = file;
  }

  String file() {
    return file;
  }

  public static Optional<TraceOf> find(String id) {
    return Arrays.stream(values()).filter(of -> of.id.equals(id)).findFirst();
  }
}
