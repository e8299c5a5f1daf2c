package dev.femoris.reporting.calendar;

import java.time.LocalDate;

/**
 * Something that takes place on a day.
 *
 * @param uid the same for the same thing, whenever it is written
 * @param summary one line
 * @param description may have several
 */
public record CalendarEntry(String uid, LocalDate day, String summary, String description) {}
