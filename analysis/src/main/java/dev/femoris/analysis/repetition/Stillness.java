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

  /** A gyroscope off by 3 deg/s about each of its axes, and sway. */
  private static final double UNCORRECTED_RAD_PER_S = Math.toRadians(10);

  /** The accelerometer's posture is kept in steps of half a degree. */
  private static final double SAME_POSTURE_RAD = Math.toRadians(1);

  private static final double STILL_S = 0.4;
  private static final double DRIFT_RAD = Math.toRadians(0.8);

  private final MotionWindow window;
  private final TurnTrack track;
  private final double samplingTimeS;
  private final int needed;
  private int slow;
  private int steady;
  private int uncorrected;
  private boolean seen;

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
    uncorrected = Math.abs(rateRadPerS) < UNCORRECTED_RAD_PER_S ? uncorrected + 1 : 0;
    if (n - needed < window.oldest()) {
      return false;
    }
    boolean still =
        slow >= needed && Math.abs(integratedRad(n)) < DRIFT_RAD
            || steady >= needed && Math.abs(gravityRad(n)) < DRIFT_RAD / 2
            || !seen && uncorrected >= needed && samePosture(n);
    seen |= still;
    return still;
  }

  private double integratedRad(long n) {
    // A tenth of the entries will do: sway is slow.
    int step = Math.max(1, needed / 10);
    return track.summedRateRadPerS(n, step, (needed + step - 1) / step) * step * samplingTimeS;
  }

  /** A gyroscope whose bias is not yet known never stands still; gravity does. */
  private double gravityRad(long n) {
    return Math.IEEEremainder(
        track.gravityTurnRad(n) - track.gravityTurnRad(n - needed), 2 * Math.PI);
  }

  /** Before the first rest the orientation itself may turn with the bias; the accelerometer not. */
  private boolean samePosture(long n) {
    double along = 0;
    double here = 0;
    double before = 0;
    for (int i = 0; i < 3; i++) {
      along += window.force(n, i) * window.force(n - needed, i);
      here += window.force(n, i) * window.force(n, i);
      before += window.force(n - needed, i) * window.force(n - needed, i);
    }
    return along > Math.cos(SAME_POSTURE_RAD) * Math.sqrt(here * before);
  }

  /** Whether it is slow at the moment. */
  boolean slow() {
    return slow > 0;
  }

  void restart() {
    slow = 0;
    steady = 0;
    uncorrected = 0;
    seen = false;
  }

  void save(StateWriter to) {
    to.put(slow).put(steady).put(uncorrected).put(seen);
  }

  void restore(StateReader from) {
    slow = from.getInt();
    steady = from.getInt();
    uncorrected = from.getInt();
    seen = from.getBoolean();
  }
}
