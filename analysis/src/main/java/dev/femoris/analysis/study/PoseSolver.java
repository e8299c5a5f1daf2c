package dev.femoris.analysis.study;

/**
 * Finds the pose that fulfils a {@link Demand}: damped Gauss-Newton on the four free inclinations
 * (shank, thigh, pelvis, arm), each solution started from the one before. Steps that do not improve
 * are damped and tried again, so that a solution follows its demand without jumps. Not thread-safe.
 *
 * <p>Quasi-static, planar, symmetric: forces and moments beyond balance are left out.
 */
final class PoseSolver {
  private static final int UNKNOWNS = 4;
  private static final int WISHES = 8;
  private static final int ROUNDS = 60;
  private static final int SETTLING_ATTEMPTS = 50;
  private static final int FOLLOWING_ROUNDS = 12;
  private static final double SMALLEST_STEP_RAD = 2e-5;

  /** No joint turns further from one instant to the next; what would is no continuation. */
  private static final double LARGEST_CHANGE_RAD = 0.15;

  /** Small enough that the bar is where it has to be to a hundredth of a millimetre. */
  private static final double BAR_HEIGHT_SD_M = 1e-4;

  private static final double CLEARANCE_M = 0.045;
  private static final double CLEARANCE_SD_M = 0.004;
  private static final double HIP_LIMIT_SD_RAD = Math.toRadians(3);

  private final BodyLinks links;
  private final Preferences preferences;
  private final double[] angles = new double[UNKNOWNS];
  private final double[] before = new double[UNKNOWNS];
  private final double[] tried = new double[UNKNOWNS];
  private final double[] residual = new double[WISHES];
  private final double[][] slope = new double[WISHES][UNKNOWNS];
  private final double[][] normal = new double[UNKNOWNS][UNKNOWNS];
  private final double[][] root = new double[UNKNOWNS][UNKNOWNS];
  private final double[] change = new double[UNKNOWNS];
  private final double[] gradient = new double[UNKNOWNS];

  PoseSolver(Build build, Preferences preferences) {
    links = new BodyLinks(build);
    this.preferences = preferences;
  }

  /** Starts over from a pose near the first demand. */
  void startFrom(double shankRad, double thighRad, double pelvisRad, double armRad) {
    angles[0] = shankRad;
    angles[1] = thighRad;
    angles[2] = pelvisRad;
    angles[3] = armRad;
  }

  /** The first pose of a movement: tried until it stays. */
  Pose settle(Demand demand) {
    Pose pose = solve(demand);
    for (int attempt = 0; attempt < SETTLING_ATTEMPTS; attempt++) {
      double thigh = pose.thighRad();
      pose = solve(demand);
      if (Math.abs(pose.thighRad() - thigh) < SMALLEST_STEP_RAD) {
        return pose;
      }
    }
    return pose;
  }

  Pose solve(Demand demand) {
    System.arraycopy(angles, 0, before, 0, UNKNOWNS);
    if (!followed(demand)) {
      System.arraycopy(before, 0, angles, 0, UNKNOWNS);
      descend(demand);
    }
    cost(demand, angles);
    return links.pose();
  }

  /** Full steps: enough when the demand has changed little. */
  private boolean followed(Demand demand) {
    for (int round = 0; round < FOLLOWING_ROUNDS; round++) {
      cost(demand, angles);
      normalEquations();
      double step = step(0);
      System.arraycopy(tried, 0, angles, 0, UNKNOWNS);
      if (step < SMALLEST_STEP_RAD) {
        return largestChangeRad() < LARGEST_CHANGE_RAD;
      }
    }
    return false;
  }

  private double largestChangeRad() {
    double largest = 0;
    for (int k = 0; k < UNKNOWNS; k++) {
      largest = Math.max(largest, Math.abs(angles[k] - before[k]));
    }
    return largest;
  }

  /** Damped steps, each of them an improvement. */
  private void descend(Demand demand) {
    double damping = 1e-3;
    double cost = cost(demand, angles);
    for (int round = 0; round < ROUNDS; round++) {
      normalEquations();
      double step = step(damping);
      double next = cost(demand, tried);
      if (next <= cost) {
        System.arraycopy(tried, 0, angles, 0, UNKNOWNS);
        cost = next;
        damping = Math.max(1e-9, 0.1 * damping);
      } else {
        damping *= 10;
        cost(demand, angles);
      }
      if (step < SMALLEST_STEP_RAD) {
        return;
      }
    }
  }

  /** The bar's height at the last solution. */
  double barHeightM() {
    return links.barYM;
  }

  BodyLinks links() {
    return links;
  }

  private double cost(Demand demand, double[] at) {
    links.place(at, demand);
    double midFoot = links.build.midFootM();
    wish(0, links.barYM - demand.barHeightM(), BAR_HEIGHT_SD_M, links.barY);
    wish(1, links.barXM - midFoot - demand.barLineM(), preferences.barLineSdM(), links.barX);
    wish(2, links.centreXM - midFoot - demand.centreM(), preferences.centreSdM(), links.centreX);
    angle(3, at[3] - demand.armRad(), preferences.armSdRad(), 0, 0, 0, 1);
    angle(4, at[0] - demand.shankRad(), preferences.shankSdRad(), 1, 0, 0, 0);
    angle(5, at[0] + at[1] - demand.kneeRad(), preferences.kneeSdRad(), 1, 1, 0, 0);
    angle(6, at[1] + at[2] - preferences.hipLimitRad(), HIP_LIMIT_SD_RAD, 0, 1, 1, 0);
    soften(6);
    wish(7, CLEARANCE_M - links.clearanceM, CLEARANCE_SD_M, links.clearance);
    for (int k = 0; k < UNKNOWNS; k++) {
      slope[7][k] = -slope[7][k];
    }
    soften(7);
    double sum = 0;
    for (double r : residual) {
      sum += r * r;
    }
    return sum;
  }

  private void wish(int row, double miss, double sd, double[] slopes) {
    residual[row] = miss / sd;
    for (int k = 0; k < UNKNOWNS; k++) {
      slope[row][k] = slopes[k] / sd;
    }
  }

  private void angle(int row, double miss, double sd, int shank, int thigh, int pelvis, int arm) {
    residual[row] = miss / sd;
    slope[row][0] = shank / sd;
    slope[row][1] = thigh / sd;
    slope[row][2] = pelvis / sd;
    slope[row][3] = arm / sd;
  }

  /** A limit: no resistance on this side, a straight rise on the other, smooth between. */
  private void soften(int row) {
    double x = residual[row];
    double grown = x > 30 ? x : Math.log1p(Math.exp(x));
    double share = 1 / (1 + Math.exp(-x));
    residual[row] = grown;
    for (int k = 0; k < UNKNOWNS; k++) {
      slope[row][k] *= share;
    }
  }

  private void normalEquations() {
    for (int i = 0; i < UNKNOWNS; i++) {
      gradient[i] = 0;
      for (int r = 0; r < WISHES; r++) {
        gradient[i] += slope[r][i] * residual[r];
      }
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int r = 0; r < WISHES; r++) {
          sum += slope[r][i] * slope[r][j];
        }
        normal[i][j] = sum;
      }
    }
  }

  /** Tries the damped step by Cholesky; returns its largest component. */
  private double step(double damping) {
    double[][] a = normal;
    double[] x = change;
    for (int i = 0; i < UNKNOWNS; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? a[i][i] * (1 + damping) + 1e-9 : a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
      }
    }
    for (int i = 0; i < UNKNOWNS; i++) {
      double sum = -gradient[i];
      for (int k = 0; k < i; k++) {
        sum -= root[i][k] * x[k];
      }
      x[i] = sum / root[i][i];
    }
    double largest = 0;
    for (int i = UNKNOWNS - 1; i >= 0; i--) {
      for (int k = i + 1; k < UNKNOWNS; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
      largest = Math.max(largest, Math.abs(x[i]));
    }
    double shorter = largest > 0.3 ? 0.3 / largest : 1;
    for (int i = 0; i < UNKNOWNS; i++) {
      tried[i] = angles[i] + shorter * x[i];
    }
    return largest;
  }
}
