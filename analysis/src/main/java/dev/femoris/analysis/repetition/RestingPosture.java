package dev.femoris.analysis.repetition;

import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The posture the athlete was in before anything was done: standing, or already in the start pose.
 *
 * <p>Every exercise whose angle is integrated moves the leg further from standing than it is in the
 * start pose: a lying leg goes up, a hanging shank comes up. So of the two ends of a movement the
 * one nearer to this posture is the start. It is where the sensor was slow when the recording
 * began, else where it first was for a while. Not thread-safe.
 */
final class RestingPosture {

  /** Sway, and a gyroscope off by 3 deg/s about each of its axes. */
  private static final double SLOW_RAD_PER_S = Math.toRadians(10);

  private static final double BEGINNING_S = 0.1;
  private static final double STILL_S = 0.4;

  private final MotionWindow window;
  private final int beginning;
  private final int still;
  private final double[] up = new double[3];
  private boolean known;
  private boolean moved;
  private int slow;

  RestingPosture(MotionWindow window, double samplingTimeS) {
    this.window = window;
    this.beginning = (int) Math.ceil(BEGINNING_S / samplingTimeS);
    this.still = (int) Math.ceil(STILL_S / samplingTimeS);
  }

  /** Looks at the window's newest entry. */
  void push(long number) {
    if (known) {
      return;
    }
    double square = 0;
    for (int i = 0; i < 3; i++) {
      square += window.rate(number, i) * window.rate(number, i);
    }
    boolean fast = square > SLOW_RAD_PER_S * SLOW_RAD_PER_S;
    moved |= fast;
    slow = fast ? 0 : slow + 1;
    if (slow >= (moved ? still : beginning)) {
      known = true;
      for (int i = 0; i < 3; i++) {
        up[i] = window.up(number, i);
      }
    }
  }

  /** How much nearer to this posture a movement turned than it began, rad; 0 while unknown. */
  double nearerRad(long start, long turn) {
    return known ? awayRad(start) - awayRad(turn) : 0;
  }

  private double awayRad(long number) {
    double along = 0;
    for (int i = 0; i < 3; i++) {
      along += up[i] * window.up(number, i);
    }
    return Math.acos(Math.clamp(along, -1, 1));
  }

  void save(StateWriter to) {
    to.put(up).put(known).put(moved).put(slow);
  }

  void restore(StateReader from) {
    from.get(up);
    known = from.getBoolean();
    moved = from.getBoolean();
    slow = from.getInt();
  }
}
