package dev.femoris.reporting.progress;

import dev.femoris.analysis.progress.Limb;
import java.util.List;

/**
 * Numbers entered by people, beside the days of training.
 *
 * @param name for people
 * @param unit for people
 * @param points oldest first, at least one
 * @param trainingDays days since 1970-01-01, oldest first
 */
public record LogSeries(
    String id, String name, String unit, List<Point> points, List<Long> trainingDays) {

  /**
   * @param limb the side it is of, {@link Limb#OTHER} when it is of none
   */
  public record Point(long day, double value, Limb limb) {}

  public LogSeries {
    points = List.copyOf(points);
    trainingDays = List.copyOf(trainingDays);
    if (points.isEmpty()) {
      throw new IllegalArgumentException(name + ": nothing was entered");
    }
  }
}
