package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * How the thigh hangs in walking, as the accelerometer sees it.
 *
 * <p>Taken for known once some strides have a footfall each and begin in the same posture: from
 * then on movements are judged by it. Hurried raises that are put down hard are like that too, so
 * another posture is believed, and what was counted before is looked at again, only after a row of
 * strides that is longer than a set of such raises. Not thread-safe.
 */
final class WalkingPosture {

  private static final int STRIDES = 4;

  /** Sets are of five to ten; a walk through a house, or to the next bus, has more. */
  private static final int LONG_ROW = 12;

  /** Of a stride on its own, not of a leg that is raised and put down. */
  private static final double LONGEST_STRIDE_S = 1.8;

  /** A few strides may have melted into one movement; between two sets the pause is longer. */
  private static final long LONGEST_PAUSE_NANOS = 4_000_000_000L;

  private static final long OVERLAP_NANOS = 100_000_000L;
  private static final int REVERSALS = 3;
  private static final double SAME_COS = Math.cos(Math.toRadians(30));

  /** Lying turns the thigh by a right angle; a bent knee and a pillow take away half of it. */
  private static final double UPRIGHT_COS = Math.cos(Math.toRadians(45));

  private final double[] stride = new double[3];
  private final double[] rowStride = new double[3];
  private final double[] upright = new double[3];
  private int strides;
  private int inARow;

  /** When the row's last stride ended, or shortly before that. */
  private long rowEndNanos;

  private boolean sure;

  /** A movement was judged. */
  void judged(Movement m, boolean refused) {
    if (!refused) {
      strides = 0;
      inARow = 0;
    } else if (isStride(m)) {
      stride(m);
    }
  }

  private static boolean isStride(Movement m) {
    return m.footfall()
        && !m.quietStart()
        && m.reversals() >= REVERSALS
        && m.durationS() < LONGEST_STRIDE_S;
  }

  private void stride(Movement m) {
    double[] posture = m.posture();
    strides = along(posture, stride) > SAME_COS ? strides + 1 : 1;
    System.arraycopy(posture, 0, stride, 0, 3);
    // Looked at again, or seen in the other direction, it is the same stride.
    if (m.startNanos() >= rowEndNanos) {
      boolean goesOn = m.startNanos() - rowEndNanos < LONGEST_PAUSE_NANOS;
      inARow = goesOn && along(posture, rowStride) > SAME_COS ? inARow + 1 : 1;
      System.arraycopy(posture, 0, rowStride, 0, 3);
      rowEndNanos = m.endNanos() - OVERLAP_NANOS;
    }
    believe(posture);
  }

  private void believe(double[] posture) {
    boolean longRow = inARow >= LONG_ROW;
    if (longRow || strides >= STRIDES && (!known() || uprightAt(posture))) {
      System.arraycopy(posture, 0, upright, 0, 3);
    }
    sure |= longRow;
  }

  private boolean known() {
    return along(upright, upright) > 0;
  }

  /** Whether a long row of strides was seen. */
  boolean sure() {
    return sure;
  }

  /** Whether a movement began with the thigh about as upright as in walking. */
  boolean uprightAt(Movement m) {
    return uprightAt(m.posture());
  }

  /** Whether the thigh is about as upright in this posture, unit vector, sensor frame. */
  boolean uprightAt(double[] posture) {
    return along(posture, upright) > UPRIGHT_COS;
  }

  private static double along(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  void save(StateWriter to) {
    to.put(stride).put(rowStride).put(upright).put(strides).put(inARow);
    to.put(rowEndNanos).put(sure);
  }

  void restore(StateReader from) {
    from.get(stride);
    from.get(rowStride);
    from.get(upright);
    strides = from.getInt();
    inARow = from.getInt();
    rowEndNanos = from.getLong();
    sure = from.getBoolean();
  }
}
