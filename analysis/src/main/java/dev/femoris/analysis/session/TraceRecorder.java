package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.kinematics.FlexionAxis;
import dev.femoris.analysis.kinematics.FlexionPlane;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.repetition.Repetition;
import java.util.Arrays;

/**
 * Keeps a whole session's motion and turns it into angles once the session is over.
 *
 * <p>The axis is then the main axis of all movement in the recording, so the first movement is seen
 * with the same axis as the last. Where the live analysis never learned the sign, the largest
 * excursion from the beginning is taken for the exercise's own direction. Not thread-safe.
 */
final class TraceRecorder implements MotionObserver {

  private static final double REST_RAD_PER_S = Math.toRadians(5);

  private final double samplingTimeS;
  private final boolean relative;
  private final FlexionAxis axis = new FlexionAxis(Double.POSITIVE_INFINITY);
  private long[] timeNanos = new long[4096];
  private float[] vectors = new float[6 * 4096];
  private int size;

  TraceRecorder(double samplingTimeS, boolean relative) {
    this.samplingTimeS = samplingTimeS;
    this.relative = relative;
  }

  @Override
  public void motion(long time, double[] up, double[] rate) {
    if (size == timeNanos.length) {
      timeNanos = Arrays.copyOf(timeNanos, 2 * size);
      vectors = Arrays.copyOf(vectors, 12 * size);
    }
    timeNanos[size] = time;
    for (int i = 0; i < 3; i++) {
      vectors[6 * size + i] = (float) up[i];
      vectors[6 * size + 3 + i] = (float) rate[i];
    }
    size++;
    axis.push(rate[0], rate[1], rate[2], samplingTimeS);
  }

  AngleTrace trace(ThighAlignment alignment, int direction, SessionResult result) {
    double[] theta = new double[size];
    double[] rate = new double[size];
    axis.update();
    if (size > 0) {
      angles(alignment, direction, theta, rate);
    }
    return new AngleTrace(Arrays.copyOf(timeNanos, size), theta, rate, phases(rate, result));
  }

  private void angles(ThighAlignment alignment, int direction, double[] theta, double[] rate) {
    double[] unit = axis.axis().clone();
    if (alignment.settled() && dot(unit, alignment.axis()) < 0) {
      Arrays.setAll(unit, i -> -unit[i]);
    }
    double[] zeroUp = alignment.zeroed() ? alignment.zeroUp() : upAt(0);
    var plane = new FlexionPlane();
    plane.set(unit, zeroUp);
    double turn = 0;
    for (int i = 0; i < size; i++) {
      int v = 6 * i;
      rate[i] = plane.rateRadPerS(vectors[v + 3], vectors[v + 4], vectors[v + 5]);
      double now =
          plane.turnRad(vectors[v], vectors[v + 1], vectors[v + 2]) - samplingTimeS / 2 * rate[i];
      // A lying raise stays within half a turn of its start; while its axis is upright, as in
      // walking, the angle means nothing and
      // must not be carried on.
      turn = relative ? now : turn + Math.IEEEremainder(now - turn, 2 * Math.PI);
      theta[i] = turn;
    }
    int sign = alignment.sign() != 0 ? alignment.sign() : direction * largestExcursion(theta);
    for (int i = 0; i < size; i++) {
      theta[i] = alignment.zeroThetaRad() + sign * theta[i];
      rate[i] *= sign;
    }
    SettledStart.mend(timeNanos, size, theta, rate, MotionPipeline.LONGEST_BRIDGE_S);
  }

  private static int largestExcursion(double[] turn) {
    double largest = 0;
    for (double t : turn) {
      largest = Math.abs(t - turn[0]) > Math.abs(largest) ? t - turn[0] : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  private double[] upAt(int i) {
    return new double[] {vectors[6 * i], vectors[6 * i + 1], vectors[6 * i + 2]};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private MotionPhase[] phases(double[] rate, SessionResult result) {
    MotionPhase[] phases = new MotionPhase[size];
    for (int i = 0; i < size; i++) {
      phases[i] = Math.abs(rate[i]) < REST_RAD_PER_S ? MotionPhase.REST : MotionPhase.OTHER;
    }
    for (ExerciseSet set : result.sets()) {
      for (JudgedRepetition judged : set.repetitions()) {
        mark(phases, judged.repetition());
      }
    }
    return phases;
  }

  private void mark(MotionPhase[] phases, Repetition r) {
    int from = Arrays.binarySearch(timeNanos, 0, size, r.startNanos());
    for (int i = from < 0 ? -from - 1 : from; i < size && timeNanos[i] < r.endNanos(); i++) {
      phases[i] =
          timeNanos[i] < r.turnInNanos()
              ? MotionPhase.FIRST
              : timeNanos[i] < r.turnOutNanos() ? MotionPhase.TURN : MotionPhase.SECOND;
    }
  }
}
