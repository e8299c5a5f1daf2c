/**
 * Looking at sessions that are over and correcting them.
 *
 * <p>{@link dev.femoris.service.review.ReviewDesk} shows a session as it is after its corrections,
 * its trace and its repetitions' courses; {@link dev.femoris.service.review.CorrectionDesk} takes
 * corrections and analyses sessions anew. What a correction means is {@link
 * dev.femoris.service.correction}'s, what is measured is the analysis'.
 */
@NullMarked
package dev.femoris.service.review;

import org.jspecify.annotations.NullMarked;
