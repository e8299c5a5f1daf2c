package dev.femoris.analysis.validation;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.simulation.SessionTruth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A repetition that really was done. What a truth does not state is absent and not scored.
 *
 * @param set number of its set, from 1
 * @param faults faults it has
 * @param unsure faults nobody can decide; not scored
 */
public record TrueRepetition(
    int set,
    double startS,
    OptionalDouble turnInS,
    OptionalDouble turnOutS,
    double endS,
    OptionalDouble romRad,
    Set<Fault> faults,
    Set<Fault> unsure) {

  /** Truth files say "partial" for what results call "partial_range". */
  private static final String PARTIAL = "partial";

  public TrueRepetition {
    if (!(startS < endS)) {
      throw new IllegalArgumentException(
          "start_s %s: must be before end_s %s".formatted(startS, endS));
    }
    faults = Set.copyOf(faults);
    unsure = Set.copyOf(unsure);
  }

  static TrueRepetition of(SessionTruth.TrueRepetition simulated) {
    return new TrueRepetition(
        simulated.set(),
        simulated.startS(),
        OptionalDouble.of(simulated.turnInS()),
        OptionalDouble.of(simulated.turnOutS()),
        simulated.endS(),
        OptionalDouble.of(simulated.romRad()),
        faults(simulated.faults()),
        faults(simulated.unsure()));
  }

  /** The faults of those names. */
  public static Set<Fault> faults(List<String> words) {
    return words.stream().map(TrueRepetition::fault).collect(Collectors.toSet());
  }

  private static Fault fault(String word) {
    String id = word.equals(PARTIAL) ? Fault.PARTIAL_RANGE.id() : word;
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("fault \"%s\": not known".formatted(word)));
  }

  OptionalDouble timeS(RepetitionEvent event) {
    return switch (event) {
      case START -> OptionalDouble.of(startS);
      case TURN_IN -> turnInS;
      case TURN_OUT -> turnOutS;
      case END -> OptionalDouble.of(endS);
    };
  }
}
