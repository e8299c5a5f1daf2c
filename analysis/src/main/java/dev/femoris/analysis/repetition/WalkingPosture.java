package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * How the thigh hangs in walking, as the accelerometer sees it.
 *
 * <p>Known once some strides in a row have a footfall each and begin in the same posture; the last
 * ones count, for the strap may have turned. Not thread-safe.
 */
final class WalkingPosture {

  private static final int STRIDES = 4;

  /** Of a stride on its own, not of a leg that is raised and put down. */
  private static final double LONGEST_STRIDE_S = 1.8;

  private static final int REVERSALS = 3;
  private static final double SAME_COS = Math.cos(Math.toRadians(30));

  /** Lying turns the thigh by a right angle; a bent knee and a pillow take away half of it. */
  private static final double UPRIGHT_COS = Math.cos(Math.toRadians(45));

  private final double[] stride = new double[3];
  private final double[] upright = new double[3];
  private int strides;

  /** A movement was judged. */
  void judged(Movement m, boolean refused) {
    boolean walks =
        refused
            && m.footfall()
            && !m.quietStart()
            && m.reversals() >= REVERSALS
            && m.durationS() < LONGEST_STRIDE_S;
    if (!walks) {
      strides = refused ? strides : 0;
      return;
    }
    double[] posture = m.posture();
    strides = along(posture, stride) > SAME_COS ? strides + 1 : 1;
    System.arraycopy(posture, 0, stride, 0, 3);
    if (strides >= STRIDES) {
      System.arraycopy(posture, 0, upright, 0, 3);
    }
  }

  /** Whether a movement began with the thigh about as upright as in walking. */
  boolean uprightAt(Movement m) {
    return along(m.posture(), upright) > UPRIGHT_COS;
  }

  private static double along(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  void save(StateWriter to) {
    to.put(stride).put(upright).put(strides);
  }

  void restore(StateReader from) {
    from.get(stride);
    from.get(upright);
    strides = from.getInt();
  }
}
