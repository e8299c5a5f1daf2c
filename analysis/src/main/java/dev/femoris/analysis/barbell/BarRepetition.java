package dev.femoris.analysis.barbell;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.OptionalDouble;

/**
 * One repetition as the bar shows it. There is no range of motion: a bar has no angle.
 *
 * @param order the phase it began with
 * @param startNanos the bar begins to move; where its lowering was not seen, the turn
 * @param turnNanos the bar turns: its lowest point when it is lowered first, else the lockout
 * @param endNanos the bar is back; where its lowering was not seen, the turn
 * @param detectedNanos sample time at which the analysis could first say so
 * @param loweringSeen whether the lowering stood out against the sensor's own errors
 * @param samplesMissing whether samples were missing while the bar was lifted
 */
public record BarRepetition(
    PhaseOrder order,
    long startNanos,
    long turnNanos,
    long endNanos,
    long detectedNanos,
    boolean loweringSeen,
    boolean samplesMissing) {

  public BarRepetition {
    if (startNanos > turnNanos || turnNanos > endNanos) {
      throw new IllegalArgumentException(
          "events out of order: start %d, turn %d, end %d"
              .formatted(startNanos, turnNanos, endNanos));
    }
  }

  public void save(StateWriter to) {
    to.put(order).put(startNanos).put(turnNanos).put(endNanos).put(detectedNanos);
    to.put(loweringSeen).put(samplesMissing);
  }

  public static BarRepetition restore(StateReader from) {
    return new BarRepetition(
        from.getEnum(PhaseOrder.class),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getBoolean(),
        from.getBoolean());
  }

  /** From the lowest point to lockout, s. */
  public double liftS() {
    return switch (order) {
      case ECCENTRIC_FIRST -> (endNanos - turnNanos) * 1e-9;
      case CONCENTRIC_FIRST -> (turnNanos - startNanos) * 1e-9;
    };
  }

  /** Lowering with the pause next to the turn, s; absent when it was not seen. */
  public OptionalDouble loweringS() {
    if (!loweringSeen) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (order) {
          case ECCENTRIC_FIRST -> (turnNanos - startNanos) * 1e-9;
          case CONCENTRIC_FIRST -> (endNanos - turnNanos) * 1e-9;
        });
  }
}
