package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole table, measured.
 *
 * @param reference against another implementation
 * @param real on recordings of real sensors
 * @param simulated on synthetic recordings
 */
public record ValidationTable(
    List<Section> reference, List<Section> real, List<Section> simulated) {

  public ValidationTable {
    reference = List.copyOf(reference);
    real = List.copyOf(real);
    simulated = List.copyOf(simulated);
  }

  /** Measures everything there is; takes minutes. */
  public static ValidationTable measure(
      ExerciseCatalog exercises, DataFolder data, Progress progress) {
    return new ValidationTable(
        List.of(FilterReference.section(data, progress)),
        List.of(
            BenchmarkOrientation.section(data, progress),
            RealCounting.section(exercises, data, progress),
            ExecutionTypes.section(exercises, data, progress),
            BarCounting.section(exercises, data, progress),
            RealAngles.section(exercises, data, progress),
            NoRepetitions.section(exercises, data, progress),
            RecognitionTable.real(exercises, data, progress)),
        List.of(
            SimulatedRecordings.section(exercises, data, progress),
            Robustness.section(exercises, data, progress),
            OwnSimulator.section(exercises, progress),
            HoldTable.section(exercises, data, progress),
            EverydayLife.section(exercises, progress),
            BackTable.section(exercises, data, progress),
            RecognitionTable.simulated(exercises, data, progress)));
  }

  public List<Section> sections() {
    return Stream.of(reference, real, simulated).flatMap(List::stream).toList();
  }

  public List<Figure> figures() {
    return sections().stream().flatMap(section -> section.figures().stream()).toList();
  }

  /**
   * One line for each figure that got worse than {@code allowed}, or is gone although its section
   * had all its recordings.
   */
  public List<String> worseThan(List<Figure> allowed) {
    Map<String, Figure> now =
        figures().stream()
            .collect(Collectors.toMap(Figure::metric, f -> f, (a, b) -> a, TreeMap::new));
    List<String> incomplete =
        sections().stream().filter(s -> !s.skipped().isEmpty()).map(Section::id).toList();
    return allowed.stream()
        .flatMap(
            was -> {
              Figure is = now.get(was.metric());
              if (is != null) {
                return was.worse(is.value()).stream();
              }
              return incomplete.contains(was.section())
                  ? Stream.empty()
                  : Stream.of(was.metric() + ": is not measured any more");
            })
        .toList();
  }
}
