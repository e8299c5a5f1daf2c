package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;
import java.util.List;

/**
 * The course of the angle through a repetition: {@value #POINTS} points, half of them evenly spaced
 * in time through the first phase, half through the second, as shares of its range, 0 at the start.
 * Neither size nor tempo nor pauses are in it, nor how the sensor is worn. Immutable.
 */
public final class AngleShape {

  public static final int POINTS = 20;

  /** Of a movement that was not followed. */
  public static final AngleShape FLAT = new AngleShape(new float[POINTS]);

  private final float[] shares;

  private AngleShape(float[] shares) {
    this.shares = shares;
  }

  /**
   * @throws IllegalArgumentException when there are not {@value #POINTS}
   */
  public static AngleShape of(double... shares) {
    if (shares.length != POINTS) {
      throw new IllegalArgumentException(
          "shape of %d points: must be %d".formatted(shares.length, POINTS));
    }
    float[] kept = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      kept[i] = (float) shares[i];
    }
    return new AngleShape(kept);
  }

  /** Mean of at least one. */
  public static AngleShape mean(List<AngleShape> shapes) {
    double[] sum = new double[POINTS];
    for (AngleShape shape : shapes) {
      for (int i = 0; i < POINTS; i++) {
        sum[i] += shape.shares[i] / shapes.size();
      }
    }
    return of(sum);
  }

  /** Root mean square difference, as a share of the range. */
  public double distance(AngleShape other) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double difference = shares[i] - other.shares[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / POINTS);
  }

  /** Share of the range at point {@code i}. */
  public double share(int i) {
    return shares[i];
  }

  void save(StateWriter to) {
    for (float share : shares) {
      to.put(Float.floatToRawIntBits(share));
    }
  }

  static AngleShape restore(StateReader from) {
    float[] shares = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      shares[i] = Float.intBitsToFloat(from.getInt());
    }
    return new AngleShape(shares);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AngleShape shape && Arrays.equals(shares, shape.shares);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shares);
  }

  @Override
  public String toString() {
    return Arrays.toString(shares);
  }
}
