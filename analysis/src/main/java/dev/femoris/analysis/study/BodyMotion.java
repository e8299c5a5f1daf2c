package dev.femoris.analysis.study;

/**
 * Inclinations of the three segments a sensor may be worn on, evenly sampled.
 *
 * @param thighRad theta
 * @param pelvisRad forward inclination of the pelvis
 * @param thoraxRad forward inclination of the thorax
 */
public record BodyMotion(double[] thighRad, double[] pelvisRad, double[] thoraxRad) {
  public BodyMotion {
    if (thighRad.length != pelvisRad.length || thighRad.length != thoraxRad.length) {
      throw new IllegalArgumentException("all three segments must have as many samples");
    }
  }

  public int length() {
    return thighRad.length;
  }

  /** Largest thorax minus pelvis. */
  public double maxLumbarFlexionRad() {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < thighRad.length; i++) {
      largest = Math.max(largest, thoraxRad[i] - pelvisRad[i]);
    }
    return largest;
  }
}
