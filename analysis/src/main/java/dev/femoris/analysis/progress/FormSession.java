package dev.femoris.analysis.progress;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one session of one exercise came to, after its corrections.
 *
 * @param id the session's own
 * @param day days since 1970-01-01
 * @param loadKg weight lifted; empty when nobody said
 * @param repetitions that count, warm-ups included
 * @param judged repetitions of which a fault could be told or excluded
 * @param faulty those with a fault
 * @param measured medians and scatters of range, times and rate; empty of a session without
 *     repetitions
 */
public record FormSession(
    String id,
    long day,
    Limb limb,
    OptionalDouble loadKg,
    int repetitions,
    int judged,
    int faulty,
    Map<FormQuantity, Middle> measured) {

  /** Fewer repetitions say little about a session. */
  static final int FEWEST = 3;

  /**
   * @param scatter 1.4826 times the median absolute deviation
   */
  public record Middle(double median, double scatter) {}

  public FormSession {
    measured =
        measured.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<FormQuantity, Middle>(measured));
  }

  /** Empty when there are too few repetitions, or it was not measured. */
  public Optional<SessionValue> value(FormQuantity quantity) {
    if (quantity == FormQuantity.FAULTS_PER_100) {
      return judged < FEWEST
          ? Optional.empty()
          : Optional.of(new SessionValue(day, 100.0 * faulty / judged, 0, judged));
    }
    Middle middle = measured.get(quantity);
    return middle == null || repetitions < FEWEST
        ? Optional.empty()
        : Optional.of(new SessionValue(day, middle.median(), middle.scatter(), repetitions));
  }

  /** Weight times repetitions; empty when nobody said what was lifted. */
  public OptionalDouble volumeKg() {
    return loadKg.isPresent()
        ? OptionalDouble.of(loadKg.getAsDouble() * repetitions)
        : OptionalDouble.empty();
  }
}
