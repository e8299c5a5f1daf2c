package dev.femoris.analysis.repetition;

import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Says whether the thigh stands still: slow for a while, and not just creeping, as a slow eccentric
 * does.
 *
 * <p>Sway of a standing person is 2–3 deg/s. Not thread-safe.
 */
final class Stillness {

  private static final double STILL_RAD_PER_S = Math.toRadians(4.5);

  /** Sway and the bias of a cheap gyroscope together. */
  private static final double STEADY_RAD_PER_S = Math.toRadians(7);

  private static final double STILL_S = 0.4;
  private static final double DRIFT_RAD = Math.toRadians(0.8);

  private final MotionWindow window;
  private final TurnTrack track;
  private final double samplingTimeS;
  private final int needed;
  private int slow;
  private int steady;

  Stillness(MotionWindow window, TurnTrack track, double samplingTimeS) {
    this.window = window;
    this.track = track;
    this.samplingTimeS = samplingTimeS;
    this.needed = (int) Math.ceil(STILL_S / samplingTimeS);
  }

  /**
   * @param rateRadPerS rate about the axis, a little smoothed
   */
  boolean push(long n, double rateRadPerS) {
    slow = Math.abs(rateRadPerS) < STILL_RAD_PER_S ? slow + 1 : 0;
    steady = Math.abs(rateRadPerS) < STEADY_RAD_PER_S ? steady + 1 : 0;
    if (n - needed < window.oldest()) {
      return false;
    }
    return slow >= needed && Math.abs(integratedRad(n)) < DRIFT_RAD
        || steady >= needed && Math.abs(gravityRad(n)) < DRIFT_RAD / 2;
  }

  private double integratedRad(long n) {
    // A tenth of the entries will do: sway is slow.
    int step = Math.max(1, needed / 10);
    double drift = 0;
    for (long k = n; k > n - needed; k -= step) {
      drift += track.rateRadPerS(k) * step * samplingTimeS;
    }
    return drift;
  }

  /** A gyroscope whose bias is not yet known never stands still; gravity does. */
  private double gravityRad(long n) {
    return Math.IEEEremainder(
        track.gravityTurnRad(n) - track.gravityTurnRad(n - needed), 2 * Math.PI);
  }

  /** Whether it is slow at the moment. */
  boolean slow() {
    return slow > 0;
  }

  void restart() {
    slow = 0;
    steady = 0;
  }

  void save(StateWriter to) {
    to.put(slow).put(steady);
  }

  void restore(StateReader from) {
    slow = from.getInt();
    steady = from.getInt();
  }
}
