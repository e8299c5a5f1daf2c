package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * A movement that was considered and refused.
 *
 * @param rangeRad how far it went, rad
 */
public record Rejection(long startNanos, long endNanos, RejectionReason reason, double rangeRad) {

  /** Writes it to a snapshot or a page. */
  public void save(StateWriter to) {
    to.put(startNanos).put(endNanos).put(reason).put(rangeRad);
  }

  /** Reads it back. */
  public static Rejection restore(StateReader from) {
    return new Rejection(
        from.getLong(), from.getLong(), from.getEnum(RejectionReason.class), from.getDouble());
  }
}
