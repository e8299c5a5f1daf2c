package dev.femoris.analysis.roundingstudy;

/** What repetitions are held against in an appraisal. */
public enum HeldAgainst {
  /** The mean of other athletes: the athlete's own is not known. */
  NOTHING("no baseline"),
  SAME_DAY("baseline of the same day"),
  OTHER_DAY("baseline of another day"),
  PERSONAL("another day, with a trainer's labels");

  private final String title;

  HeldAgainst(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
