package dev.femoris.analysis.dsp;

import java.util.Arrays;

/**
 * Smoothness of a movement: the negative arc length of the normalised Fourier magnitude spectrum of
 * its speed (SPARC; Balasubramanian et al. 2015, J NeuroEng Rehabil 12:112).
 *
 * <p>Cut-off 10 Hz, amplitude threshold 0.05. −1.41 is a bell; every stop in it makes the number
 * more negative. Only movements segmented in the same way can be compared. Where the published
 * program pads with zeros to a power of two, the spectrum is evaluated here on a grid of an eighth
 * of the movement's own frequency, which gives the same length to half a percent.
 */
public final class SpectralArcLength {

  private static final double CUTOFF_HZ = 10;
  private static final double AMPLITUDE = 0.05;
  private static final double BINS_PER_PERIOD = 8;

  /** The speed is smooth; more samples a second only cost time. */
  private static final double ENOUGH_HZ = 26;

  /**
   * Of {@code |rate[from..to)|}; 0 when it is shorter than four samples or never moves.
   *
   * @param samplingTimeS time between samples
   */
  public double of(double[] rate, int from, int to, double samplingTimeS) {
    int step = Math.max(1, (int) (1 / (ENOUGH_HZ * samplingTimeS)));
    int count = (to - from) / step;
    if (count < 4) {
      return 0;
    }
    double stepS = step * samplingTimeS;
    double cutoffHz = Math.min(CUTOFF_HZ, 0.5 / stepS);
    int bins = 1 + (int) Math.ceil(cutoffHz * count * stepS * BINS_PER_PERIOD);
    double stepHz = cutoffHz / (bins - 1);
    double[] cos = new double[bins];
    double[] sin = new double[bins];
    turns(2 * Math.PI * stepHz * stepS, cos, sin);
    double[] magnitude = magnitudes(speeds(rate, from, count, step), cos, sin);
    return magnitude[0] <= 0 ? 0 : -arcLength(magnitude);
  }

  /** Cosines and sines of multiples of an angle, each from the one before. */
  private static void turns(double stepRad, double[] cos, double[] sin) {
    double c = Math.cos(stepRad);
    double s = Math.sin(stepRad);
    cos[0] = 1;
    for (int k = 1; k < cos.length; k++) {
      cos[k] = cos[k - 1] * c - sin[k - 1] * s;
      sin[k] = sin[k - 1] * c + cos[k - 1] * s;
    }
  }

  private static double[] speeds(double[] rate, int from, int count, int step) {
    double[] speeds = new double[count];
    for (int i = 0; i < count; i++) {
      speeds[i] = Math.abs(rate[from + i * step]);
    }
    return speeds;
  }

  /**
   * Magnitudes of the spectrum at the turns per sample with these cosines and sines, by rotating
   * phasors: sample after sample for all frequencies together, which a processor does several at a
   * time.
   */
  private static double[] magnitudes(double[] speeds, double[] cos, double[] sin) {
    int bins = cos.length;
    double[] re = new double[bins];
    double[] im = new double[bins];
    double[] c = new double[bins];
    double[] s = new double[bins];
    Arrays.fill(c, 1);
    for (double speed : speeds) {
      for (int k = 0; k < bins; k++) {
        double x = c[k];
        double y = s[k];
        re[k] += speed * x;
        im[k] += speed * y;
        c[k] = x * cos[k] - y * sin[k];
        s[k] = y * cos[k] + x * sin[k];
      }
    }
    for (int k = 0; k < bins; k++) {
      re[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
    }
    return re;
  }

  /** Up to the last frequency whose magnitude reaches the threshold. */
  private static double arcLength(double[] magnitude) {
    int last = magnitude.length - 1;
    while (last > 0 && magnitude[last] < AMPLITUDE * magnitude[0]) {
      last--;
    }
    double length = 0;
    for (int k = 1; k <= last; k++) {
      double fall = (magnitude[k] - magnitude[k - 1]) / magnitude[0];
      length += Math.sqrt(1.0 / last / last + fall * fall);
    }
    return length;
  }
}
