/**
 * Saving and restoring the state of operators: plain numbers in a fixed order, big-endian, no
 * reflection.
 *
 * <p>An operator writes its fields with {@link dev.femoris.analysis.state.StateWriter} and reads
 * them back in the same order with {@link dev.femoris.analysis.state.StateReader}; whoever owns the
 * whole chain puts a format version first.
 */
@NullMarked
package dev.femoris.analysis.state;

import org.jspecify.annotations.NullMarked;
