package dev.femoris.analysis.barbell;

import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** A movement of the bar that was considered and refused. */
public record BarRejection(long startNanos, long endNanos, RejectionReason reason) {

  public void save(StateWriter to) {
    to.put(startNanos).put(endNanos).put(reason);
  }

  public static BarRejection restore(StateReader from) {
    return new BarRejection(from.getLong(), from.getLong(), from.getEnum(RejectionReason.class));
  }
}
