package dev.femoris.reporting.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes an iCalendar object (RFC 5545) of whole days. */
public final class CalendarText {

  private static final int LONGEST_LINE_BYTES = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /**
   * The calendar's text, lines ended by CRLF.
   *
   * @param name shown by the calendar
   * @param madeAt when it was made
   */
  public static String of(String name, List<CalendarEntry> entries, Instant madeAt) {
    var calendar = new CalendarText();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Femoris//Training//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.line("X-WR-CALNAME", escaped(name));
    entries.forEach(entry -> calendar.event(entry, madeAt));
    calendar.line("END", "VCALENDAR");
    return calendar.text.toString();
  }

  private void event(CalendarEntry entry, Instant madeAt) {
    LocalDate day = entry.day();
    line("BEGIN", "VEVENT");
    line("UID", escaped(entry.uid()));
    line("DTSTAMP", MOMENT.format(madeAt));
    line("DTSTART;VALUE=DATE", DAY.format(day));
    line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
    line("SUMMARY", escaped(entry.summary()));
    line("DESCRIPTION", escaped(entry.description()));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  /** Section 3.3.11. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** Section 3.1: no line is longer than 75 bytes, the next goes on after a space. */
  private void line(String name, String value) {
    int bytes = 0;
    String whole = name + ":" + value;
    for (int at = 0; at < whole.length(); ) {
      int codePoint = whole.codePointAt(at);
      String one = Character.toString(codePoint);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > LONGEST_LINE_BYTES) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += length;
      at += Character.charCount(codePoint);
    }
    text.append("\r\n");
  }
}
