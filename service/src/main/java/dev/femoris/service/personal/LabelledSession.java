package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingNorms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One session of the athlete that a trainer labelled.
 *
 * @param labelled in the order they were done
 * @param accepted repetitions without a label in which no fault was found
 */
public record LabelledSession(
    String sessionId, List<LabelledRepetition> labelled, List<RoundingFeatures> accepted) {

  public LabelledSession {
    labelled = List.copyOf(labelled);
    accepted = List.copyOf(accepted);
  }

  /** What the trainer calls good, and what nobody objected to. */
  private Stream<RoundingFeatures> good() {
    return Stream.concat(
        labelled.stream().filter(r -> !r.rounded()).map(LabelledRepetition::features),
        accepted.stream());
  }

  /** Of the good ones; empty when there are none. */
  Optional<RoundingNorms> norms() {
    List<RoundingFeatures> good = good().toList();
    return good.isEmpty() ? Optional.empty() : Optional.of(RoundingNorms.of(good));
  }

  long count(boolean rounded) {
    return labelled.stream().filter(r -> r.rounded() == rounded).count();
  }
}
