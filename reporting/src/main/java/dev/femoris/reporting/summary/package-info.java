/**
 * What a set and a session come to: counts and medians over repetitions. Nothing is measured anew.
 */
@NullMarked
package dev.femoris.reporting.summary;

import org.jspecify.annotations.NullMarked;
