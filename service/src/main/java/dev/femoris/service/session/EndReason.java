package dev.femoris.service.session;

import java.util.Arrays;

/** Why a session is over. The id is the word in the database, in JSON and in metrics. */
public enum EndReason {
  /** The sensor said it stopped, and every sample up to its final count is here. */
  STOPPED("stopped"),
  /** The sensor began another session. */
  NEXT_SESSION("next_session"),
  /** Somebody ended it. */
  COMMAND("command"),
  /** No packet for too long. */
  SILENCE("silence"),
  /** It came as a whole file. */
  FILE("file");

  private final String id;

  EndReason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  static EndReason of(String id) {
    return Arrays.stream(values()).filter(reason -> reason.id.equals(id)).findFirst().orElseThrow();
  }
}
