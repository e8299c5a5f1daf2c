package dev.femoris.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read back by RFC 5545 as it is written, not by the writer's own code. */
class CalendarTextTest {

  private static final Instant MADE = Instant.parse("2026-11-23T08:30:00Z");
  private static final String LONG =
      "Romanian deadlift: 3 × 8–12 · tempo 3-1-1-0 · rest 1 min 30 s\nGlute bridge, slow; with a"
          + " C:\\band – and a smile 🙂 that lies across the fold of a line that is long enough";

  private static String written() {
    return CalendarText.of(
        "Anna, training",
        List.of(
            new CalendarEntry("2026-12-31-a@femoris", LocalDate.of(2026, 12, 31), "A; B", LONG),
            new CalendarEntry("2027-01-02-a@femoris", LocalDate.of(2027, 1, 2), "B", "")),
        MADE);
  }

  @Test
  void everyLineEndsAsItMustAndIsNoLongerThanItMay() {
    assertThat(written()).endsWith("\r\n");
    assertThat(written().replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    for (String line : written().split("\r\n", -1)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).isLessThanOrEqualTo(75);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
    }
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    List<String> lines = unfolded(written());
    assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
    assertThat(values(lines, "SUMMARY")).containsExactly("A; B", "B");
    assertThat(values(lines, "DESCRIPTION")).containsExactly(LONG, "");
    assertThat(values(lines, "DTSTART;VALUE=DATE")).containsExactly("20261231", "20270102");
    assertThat(values(lines, "DTEND;VALUE=DATE")).containsExactly("20270101", "20270103");
    assertThat(values(lines, "DTSTAMP")).containsOnly("20261123T083000Z");
    assertThat(values(lines, "UID")).doesNotHaveDuplicates().hasSize(2);
    assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(2);
    assertThat(lines.stream().filter("END:VEVENT"::equals)).hasSize(2);
  }

  /** Section 3.1: a line that begins with a space goes on with the one before. */
  private static List<String> unfolded(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\r\n", -1)) {
      if (line.startsWith(" ")) {
        lines.add(lines.removeLast() + line.substring(1));
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> text(line.substring(name.length() + 1)))
        .toList();
  }

  /** Section 3.3.11, one character at a time. */
  private static String text(String escaped) {
    var text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        char next = escaped.charAt(++i);
        text.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        assertThat(c).isNotIn(';', ',');
        text.append(c);
      }
    }
    return text.toString();
  }
}
