package dev.femoris.analysis.recognition;

import java.util.List;
import java.util.stream.Stream;

/**
 * The exercise that repetitions look like.
 *
 * @param id the exercise that fits best
 * @param confidence that it is this one or one of {@code alike}, 0 to 1: its share of the
 *     likelihood of all exercises known
 * @param alike exercises it cannot be told from: by this sensor at all, or in this session
 * @param runnersUp what else it might have been, likeliest first
 */
public record Recognition(
    String id, double confidence, List<String> alike, List<RunnerUp> runnersUp) {

  /**
   * An exercise that fits less well.
   *
   * @param share its share of the likelihood of all exercises known, 0 to 1
   */
  public record RunnerUp(String id, double share) {}

  public Recognition {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence %s: must be 0 to 1".formatted(confidence));
    }
    alike = List.copyOf(alike);
    runnersUp = List.copyOf(runnersUp);
  }

  /** The same answer with this exercise named first, where it is one of them. */
  Recognition naming(String exerciseId) {
    if (!alike.contains(exerciseId)) {
      return this;
    }
    List<String> others =
        Stream.concat(Stream.of(id), alike.stream()).filter(e -> !e.equals(exerciseId)).toList();
    return new Recognition(exerciseId, confidence, others, runnersUp);
  }

  /** Whether it may have been this exercise. */
  public boolean admits(String exerciseId) {
    return id.equals(exerciseId) || alike.contains(exerciseId);
  }
}
