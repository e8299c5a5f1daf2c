package dev.femoris.analysis.baseline;

import dev.femoris.analysis.statistic.Spread;
import java.util.List;

/**
 * How the athlete's pelvis goes with the thigh in good repetitions: for each way a quadratic in the
 * thigh angle, rad.
 *
 * @param eccentric going down
 * @param concentric coming up
 * @param residual how far the pelvis stands back from that at the deep half, over repetitions, rad
 */
public record PelvisCourse(Quadratic eccentric, Quadratic concentric, Spread residual) {

  /**
   * {@code c0 + c1 x + c2 x²}, known for x from {@code from} to {@code to} and held constant
   * outside.
   */
  public record Quadratic(double c0, double c1, double c2, double from, double to) {

    public Quadratic {
      if (!Double.isFinite(c0 + c1 + c2) || !(from <= to)) {
        throw new IllegalArgumentException(
            "quadratic %s %s %s from %s to %s".formatted(c0, c1, c2, from, to));
      }
    }

    public double at(double x) {
      double in = Math.clamp(x, from, to);
      return c0 + in * (c1 + in * c2);
    }

    private static Quadratic mean(List<Quadratic> all) {
      double[] sum = new double[5];
      for (Quadratic q : all) {
        sum[0] += q.c0 / all.size();
        sum[1] += q.c1 / all.size();
        sum[2] += q.c2 / all.size();
        sum[3] += q.from / all.size();
        sum[4] += q.to / all.size();
      }
      return new Quadratic(sum[0], sum[1], sum[2], sum[3], sum[4]);
    }
  }

  /** The mean of several sessions; scatter within and between them together. */
  static PelvisCourse mean(List<PelvisCourse> all) {
    return new PelvisCourse(
        Quadratic.mean(all.stream().map(PelvisCourse::eccentric).toList()),
        Quadratic.mean(all.stream().map(PelvisCourse::concentric).toList()),
        AthleteBaseline.middle(all.stream().map(PelvisCourse::residual).toList()));
  }
}
