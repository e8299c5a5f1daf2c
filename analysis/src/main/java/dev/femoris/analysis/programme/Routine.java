package dev.femoris.analysis.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A routine as its sheet says it.
 *
 * @param restHours between two sessions
 * @param sources where it comes from
 */
public record Routine(
    String id,
    String name,
    Level level,
    int sessionsPerWeek,
    int restHours,
    List<Block> blocks,
    ProgressionRules rules,
    List<String> sources) {

  public Routine {
    if (blocks.isEmpty() || sessionsPerWeek < 1 || sessionsPerWeek > 7) {
      throw new IllegalArgumentException("a routine has blocks and 1 to 7 sessions a week");
    }
    blocks = List.copyOf(blocks);
    sources = List.copyOf(sources);
  }

  /** A week of training by its place. */
  record Place(Block block, int week) {}

  /** Where one is after that many complete weeks; empty when all blocks are over. */
  Optional<Place> place(int completeWeeks) {
    int left = completeWeeks;
    for (Block block : blocks) {
      if (left < block.weeks()) {
        return Optional.of(new Place(block, left));
      }
      left -= block.weeks();
    }
    return Optional.empty();
  }

  /** Complete weeks it takes. */
  public int weeks() {
    return blocks.stream().mapToInt(Block::weeks).sum();
  }

  /** Ids of all its exercises. */
  public Set<String> exercises() {
    return blocks.stream()
        .flatMap(block -> block.sessions().stream())
        .flatMap(session -> session.exercises().stream())
        .map(PlannedExercise::exerciseId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
