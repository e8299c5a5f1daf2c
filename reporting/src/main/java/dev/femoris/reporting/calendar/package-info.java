/**
 * Planned sessions as a calendar file.
 *
 * <p>In: {@link dev.femoris.reporting.calendar.CalendarEntry}. Out: the text of an iCalendar object
 * (RFC 5545), which calendars import or subscribe to.
 */
@NullMarked
package dev.femoris.reporting.calendar;

import org.jspecify.annotations.NullMarked;
