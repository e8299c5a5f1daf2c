package dev.femoris.analysis.cue;

/** Which cue is given when several could be; the first wins. */
public enum CuePriority {
  /** The sensor: without it nothing else that is said is true. */
  SIGNAL("signal"),
  CORRECTION("correction"),
  PRAISE("praise"),
  TEMPO("tempo"),
  COUNT("count");

  private final String id;

  CuePriority(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  boolean before(CuePriority other) {
    return compareTo(other) < 0;
  }
}
