package dev.femoris.analysis.study;

import java.util.random.RandomGenerator;

/**
 * A smooth random course over a repetition, of unit standard deviation in the mean: ten half waves
 * with random weights that fall with their frequency. What makes two repetitions of a person differ
 * within themselves.
 */
final class SmoothNoise {
  private static final int WAVES = 10;
  private static final double FALL = 1.0;

  private final double[] cosine = new double[WAVES];
  private final double[] sine = new double[WAVES];

  SmoothNoise(RandomGenerator random) {
    double power = 0;
    for (int k = 0; k < WAVES; k++) {
      double scale = Math.pow(k + 1.0, -FALL);
      power += scale * scale;
      cosine[k] = scale * random.nextGaussian();
      sine[k] = scale * random.nextGaussian();
    }
    for (int k = 0; k < WAVES; k++) {
      cosine[k] /= Math.sqrt(power);
      sine[k] /= Math.sqrt(power);
    }
  }

  /** At a share of the repetition's time, 0 to 1. */
  double at(double share) {
    double cos = Math.cos(Math.PI * share);
    double sin = Math.sin(Math.PI * share);
    double c = cos;
    double s = sin;
    double sum = 0;
    for (int k = 0; k < WAVES; k++) {
      sum += cosine[k] * c + sine[k] * s;
      double next = c * cos - s * sin;
      s = s * cos + c * sin;
      c = next;
    }
    return sum;
  }
}
