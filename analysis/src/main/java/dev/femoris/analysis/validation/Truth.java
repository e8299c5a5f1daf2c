package dev.femoris.analysis.validation;

import dev.femoris.analysis.simulation.SessionTruth;
import java.util.List;

/** What a recording is known to hold. */
public sealed interface Truth {

  /** How far apart true and found end may lie when nothing else is said. */
  double TOLERANCE_S = 0.5;

  /**
   * Every repetition with its times; an empty list says that there is none.
   *
   * @param toleranceS how far apart true and found end may lie
   * @param strapGain what the sensor's angle is to the bone's, by soft tissue; 1 where not stated
   */
  record Marked(List<TrueRepetition> repetitions, double toleranceS, double strapGain)
      implements Truth {
    public Marked {
      repetitions = List.copyOf(repetitions);
      if (!(toleranceS > 0) || !(strapGain > 0)) {
        throw new IllegalArgumentException(
            "tolerance %s s, strap gain %s: must be positive".formatted(toleranceS, strapGain));
      }
    }
  }

  /** Only the number is known. */
  record Counted(int repetitions) implements Truth {}

  static Marked of(SessionTruth simulated) {
    return new Marked(
        simulated.repetitions().stream().map(TrueRepetition::of).toList(),
        TOLERANCE_S,
        simulated.strapScale());
  }
}
