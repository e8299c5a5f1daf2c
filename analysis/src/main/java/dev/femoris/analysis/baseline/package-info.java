/**
 * What is usual for one athlete in one exercise, measured from accepted repetitions.
 *
 * <p>{@link dev.femoris.analysis.baseline.Quantity} names everything that is measured in a
 * repetition and compared. {@link dev.femoris.analysis.baseline.AthleteBaseline} keeps, for each of
 * the last sessions, the median and scatter of those quantities that do not depend on how the
 * sensor was strapped on, and answers with the middle of the sessions.
 */
@NullMarked
package dev.femoris.analysis.baseline;

import org.jspecify.annotations.NullMarked;
