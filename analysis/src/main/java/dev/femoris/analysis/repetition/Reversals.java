package dev.femoris.analysis.repetition;

import dev.femoris.analysis.kinematics.TurnTrack;

/**
 * How often the thigh turns round in a stretch, which tells walking.
 *
 * @param rates about the axis, one per entry, rad/s
 */
record Reversals(double[] rates, double samplingTimeS) {

  /** A swing the other way is at least this large. */
  private static final double SWING_RAD = Math.toRadians(8);

  static Reversals read(TurnTrack track, long from, long to, double samplingTimeS) {
    double[] rates = new double[(int) Math.max(0, to - from + 1)];
    track.readRates(from, to, 1, rates);
    return new Reversals(rates, samplingTimeS);
  }

  /** From an entry of the stretch to its end. */
  int within(int from) {
    int reversals = 0;
    int direction = 0;
    double swingRad = 0;
    for (int i = from; i < rates.length; i++) {
      double step = rates[i] * samplingTimeS;
      boolean on = step > 0 ? swingRad > 0 : step < 0 ? swingRad < 0 : swingRad == 0;
      swingRad = on ? swingRad + step : step;
      int side = swingRad > SWING_RAD ? 1 : swingRad < -SWING_RAD ? -1 : direction;
      reversals += side != direction && direction != 0 ? 1 : 0;
      direction = side;
    }
    return reversals;
  }
}
