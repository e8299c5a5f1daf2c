package dev.femoris.analysis.quality;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Right leg against left, from two sensors at once or from one worn on the left and then on the
 * right: repetitions are compared in their order.
 *
 * <p>The index is right less left over the larger of both, for range and for mean concentric rate.
 * It is flagged only when it is over 10 % and over the athlete's own variation from repetition to
 * repetition in at least three of the last five: 3 to 6 % are the sensors' own (Bishop et al. 2016
 * list nine such indices and no agreed limit). Stateless.
 */
public final class LegComparison {

  private static final double LIMIT = 0.1;
  private static final int WINDOW = 5;
  private static final int NEEDED = 3;

  /** Error of the index: each strap turns a few percent more or less than the bone. */
  private static final double ERROR = 0.03;

  private LegComparison() {}

  /** One finding for each pair, in order; the longer side's last repetitions have none. */
  public static List<Finding> of(List<Repetition> left, List<Repetition> right) {
    int pairs = Math.min(left.size(), right.size());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      findings.add(finding(left, right, i));
    }
    return findings;
  }

  private static Finding finding(List<Repetition> left, List<Repetition> right, int last) {
    if (last + 1 < NEEDED) {
      return Finding.cannotTell(Fault.ASYMMETRY, Finding.Unknowable.NO_REFERENCE);
    }
    Finding range = finding(left, right, last, Repetition::romRad);
    Finding rate = finding(left, right, last, Repetition::concentricRateRadPerS);
    return probability(rate) > probability(range) ? rate : range;
  }

  private static double probability(Finding finding) {
    return finding.probability().orElse(0);
  }

  /** The least of the three largest indices decides: that many have to be over the limit. */
  private static Finding finding(
      List<Repetition> left, List<Repetition> right, int last, ToDoubleFunction<Repetition> value) {
    int from = Math.max(0, last + 1 - WINDOW);
    List<Repetition> lefts = left.subList(from, last + 1);
    List<Repetition> rights = right.subList(from, last + 1);
    double limit = Math.max(LIMIT, Math.max(variation(lefts, value), variation(rights, value)));
    double[] indices = new double[lefts.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] =
          Math.abs(index(value.applyAsDouble(lefts.get(i)), value.applyAsDouble(rights.get(i))));
    }
    Arrays.sort(indices);
    double third = indices[indices.length - NEEDED];
    double probability = 1 / (1 + Math.exp(-1.702 * (third - limit) / ERROR));
    return Finding.judged(
        Fault.ASYMMETRY,
        probability,
        new Evidence(Quantity.ASYMMETRY_SHARE, third, 0, limit, Evidence.Basis.OTHER_LEG, 0));
  }

  /** Right less left over the larger of both, −1 to 1; 0 when both are 0. */
  public static double index(double left, double right) {
    double larger = Math.max(left, right);
    return larger <= 0 ? 0 : (right - left) / larger;
  }

  private static double variation(List<Repetition> side, ToDoubleFunction<Repetition> value) {
    return Consistency.variation(side.stream().mapToDouble(value).toArray());
  }
}
