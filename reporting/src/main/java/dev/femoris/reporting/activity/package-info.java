/**
 * Sessions as activities for training diaries.
 *
 * <p>In: an analysis as JSON and when it began. Out: a TCX file, which diaries and watches' portals
 * import.
 */
@NullMarked
package dev.femoris.reporting.activity;

import org.jspecify.annotations.NullMarked;
