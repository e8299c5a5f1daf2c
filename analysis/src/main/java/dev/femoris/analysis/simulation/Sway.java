package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/**
 * Postural sway of a body that tries to be still: sinusoids of 0.3 to 1 Hz, about half a degree.
 */
final class Sway {
  private static final int TONES = 5;

  private final double[] frequencyHz = new double[2 * TONES];
  private final double[] phaseRad = new double[2 * TONES];
  private final double[] amplitudeRad = new double[2 * TONES];

  private final double startS;

  private Sway(Sway other, double startS) {
    this.startS = startS;
    System.arraycopy(other.frequencyHz, 0, frequencyHz, 0, 2 * TONES);
    System.arraycopy(other.phaseRad, 0, phaseRad, 0, 2 * TONES);
    System.arraycopy(other.amplitudeRad, 0, amplitudeRad, 0, 2 * TONES);
  }

  /** The same sway, its time counted from {@code seconds}. */
  Sway from(double seconds) {
    return new Sway(this, seconds);
  }

  Sway(RandomGenerator random, double peakRad) {
    startS = 0;
    for (int i = 0; i < 2 * TONES; i++) {
      frequencyHz[i] = 0.3 + 0.7 * random.nextDouble();
      phaseRad[i] = 2 * Math.PI * random.nextDouble();
      amplitudeRad[i] = peakRad / 2.2 * (0.5 + random.nextDouble()) * (i < TONES ? 1 : 0.5);
    }
  }

  double flexionRad(double timeS) {
    return sum(timeS, 0);
  }

  double frontalRad(double timeS) {
    return sum(timeS, TONES);
  }

  private double sum(double timeS, int first) {
    double sum = 0;
    for (int i = first; i < first + TONES; i++) {
      sum +=
          amplitudeRad[i] * Math.sin(2 * Math.PI * frequencyHz[i] * (startS + timeS) + phaseRad[i]);
    }
    return sum;
  }
}
