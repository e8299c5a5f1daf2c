/**
 * The progress log: what is entered day by day beside the training, such as soreness, sleep, a
 * sit-and-reach or a note that the programme changed.
 *
 * <p>{@link dev.femoris.service.diary.EntryKind} lists what can be entered, each in its own unit;
 * {@link dev.femoris.service.diary.DatedEntry} is one entry. No clock and no database.
 */
@NullMarked
package dev.femoris.service.diary;

import org.jspecify.annotations.NullMarked;
