package dev.femoris.reporting.report;

/** The report's own words, the same on the page and on paper. */
final class Headings {

  static final String KICKER = "Session report";
  static final String SEES = "What this sensor sees here";
  static final String CANNOT_SEE = "What it cannot see";
  static final String NEXT = "Next time";
  static final String EXTREMES = "Best and worst repetition";
  static final String OVERVIEW = "The session";
  static final String TEMPO = "Tempo";
  static final String TEMPO_CAPTION =
      "Eccentric, pause stretched, concentric, pause contracted, in seconds. The last repetition of a"
          + " set has no pause after it.";
  static final String RANGE = "Range of motion";
  static final String RANGE_CAPTION =
      "How far the leg turned in each repetition, against the median of its set.";
  static final String RATE = "Peak rate";
  static final String RATE_CAPTION =
      "How fast the leg turned at its fastest, in either phase of each repetition.";
  static final String SETS = "Set by set";
  static final String BAR_CAPTION =
      "As the bar moved. Lifting is from the lowest point to lockout; lowering includes the pause"
          + " beside it and is missing where it was too slow to be seen.";
  static final String HOLDS = "Holds";
  static final String HOLDS_CAPTION =
      "From settling in the posture to leaving it. Bounces count where there were three or more in a"
          + " row; creep is how the angle went on in the hold, positive deeper.";
  static final String BACK = "The lower back";
  static final String FORM = "Form";
  static final String FORM_CAPTION =
      "How many repetitions showed each fault. Where nothing can be said, the reason stands beside"
          + " it.";
  static final String REFUSED = "Not counted";
  static final String REFUSED_CAPTION =
      "Movements that were considered and are not repetitions of this exercise.";
  static final String SAID = "What people said";
  static final String SAID_CAPTION =
      "Said during the session or when it was reviewed. The analysis' own result is kept beside it.";
  static final String SIGNAL = "Signal";
  static final String SIGNAL_FINE = "Nothing to report: the signal was whole.";
  static final String PROVENANCE = "Where these numbers come from";
  static final String NO_REPETITIONS =
      "No repetition was counted in this recording. What was considered is listed below; if that is"
          + " a surprise, check the declared exercise and where the sensor was worn.";
  static final String NO_REFUSALS = "Nothing was considered and refused.";

  private Headings() {}

  static String title(SessionReport report) {
    return report.exercise() + " – session report";
  }

  static String set(SetTable set) {
    return set(set.index());
  }

  static String set(int index) {
    return "Set " + index;
  }
}
