package dev.femoris.service.store;

import java.util.Arrays;
import java.util.Locale;

/** How far an upload is. */
public enum UploadState {
  /** Some of its bytes are missing. */
  RECEIVING,
  /** All of it came; others are analysed before it. */
  WAITING,
  /** It is being analysed. */
  RUNNING,
  /** It is a session. */
  DONE,
  /** It cannot be a session. */
  FAILED,
  /** Its sender does not want it any more. */
  CANCELLED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something of it is still to be done. */
  public boolean isUnderWay() {
    return switch (this) {
      case RECEIVING, WAITING, RUNNING -> true;
      case DONE, FAILED, CANCELLED -> false;
    };
  }

  static UploadState ofId(String id) {
    return Arrays.stream(values())
        .filter(state -> state.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown state of an upload: " + id));
  }
}
