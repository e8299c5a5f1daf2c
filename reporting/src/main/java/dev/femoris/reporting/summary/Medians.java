package dev.femoris.reporting.summary;

import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Medians over repetitions; empty when there is nothing to take one of. */
final class Medians {

  private Medians() {}

  static OptionalDouble romRad(List<JudgedRepetition> repetitions) {
    return median(repetitions.stream().mapToDouble(r -> r.repetition().romRad()));
  }

  static Optional<Tempo> tempo(List<JudgedRepetition> repetitions) {
    if (repetitions.isEmpty()) {
      return Optional.empty();
    }
    List<Tempo> tempos = repetitions.stream().map(JudgedRepetition::tempo).toList();
    return Optional.of(
        new Tempo(
            median(tempos.stream().mapToDouble(Tempo::eccentricS)).orElseThrow(),
            median(
                tempos.stream()
                    .map(Tempo::pauseStretchedS)
                    .flatMapToDouble(OptionalDouble::stream)),
            median(tempos.stream().mapToDouble(Tempo::concentricS)).orElseThrow(),
            median(
                tempos.stream()
                    .map(Tempo::pauseContractedS)
                    .flatMapToDouble(OptionalDouble::stream))));
  }

  static OptionalDouble median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
