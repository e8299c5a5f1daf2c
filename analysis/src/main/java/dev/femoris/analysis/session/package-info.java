/**
 * The analysis of one session of one sensor: samples in, one at a time; repetitions, sets and
 * refusals out.
 *
 * <p>{@link dev.femoris.analysis.session.SessionAnalyzer} is the way in. It is single-threaded,
 * does no I/O and knows no clock; cutting a session anywhere, saving the state and going on gives
 * the same result bit for bit.
 */
@NullMarked
package dev.femoris.analysis.session;

import org.jspecify.annotations.NullMarked;
