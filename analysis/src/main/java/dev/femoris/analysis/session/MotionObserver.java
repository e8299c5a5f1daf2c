package dev.femoris.analysis.session;

/** Sees every sample's motion as it is worked out. */
interface MotionObserver {

  MotionObserver NONE = (timeNanos, up, rate) -> {};

  /**
   * @param timeNanos session time
   * @param up direction up, unit vector, sensor frame; only valid during the call
   * @param rateRadPerS bias-corrected rate, sensor frame; only valid during the call
   */
  void motion(long timeNanos, double[] up, double[] rateRadPerS);
}
