package dev.femoris.analysis.dsp;

/**
 * Coefficients of a second-order Butterworth low-pass, {@code y = b0 x + b1 x₋₁ + b2 x₋₂ − a1 y₋₁ −
 * a2 y₋₂}.
 *
 * <p>Bilinear transform with pre-warped cut-off.
 */
public record LowPass(double b0, double b1, double b2, double a1, double a2) {

  /** Low-pass with −3 dB at {@code cutoffHz} for samples {@code samplingTimeS} apart. */
  public static LowPass ofCutoff(double cutoffHz, double samplingTimeS) {
    // Above the Nyquist frequency there is nothing to take away; stay just below it.
    double hz = Math.min(cutoffHz, 0.45 / samplingTimeS);
    double c = Math.tan(Math.PI * hz * samplingTimeS);
    double d = c * c + Math.sqrt(2) * c + 1;
    double b0 = c * c / d;
    return new LowPass(b0, 2 * b0, b0, 2 * (c * c - 1) / d, (1 - Math.sqrt(2) * c + c * c) / d);
  }

  /**
   * Low-pass whose step response decays with time constant {@code tauS}; √2/(2π τ) is its cut-off.
   */
  public static LowPass ofTimeConstant(double tauS, double samplingTimeS) {
    return ofCutoff(Math.sqrt(2) / (2 * Math.PI * tauS), samplingTimeS);
  }

  /** First state of a filter that has seen {@code x} for ever. */
  double steadyState0(double x) {
    return x * (1 - b0);
  }

  /** Second state of a filter that has seen {@code x} for ever. */
  double steadyState1(double x) {
    return x * (b2 - a2);
  }
}
