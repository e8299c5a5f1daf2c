package dev.femoris.reporting.words;

import dev.femoris.reporting.language.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and moments as a language writes them. */
public record Dates(Texts texts) {

  /**
   * A day.
   *
   * @param epochDay days since 1970-01-01
   */
  public String day(long epochDay) {
    return formatter("words.date.day").format(LocalDate.ofEpochDay(epochDay));
  }

  /** With the time of day. */
  public String moment(TemporalAccessor at) {
    return formatter("words.date.moment").format(at);
  }

  /** By a pattern of {@link DateTimeFormatter} that the language has under {@code key}. */
  public DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(texts.say(key), texts.locale());
  }
}
