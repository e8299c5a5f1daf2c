package dev.femoris.analysis.alignment;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Which way is forward, from walking: a thigh swings further forward of standing than backward.
 *
 * <p>Walking is told by its rhythm, reversals every 0.3 to 0.9 s. In level walking the thigh goes
 * to about +25° and −12° of standing (recorded gait of CMU-MBL, doi:10.1109/JBHI.2024.3368042), so
 * the third moment of the turn about standing points forward. Somebody who stands with bent hips
 * walks more evenly; then nothing is said. Not thread-safe.
 */
final class GaitSign {

  private static final double FORGETTING_S = 20;
  private static final double SWING_RAD = Math.toRadians(10);
  private static final double SHORTEST_S = 0.3;
  private static final double LONGEST_S = 0.9;
  private static final int RHYTHM = 3;

  /** Two seconds of walking, rad² s. */
  private static final double ENOUGH = 0.13;

  private static final double SKEWED = 0.35;

  private double extreme;
  private int direction;
  private double sinceReversalS;
  private int rhythm;
  private double seconds;
  private double sum;
  private double sumSquares;
  private double sumCubes;

  /** Takes a turn that stands for {@code dtS}. */
  void push(double turnRad, double dtS) {
    sinceReversalS += dtS;
    follow(turnRad);
    if (sinceReversalS > LONGEST_S) {
      rhythm = 0;
    }
    if (rhythm >= RHYTHM) {
      double keep = 1 - dtS / FORGETTING_S;
      seconds = keep * seconds + dtS;
      sum = keep * sum + turnRad * dtS;
      sumSquares = keep * sumSquares + turnRad * turnRad * dtS;
      sumCubes = keep * sumCubes + turnRad * turnRad * turnRad * dtS;
    }
  }

  private void follow(double turnRad) {
    if (direction * (turnRad - extreme) > 0) {
      extreme = turnRad;
    }
    double back = turnRad - extreme;
    if (Math.abs(back) > SWING_RAD && direction * back <= 0) {
      rhythm = sinceReversalS > SHORTEST_S && sinceReversalS < LONGEST_S ? rhythm + 1 : 0;
      direction = back > 0 ? 1 : -1;
      extreme = turnRad;
      sinceReversalS = 0;
    }
  }

  /** +1 or −1: the direction of the turn that is forward of standing at {@code zeroRad}; else 0. */
  int about(double zeroRad) {
    if (seconds == 0) {
      return 0;
    }
    double m1 = sum / seconds;
    double m2 = sumSquares / seconds;
    double m3 = sumCubes / seconds;
    double square = m2 - 2 * zeroRad * m1 + zeroRad * zeroRad;
    double cube = m3 - 3 * zeroRad * m2 + 3 * zeroRad * zeroRad * m1 - Math.pow(zeroRad, 3);
    double skew = cube / Math.pow(Math.max(square, 1e-12), 1.5);
    boolean told = square * seconds > ENOUGH && Math.abs(skew) > SKEWED;
    return told ? (int) Math.signum(skew) : 0;
  }

  void clear() {
    extreme = 0;
    direction = 0;
    sinceReversalS = 0;
    rhythm = 0;
    seconds = 0;
    sum = 0;
    sumSquares = 0;
    sumCubes = 0;
  }

  void save(StateWriter to) {
    to.put(extreme).put(direction).put(sinceReversalS).put(rhythm);
    to.put(seconds).put(sum).put(sumSquares).put(sumCubes);
  }

  void restore(StateReader from) {
    extreme = from.getDouble();
    direction = from.getInt();
    sinceReversalS = from.getDouble();
    rhythm = from.getInt();
    seconds = from.getDouble();
    sum = from.getDouble();
    sumSquares = from.getDouble();
    sumCubes = from.getDouble();
  }
}
