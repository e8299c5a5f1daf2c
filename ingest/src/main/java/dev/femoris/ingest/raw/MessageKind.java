package dev.femoris.ingest.raw;

import java.util.Arrays;
import java.util.Optional;

/** What a sensor's topic carries; the id is the topic's last word. */
public enum MessageKind {
  DATA("data", 1),
  CONFIG("config", 2),
  STATUS("status", 3),
  SESSION("session", 4);

  private final String id;
  private final int code;

  MessageKind(String id, int code) {
    this.id = id;
    this.code = code;
  }

  public String id() {
    return id;
  }

  int code() {
    return code;
  }

  public static Optional<MessageKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  static Optional<MessageKind> ofCode(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }
}
