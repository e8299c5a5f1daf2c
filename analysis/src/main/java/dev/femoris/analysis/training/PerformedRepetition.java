package dev.femoris.analysis.training;

import dev.femoris.analysis.exercise.Fault;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A repetition as it counts after all corrections.
 *
 * @param eccentricS empty where it was not measured
 * @param concentricS likewise
 * @param romRad range of motion; empty for a bar
 * @param told faults on which there is a verdict, present or absent; never {@link
 *     Fault#BACK_ROUNDING}
 * @param present those of {@code told} that it has
 * @param back what was seen of the lower back
 */
public record PerformedRepetition(
    OptionalDouble eccentricS,
    OptionalDouble concentricS,
    OptionalDouble romRad,
    Set<Fault> told,
    Set<Fault> present,
    BackSight back) {

  public PerformedRepetition {
    told = copy(told);
    present = copy(present);
    if (!told.containsAll(present)) {
      throw new IllegalArgumentException(
          "present %s: each must be among those told, %s".formatted(present, told));
    }
  }

  private static Set<Fault> copy(Set<Fault> faults) {
    EnumSet<Fault> own = EnumSet.noneOf(Fault.class);
    own.addAll(faults);
    return Collections.unmodifiableSet(own);
  }

  /** Whether anything could be said of its form. */
  public boolean judged() {
    return told.stream().anyMatch(PerformedRepetition::isForm) || back.measured();
  }

  /** Whether its form was judged and nothing was found. */
  public boolean clean() {
    return judged()
        && present.stream().noneMatch(PerformedRepetition::isForm)
        && back != BackSight.ROUNDED;
  }

  /** The tempo is counted apart, and what is merely unlike the others is no fault. */
  private static boolean isForm(Fault fault) {
    return fault != Fault.TEMPO_OFF_TARGET && fault != Fault.UNUSUAL;
  }
}
