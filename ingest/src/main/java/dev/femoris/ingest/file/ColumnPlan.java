package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.List;

/**
 * What each column of a table is.
 *
 * @param format in words
 * @param roles per column: {@link #IGNORED}, {@link #TIME}, or sensor × 6 + channel
 * @param toSi per column: factor to m/s² or rad/s; negative turns the axis round
 * @param timeExponent power of ten from the time column's unit to ns
 * @param placements the sensors, by number
 * @param unknownPlacements left out
 * @param wrapsAtNanos where the time column begins at 0 again; 0 when it does not
 * @param notes for the user
 */
record ColumnPlan(
    String format,
    int[] roles,
    double[] toSi,
    int timeExponent,
    List<Placement> placements,
    List<String> unknownPlacements,
    long wrapsAtNanos,
    List<String> notes) {

  static final int CHANNELS = 6;
  static final int IGNORED = -1;
  static final int TIME = -2;

  ColumnPlan(
      String format,
      int[] roles,
      double[] toSi,
      int timeExponent,
      List<Placement> placements,
      List<String> unknownPlacements) {
    this(format, roles, toSi, timeExponent, placements, unknownPlacements, 0, List.of());
  }

  /** The acceleration unit a sensor's columns declare, in m/s². */
  double accelUnitMps2(int sensor) {
    for (int column = 0; column < roles.length; column++) {
      if (roles[column] == sensor * CHANNELS) {
        return Math.abs(toSi[column]);
      }
    }
    throw new IllegalArgumentException("sensor %d: not in this table".formatted(sensor));
  }
}
