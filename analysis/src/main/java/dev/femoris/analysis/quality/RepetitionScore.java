package dev.femoris.analysis.quality;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A repetition's score: a hundred less whole points for each fault, never below 0.
 *
 * <p>A fault costs its weight times {@code 2p − 1}, p being its probability: nothing up to its
 * limit, almost all of it two scatters beyond. So a repetition that gets worse in any fault never
 * gets a higher score. What cannot be told costs nothing.
 *
 * @param points 0 to 100; a hundred less all deductions
 * @param deductions what was taken off, in the order of {@link Fault}; only what cost something
 */
public record RepetitionScore(int points, List<Deduction> deductions) {

  /** What one fault cost, at least one point. */
  public record Deduction(Fault fault, int points) {}

  public RepetitionScore {
    deductions = List.copyOf(deductions);
    int sum = points + deductions.stream().mapToInt(Deduction::points).sum();
    if (points < 0 || sum != 100) {
      throw new IllegalArgumentException("points and deductions add up to %d".formatted(sum));
    }
  }

  /**
   * Of a repetition's findings; empty when its range could not be held against anything, because a
   * hundred would then only mean that nobody knows.
   */
  public static Optional<RepetitionScore> of(List<Finding> findings) {
    boolean compared =
        findings.stream()
            .anyMatch(f -> f.fault() == Fault.PARTIAL_RANGE && f.verdict() != Verdict.CANNOT_TELL);
    if (!compared) {
      return Optional.empty();
    }
    int left = 100;
    List<Deduction> deductions = new ArrayList<>();
    for (Finding finding : findings) {
      int cost = Math.min(left, cost(finding));
      if (cost > 0) {
        deductions.add(new Deduction(finding.fault(), cost));
        left -= cost;
      }
    }
    return Optional.of(new RepetitionScore(left, deductions));
  }

  private static int cost(Finding finding) {
    double probability = finding.probability().orElse(0);
    return (int) Math.round(weight(finding.fault()) * Math.max(0, 2 * probability - 1));
  }

  /** Points a fault costs when it is certain. */
  public static int weight(Fault fault) {
    return switch (fault) {
      case PARTIAL_RANGE, DROPPED_ECCENTRIC, MOMENTUM, HIPS_RISE_EARLY, HIP_BREAK -> 25;
      case HIP_SAG -> 20;
      case TEMPO_OFF_TARGET, WOBBLE -> 15;
      case ASYMMETRY, UNUSUAL -> 10;
      // Never scored: whoever lifts is told what was seen of it, not marked for it.
      case BACK_ROUNDING -> 0;
    };
  }
}
