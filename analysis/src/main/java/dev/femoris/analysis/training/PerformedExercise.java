package dev.femoris.analysis.training;

import dev.femoris.analysis.exercise.TempoTarget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One exercise as it was done in one session of a sensor: same side, same load.
 *
 * @param startS when it began, seconds since 1970 in UTC
 * @param day the day that was where the athlete lives, days since 1 January 1970
 * @param exerciseId empty where nobody declared one
 * @param loadKg weight lifted; empty when nobody said
 * @param tempo what was asked for; empty when nothing was
 * @param visible whether the sensors worn could count it
 */
public record PerformedExercise(
    long startS,
    long day,
    Optional<String> exerciseId,
    Side side,
    OptionalDouble loadKg,
    Optional<TempoTarget> tempo,
    boolean visible,
    List<PerformedSet> sets) {

  public PerformedExercise {
    if (loadKg.isPresent() && !(loadKg.getAsDouble() > 0)) {
      throw new IllegalArgumentException("load of %s kg: must be above 0".formatted(loadKg));
    }
    sets = List.copyOf(sets);
  }

  public boolean isOf(String id) {
    return exerciseId.filter(id::equals).isPresent();
  }

  public Stream<PerformedRepetition> repetitions() {
    return sets.stream().flatMap(set -> set.repetitions().stream());
  }

  public int repetitionCount() {
    return sets.stream().mapToInt(set -> set.repetitions().size()).sum();
  }
}
