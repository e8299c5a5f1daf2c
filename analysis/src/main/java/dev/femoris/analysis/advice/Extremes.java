package dev.femoris.analysis.advice;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.quality.RepetitionScore;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The repetition with the highest and the one with the lowest score, to be looked at side by side.
 *
 * <p>Where points are equal, the one whose findings are further from their limits is the better;
 * where those are equal too, the earlier one stands for both ends.
 */
public record Extremes(Placed best, Placed worst) {

  /** With fewer, best and worst mean nothing. */
  private static final int SCORED_AT_LEAST = 3;

  /**
   * A repetition, where it is, and its score.
   *
   * @param set from 1
   */
  public record Placed(int set, JudgedRepetition repetition, RepetitionScore score) {

    /** Sum of the probabilities of all faults: how near it came to any. */
    private double doubt() {
      return repetition.findings().stream()
          .map(Finding::probability)
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .sum();
    }
  }

  private static final Comparator<Placed> BETTER =
      Comparator.comparingInt((Placed p) -> -p.score().points()).thenComparingDouble(Placed::doubt);

  /** Of a session; empty with fewer than three repetitions that have a score. */
  public static Optional<Extremes> of(SessionResult result) {
    List<Placed> scored = new ArrayList<>();
    for (ExerciseSet set : result.sets()) {
      for (JudgedRepetition repetition : set.repetitions()) {
        RepetitionScore.of(repetition.findings())
            .ifPresent(score -> scored.add(new Placed(set.index(), repetition, score)));
      }
    }
    if (scored.size() < SCORED_AT_LEAST) {
      return Optional.empty();
    }
    Placed best = scored.stream().min(BETTER).orElseThrow();
    Placed worst = scored.stream().max(BETTER).orElseThrow();
    return best.equals(worst) ? Optional.empty() : Optional.of(new Extremes(best, worst));
  }
}
