package dev.femoris.analysis.alignment;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Which way is forward, from walking: a thigh swings further forward than backward of standing.
 *
 * <p>In level walking the hip flexes by about 30° and extends by about 10° (Winter, Biomechanics
 * and Motor Control of Human Movement), so the third moment of the turn about standing is positive
 * in the direction of flexion. Old movement is forgotten with the number of entries. Not
 * thread-safe.
 */
final class GaitSign {

  private static final double KEEP = 0.999;

  /** Standard deviation of a walking thigh is about 15°. */
  private static final double WALKING_RAD = Math.toRadians(7);

  private static final double SKEWED = 0.12;
  private static final double ENOUGH = 150;

  private double count;
  private double sum;
  private double sumSquares;
  private double sumCubes;

  void push(double turnRad) {
    count = KEEP * count + 1;
    sum = KEEP * sum + turnRad;
    sumSquares = KEEP * sumSquares + turnRad * turnRad;
    sumCubes = KEEP * sumCubes + turnRad * turnRad * turnRad;
  }

  /** +1 or −1: the direction of the turn that is forward of standing at {@code zeroRad}; else 0. */
  int about(double zeroRad) {
    if (count < ENOUGH) {
      return 0;
    }
    double m1 = sum / count;
    double m2 = sumSquares / count;
    double m3 = sumCubes / count;
    double square = m2 - 2 * zeroRad * m1 + zeroRad * zeroRad;
    double cube = m3 - 3 * zeroRad * m2 + 3 * zeroRad * zeroRad * m1 - Math.pow(zeroRad, 3);
    double skew = cube / Math.pow(Math.max(square, 1e-12), 1.5);
    boolean walked = square > WALKING_RAD * WALKING_RAD && Math.abs(skew) > SKEWED;
    return walked ? (int) Math.signum(skew) : 0;
  }

  void clear() {
    count = 0;
    sum = 0;
    sumSquares = 0;
    sumCubes = 0;
  }

  void save(StateWriter to) {
    to.put(count).put(sum).put(sumSquares).put(sumCubes);
  }

  void restore(StateReader from) {
    count = from.getDouble();
    sum = from.getDouble();
    sumSquares = from.getDouble();
    sumCubes = from.getDouble();
  }
}
