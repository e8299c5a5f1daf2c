package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.PelvisCourse;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Spread;
import java.util.Arrays;
import java.util.List;

/**
 * Where the pelvis was while the thigh passed through its range, on either way: means over equal
 * parts of the range, so that a long pause counts no more than the way to it. Immutable.
 */
final class PelvisPoints {

  static final int PARTS = 12;

  /** The deep part of the range, where rounding shows and the pelvis is far from standing. */
  private static final int DEEP_FROM = PARTS - PARTS / 4;

  /**
   * How much of a thigh angle that is not the usual one at that share of the range is believed to
   * be depth: the rest is knees and scatter, which the steep course would turn into rounding.
   */
  private static final double BELIEVED = 0.2;

  static final PelvisPoints NONE = new PelvisPoints(filled(), filled());

  /**
   * Thigh angle, pelvis inclination of each part; eccentric first, then concentric; NaN: never
   * there.
   */
  private final double[] thetaRad;

  private final double[] pelvisRad;

  private PelvisPoints(double[] thetaRad, double[] pelvisRad) {
    this.thetaRad = thetaRad;
    this.pelvisRad = pelvisRad;
  }

  private static double[] filled() {
    double[] v = new double[2 * PARTS];
    Arrays.fill(v, Double.NaN);
    return v;
  }

  /** Collects entries of one repetition. */
  static final class Collector {
    private final double from;
    private final double range;
    private final double[] theta = new double[2 * PARTS];
    private final double[] pelvis = new double[2 * PARTS];
    private final int[] count = new int[2 * PARTS];

    /** The thigh's smallest and largest angle in the repetition. */
    Collector(double smallestRad, double largestRad) {
      this.from = smallestRad;
      this.range = Math.max(1e-6, largestRad - smallestRad);
    }

    void add(boolean concentric, double thetaRad, double pelvisRad) {
      int part = Math.clamp((int) (PARTS * (thetaRad - from) / range), 0, PARTS - 1);
      int i = part + (concentric ? PARTS : 0);
      theta[i] += thetaRad;
      pelvis[i] += pelvisRad;
      count[i]++;
    }

    PelvisPoints points() {
      for (int i = 0; i < count.length; i++) {
        theta[i] = count[i] == 0 ? Double.NaN : theta[i] / count[i];
        pelvis[i] = count[i] == 0 ? Double.NaN : pelvis[i] / count[i];
      }
      return new PelvisPoints(theta, pelvis);
    }
  }

  boolean known() {
    int there = 0;
    for (double p : pelvisRad) {
      there += Double.isNaN(p) ? 0 : 1;
    }
    return there > PARTS;
  }

  /** How the pelvis goes with the thigh in these repetitions. */
  static PelvisCourse fit(List<PelvisPoints> all) {
    PelvisCourse.Quadratic eccentric = quadratic(all, 0);
    PelvisCourse.Quadratic concentric = quadratic(all, PARTS);
    var bare = new PelvisCourse(eccentric, concentric, new Spread(0, 0));
    return new PelvisCourse(
        eccentric,
        concentric,
        Spread.of(all.stream().mapToDouble(p -> p.residualRad(bare)).toArray()));
  }

  private static PelvisCourse.Quadratic quadratic(List<PelvisPoints> all, int offset) {
    var fit = new QuadraticFit();
    for (PelvisPoints points : all) {
      for (int i = offset; i < offset + PARTS; i++) {
        if (!Double.isNaN(points.pelvisRad[i])) {
          fit.add(points.thetaRad[i], points.pelvisRad[i]);
        }
      }
    }
    return fit.solve();
  }

  /**
   * How far the pelvis stands back from where it is expected, in the deepest quarter of the range,
   * rad: on the way where that is larger.
   */
  double residualRad(PelvisCourse expected) {
    return Math.max(residual(expected.eccentric(), 0), residual(expected.concentric(), PARTS));
  }

  private double residual(PelvisCourse.Quadratic expected, int offset) {
    double sum = 0;
    int count = 0;
    double usualRad = expected.from();
    double usualRange = expected.to() - expected.from();
    for (int i = offset + DEEP_FROM; i < offset + PARTS; i++) {
      if (!Double.isNaN(pelvisRad[i])) {
        double usual = usualRad + usualRange * (i - offset + 0.5) / PARTS;
        double at = usual + BELIEVED * (thetaRad[i] - usual);
        sum += expected.at(at) - pelvisRad[i];
        count++;
      }
    }
    return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
  }

  void save(StateWriter to) {
    to.put(thetaRad).put(pelvisRad);
  }

  static PelvisPoints restore(StateReader from) {
    double[] theta = new double[2 * PARTS];
    double[] pelvis = new double[2 * PARTS];
    from.get(theta);
    from.get(pelvis);
    return new PelvisPoints(theta, pelvis);
  }
}
