package dev.femoris.analysis.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Joint motion of recorded squats, brought to the timeline's grid: right thigh from straight down
 * ({@code pelvis_tilt + hip_flexion_r}) and the place of the right hip. Held still for a second
 * before and after, then smoothed at 6 Hz without phase shift, because marker jitter would become
 * acceleration.
 */
final class OpenCapTrial {
  static final double HOLD_S = 1;

  /** Right hip joint in the pelvis frame of OpenSim's Rajagopal 2016 model, m. */
  private static final double HIP_FORWARD_M = -0.056;

  private static final double HIP_UP_M = -0.078;
  private static final int COLUMNS = 6;
  private static final double BOTTOM_RAD = Math.toRadians(30);

  final double[] thetaRad;
  final double[] hipXM;
  final double[] hipYM;

  private OpenCapTrial(double[] thetaRad, double[] hipXM, double[] hipYM) {
    this.thetaRad = thetaRad;
    this.hipXM = hipXM;
    this.hipYM = hipYM;
  }

  /** Parses the bundled table: a header, then rows of constant step. */
  static OpenCapTrial parse(List<String> lines) {
    int rows = lines.size() - 1;
    double[] timeS = new double[rows];
    double[] theta = new double[rows];
    double[] x = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException("line " + (i + 2) + " must have 6 columns");
      }
      double tilt = Math.toRadians(Double.parseDouble(cells[1]));
      timeS[i] = Double.parseDouble(cells[0]);
      theta[i] = tilt + Math.toRadians(Double.parseDouble(cells[4]));
      x[i] =
          Double.parseDouble(cells[2]) + HIP_FORWARD_M * Math.cos(tilt) - HIP_UP_M * Math.sin(tilt);
      y[i] =
          Double.parseDouble(cells[3]) + HIP_FORWARD_M * Math.sin(tilt) + HIP_UP_M * Math.cos(tilt);
    }
    return new OpenCapTrial(onGrid(timeS, theta), onGrid(timeS, x), onGrid(timeS, y));
  }

  double lengthS() {
    return (thetaRad.length - 1) * MotionTimeline.STEP_S;
  }

  /** Times of the deepest points within this motion, s. */
  List<Double> bottomsS() {
    List<Double> bottoms = new ArrayList<>();
    int best = -1;
    for (int i = 0; i < thetaRad.length; i++) {
      if (thetaRad[i] > BOTTOM_RAD) {
        best = best < 0 || thetaRad[i] > thetaRad[best] ? i : best;
      } else if (best >= 0) {
        bottoms.add(best * MotionTimeline.STEP_S);
        best = -1;
      }
    }
    return bottoms;
  }

  /** Time of the most upright thigh between two times, s. */
  double highestBetweenS(double fromS, double toS) {
    int best = (int) Math.round(fromS / MotionTimeline.STEP_S);
    for (int i = best; i < toS / MotionTimeline.STEP_S; i++) {
      best = thetaRad[i] < thetaRad[best] ? i : best;
    }
    return best * MotionTimeline.STEP_S;
  }

  private static double[] onGrid(double[] timeS, double[] values) {
    double endS = timeS[timeS.length - 1] - timeS[0];
    int length = (int) Math.round((endS + 2 * HOLD_S) / MotionTimeline.STEP_S) + 1;
    double[] grid = new double[length];
    int k = 0;
    for (int i = 0; i < length; i++) {
      double t = Math.clamp(i * MotionTimeline.STEP_S - HOLD_S, 0, endS) + timeS[0];
      while (k < timeS.length - 2 && timeS[k + 1] < t) {
        k++;
      }
      double share = (t - timeS[k]) / (timeS[k + 1] - timeS[k]);
      grid[i] = values[k] + share * (values[k + 1] - values[k]);
    }
    return new ZeroPhaseLowPass(6, MotionTimeline.STEP_S).filter(grid);
  }
}
