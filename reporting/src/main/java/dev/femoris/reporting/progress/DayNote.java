package dev.femoris.reporting.progress;

import java.util.Locale;

/**
 * Something that is noted of a day and drawn into the charts.
 *
 * @param day days since 1970-01-01
 * @param text for people, short
 */
public record DayNote(long day, Kind kind, String text) {

  /** What it is about. */
  public enum Kind {
    PAIN,
    PROGRAMME,
    OTHER;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
