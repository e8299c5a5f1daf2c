package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Fast and short repetitions of three people, told against each one's own correct ones. */
final class ExecutionTypes {

  private static final List<String> PERSONS = List.of("s1", "s2", "s3");
  private static final List<String> EXERCISES =
      List.of("supine_leg_raise", "side_lying_hip_abduction", "prone_hip_extension");
  private static final int BLOCK = 10;

  /** One recording: ten correct, ten fast, then those of low amplitude a thigh shows. */
  private record Blocks(
      List<JudgedRepetition> correct, List<JudgedRepetition> fast, List<JudgedRepetition> low) {

    static Blocks of(List<JudgedRepetition> all) {
      return new Blocks(
          all.subList(0, BLOCK), all.subList(BLOCK, 2 * BLOCK), all.subList(2 * BLOCK, all.size()));
    }

    /** Durations as shares of the correct ones' median, ascending. */
    private double[] shares(List<JudgedRepetition> of) {
      double usual = Medians.of(durations(correct));
      double[] shares = durations(of);
      for (int i = 0; i < shares.length; i++) {
        shares[i] /= usual;
      }
      Arrays.sort(shares);
      return shares;
    }

    private static double[] durations(List<JudgedRepetition> of) {
      return of.stream()
          .map(JudgedRepetition::repetition)
          .mapToDouble(Repetition::durationS)
          .toArray();
    }

    double slowestFast() {
      return shares(fast)[fast.size() - 1];
    }

    double quickestCorrect() {
      return shares(correct)[0];
    }

    long wrongBy(double limit) {
      long missed = Arrays.stream(shares(fast)).filter(s -> s >= limit).count();
      return missed + Arrays.stream(shares(correct)).filter(s -> s < limit).count();
    }
  }

  private ExecutionTypes() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft =
        new Section.Draft("uci_pt_types", "Execution types: UCI 730, correct, fast and short");
    draft.text(
        """
        Each recording's ten correct repetitions come first and are what the others are told against. Fast: tempo or a dropped return is \
        found; short: partial range is found, the fast block left out. The last two columns leave the person out: the limit of duration \
        chosen midway between the slowest fast and the quickest correct repetition of the other two, and what it would get wrong here.""");
    Map<String, List<Blocks>> people = new TreeMap<>();
    for (String person : PERSONS) {
      for (String exercise : EXERCISES) {
        progress.at("uci-pt/%s_%s, types".formatted(person, exercise));
        blocks(exercises, data, "uci-pt/" + person + "_" + exercise, exercise, draft)
            .ifPresent(b -> people.computeIfAbsent(person, p -> new ArrayList<>()).add(b));
      }
    }
    if (draft.isComplete()) {
      table(draft, people);
    }
    return draft.done();
  }

  private static Optional<Blocks> blocks(
      ExerciseCatalog exercises,
      DataFolder data,
      String name,
      String exercise,
      Section.Draft draft) {
    Optional<Path> file = data.file(name + ".csv.gz");
    if (file.isEmpty()) {
      draft.skip(name);
      return Optional.empty();
    }
    List<JudgedRepetition> all =
        RecordingAnalysis.withoutTrace(
                file.get(), exercises.find(exercise).orElseThrow(), Optional.empty())
            .analysis()
            .result()
            .sets()
            .stream()
            .flatMap(set -> set.repetitions().stream())
            .toList();
    if (all.size() < 2 * BLOCK) {
      draft.skip("%s (only %d repetitions found)".formatted(name, all.size()));
      return Optional.empty();
    }
    return Optional.of(Blocks.of(all));
  }

  private static void table(Section.Draft draft, Map<String, List<Blocks>> people) {
    draft.head("person", "fast F1", "short F1", "limit without this person", "wrong of 60");
    draft.row("**bar**", "≥ 0.95", "≥ 0.90", "", "");
    people.forEach(
        (person, blocks) -> {
          double fast = f1(blocks, Blocks::fast, ExecutionTypes::rushed);
          double low = f1(blocks, Blocks::low, j -> has(j, Fault.PARTIAL_RANGE));
          double limit = limitWithout(person, people);
          long wrong = blocks.stream().mapToLong(b -> b.wrongBy(limit)).sum();
          draft.row(
              person,
              Cells.of(fast, 3),
              Cells.of(low, 3),
              Cells.of(limit, 2),
              Long.toString(wrong));
          draft.figure(person + "_fast_f1", fast, -0.01).figure(person + "_short_f1", low, -0.01);
        });
    List<Blocks> all = people.values().stream().flatMap(List::stream).toList();
    draft.row(
        "**all**",
        Cells.of(f1(all, Blocks::fast, ExecutionTypes::rushed), 3),
        Cells.of(f1(all, Blocks::low, j -> has(j, Fault.PARTIAL_RANGE)), 3),
        "",
        "");
    draft.endTable();
  }

  private static double limitWithout(String person, Map<String, List<Blocks>> people) {
    double slowestFast = 0;
    double quickestCorrect = Double.MAX_VALUE;
    for (Map.Entry<String, List<Blocks>> other : people.entrySet()) {
      if (!other.getKey().equals(person)) {
        for (Blocks b : other.getValue()) {
          slowestFast = Math.max(slowestFast, b.slowestFast());
          quickestCorrect = Math.min(quickestCorrect, b.quickestCorrect());
        }
      }
    }
    return Math.sqrt(slowestFast * quickestCorrect);
  }

  private static double f1(
      List<Blocks> recordings,
      Function<Blocks, List<JudgedRepetition>> faulty,
      Predicate<JudgedRepetition> said) {
    long named = count(recordings, faulty, said);
    long wrong = count(recordings, Blocks::correct, said);
    long expected = count(recordings, faulty, j -> true);
    return 2.0 * named / (named + wrong + expected);
  }

  private static long count(
      List<Blocks> recordings,
      Function<Blocks, List<JudgedRepetition>> of,
      Predicate<JudgedRepetition> said) {
    return recordings.stream().flatMap(b -> of.apply(b).stream()).filter(said).count();
  }

  private static boolean rushed(JudgedRepetition repetition) {
    return has(repetition, Fault.TEMPO_OFF_TARGET) || has(repetition, Fault.DROPPED_ECCENTRIC);
  }

  private static boolean has(JudgedRepetition repetition, Fault fault) {
    return repetition.findings().stream().anyMatch(f -> f.fault() == fault && f.present());
  }
}
