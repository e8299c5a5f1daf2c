package dev.femoris.analysis.trunk;

/** How large a reading is by the bands of {@link BackRules}. The id is the word in JSON. */
public enum BackBand {
  FINE("fine"),
  WATCH("watch"),
  ALERT("alert");

  private final String id;

  BackBand(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  BackBand or(BackBand other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
