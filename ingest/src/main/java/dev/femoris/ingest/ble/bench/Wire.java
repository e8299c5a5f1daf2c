package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;

/** A sample in the units makers use. */
final class Wire {

  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;

  private Wire() {}

  static double[] accelMps2(ImuSample s) {
    return new double[] {s.accelXMps2(), s.accelYMps2(), s.accelZMps2()};
  }

  static double[] accelG(ImuSample s) {
    double g = STANDARD_GRAVITY_MPS2;
    return new double[] {s.accelXMps2() / g, s.accelYMps2() / g, s.accelZMps2() / g};
  }

  static double[] rateDegPerS(ImuSample s) {
    return new double[] {
      Math.toDegrees(s.rateXRadPerS()),
      Math.toDegrees(s.rateYRadPerS()),
      Math.toDegrees(s.rateZRadPerS())
    };
  }
}
