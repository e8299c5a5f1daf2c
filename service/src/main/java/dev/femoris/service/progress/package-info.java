/**
 * Form over months: reads what sessions came to, makes anew what is out of date, and puts the
 * progress log beside it. The statistics are {@link dev.femoris.analysis.progress}'s, charts and
 * words the reporting's.
 *
 * <p>What a session came to is a row, made when the session is put away, of older sessions in the
 * background after the start ({@link dev.femoris.service.progress.MeasuresFilling}), else by the
 * first who asks. The rows are read for every question; trends, numbers and charts made of them are
 * kept by all that they are made of ({@link dev.femoris.service.progress.Remembered}), so that the
 * requests of a page share them and none is ever out of date.
 */
@NullMarked
package dev.femoris.service.progress;

import org.jspecify.annotations.NullMarked;
