package dev.femoris.analysis.training;

/** The leg a sensor was worn on. */
public enum Side {
  LEFT("left"),
  RIGHT("right"),
  /** Both legs wore one, or none did: the bar. */
  BOTH("both");

  private final String id;

  Side(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
