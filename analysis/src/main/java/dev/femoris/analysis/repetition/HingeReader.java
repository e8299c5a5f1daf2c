package dev.femoris.analysis.repetition;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.rounding.HingeMeter;
import dev.femoris.analysis.rounding.HingeTrace;
import java.util.Arrays;
import java.util.Optional;

/**
 * Measures a lift in which the back may round, from the motion as it was before smoothing. Thigh
 * angles count from the repetition's start here, because what standing is may become known later.
 */
final class HingeReader {

  /** Further off an even row than this, there is a hole in the stretch. */
  private static final double HOLE_ENTRIES = 3;

  private static final double[] NOTHING = {};

  private final MotionWindow window;
  private final double samplingTimeS;
  private final PhaseOrder order;
  private final int direction;
  private final HingeMeter meter;

  /** Angle and rate of the stretch as they were before smoothing. */
  private double[] y = NOTHING;

  private double[] w = NOTHING;

  HingeReader(MotionWindow window, double samplingTimeS, ExerciseProfile exercise) {
    this.window = window;
    this.samplingTimeS = samplingTimeS;
    this.order = exercise.order();
    this.direction = exercise.direction();
    this.meter = new HingeMeter(samplingTimeS);
  }

  /** Keeps a stretch that will be smoothed. */
  void keep(EventFinder stretch, int length) {
    y = Arrays.copyOf(stretch.y, length);
    w = Arrays.copyOf(stretch.w, length);
  }

  /** Gives it back. */
  void release() {
    y = NOTHING;
    w = NOTHING;
  }

  /**
   * Of the stretch kept last. Empty for a movement without one of its phases, or with a hole in the
   * signal about it.
   *
   * @param from the stretch's first entry in the window
   * @param end entry of the stretch at which the movement ends
   * @param length entries of the stretch
   */
  Optional<HingeMeasures> read(
      EventFinder stretch, long from, int end, int length, EventFinder.Events e) {
    double lastS = (length - 1) * samplingTimeS;
    double endS = Math.min(e.endS(), lastS);
    boolean phases = e.startS() < e.turnInS() && e.turnOutS() < endS;
    boolean even = Math.abs(stretch.tS[length - 1] - lastS) < HOLE_ENTRIES * samplingTimeS;
    if (!phases || !even || e.startS() < 0 || length < 3) {
      return Optional.empty();
    }
    double levelRad = y[e.startIndex()];
    double extremeRad = 0;
    double[] smoothY = new double[length];
    double[] smoothW = new double[length];
    for (int i = 0; i < length; i++) {
      smoothY[i] = direction * (stretch.y[i] - levelRad);
      smoothW[i] = direction * stretch.w[i];
      y[i] = direction * (y[i] - levelRad);
      w[i] *= direction;
      boolean within = i >= e.startIndex() && i <= end;
      extremeRad = within ? Math.min(extremeRad, y[i]) : extremeRad;
    }
    double all = meanSquare(from, e.startIndex(), end);
    double offAxis = offAxisShare(e.startIndex(), end, all);
    var trace =
        new HingeTrace(
            order,
            samplingTimeS,
            length,
            y,
            w,
            e.startS(),
            e.turnInS(),
            e.turnOutS(),
            endS,
            Math.sqrt(offAxis * all));
    return Optional.of(
        new HingeMeasures(
            meter.measure(trace, smoothY, smoothW),
            1 - offAxis,
            missingShare(from + e.startIndex(), from + end),
            order == PhaseOrder.CONCENTRIC_FIRST ? extremeRad : 0));
  }

  private double offAxisShare(int start, int end, double meanSquare) {
    double about = 0;
    for (int i = start; i <= end; i++) {
      about += w[i] * w[i];
    }
    double all = meanSquare * (end - start + 1);
    return all > 0 ? Math.clamp(1 - about / all, 0, 1) : 1;
  }

  /** Of the whole rate, (rad/s)². */
  private double meanSquare(long from, int start, int end) {
    return window.squaredRates(from + start, from + end) / (end - start + 1);
  }

  private double missingShare(long start, long end) {
    return window.interpolated(start, end) / (double) (end - start + 1);
  }
}
