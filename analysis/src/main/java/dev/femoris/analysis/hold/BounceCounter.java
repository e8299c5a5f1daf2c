package dev.femoris.analysis.hold;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Counts the to and fro of bouncing in a hold: at least 2.5° from peak to peak, 0.7 to 4 times a
 * second, three or more in a row. Not thread-safe.
 */
final class BounceCounter {

  private static final double SWING_RAD = Math.toRadians(2.5);
  private static final double SHORTEST_S = 0.25;
  private static final double LONGEST_S = 1.43;
  private static final int ROW = 3;

  private double extreme;
  private int direction;
  private double sincePeakS;
  private int row;
  private int bounces;

  void restart(double angleRad) {
    extreme = angleRad;
    direction = 0;
    sincePeakS = 0;
    row = 0;
    bounces = 0;
  }

  /** Takes the next angle, {@code dtS} after the last. */
  void push(double angleRad, double dtS) {
    sincePeakS += dtS;
    if (direction >= 0 && angleRad > extreme || direction <= 0 && angleRad < extreme) {
      extreme = direction == 0 ? extreme : angleRad;
    }
    if (direction != 1 && angleRad > extreme + SWING_RAD) {
      direction = 1;
      extreme = angleRad;
    } else if (direction != -1 && angleRad < extreme - SWING_RAD) {
      peak();
      direction = -1;
      extreme = angleRad;
    }
  }

  /** A high point has just been left. */
  private void peak() {
    row = sincePeakS >= SHORTEST_S && sincePeakS <= LONGEST_S ? row + 1 : 0;
    sincePeakS = 0;
    if (row == ROW) {
      bounces += ROW;
    } else if (row > ROW) {
      bounces++;
    }
  }

  int bounces() {
    return bounces;
  }

  void save(StateWriter to) {
    to.put(extreme).put(direction).put(sincePeakS).put(row).put(bounces);
  }

  void restore(StateReader from) {
    extreme = from.getDouble();
    direction = from.getInt();
    sincePeakS = from.getDouble();
    row = from.getInt();
    bounces = from.getInt();
  }
}
