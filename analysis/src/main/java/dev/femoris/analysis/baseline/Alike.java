package dev.femoris.analysis.baseline;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Medians;
import java.util.List;

/** Leaves out what is no measure of the rest: trials, warm-ups, the odd one. */
public final class Alike {

  private static final double RANGE = 0.75;
  private static final double DURATION = 0.6;

  private Alike() {}

  /**
   * Those within 75 to 133 % of the median range and 60 to 167 % of the median duration of all, in
   * their order.
   */
  public static List<Repetition> of(List<Repetition> repetitions) {
    double range = Medians.of(repetitions.stream().mapToDouble(Repetition::romRad).toArray());
    double duration = Medians.of(repetitions.stream().mapToDouble(Repetition::durationS).toArray());
    return repetitions.stream()
        .filter(r -> within(r.romRad(), range, RANGE))
        .filter(r -> within(r.durationS(), duration, DURATION))
        .toList();
  }

  private static boolean within(double value, double usual, double share) {
    return value >= share * usual && value <= usual / share;
  }
}
