package dev.femoris.analysis.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.statistic.Medians;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Leg raises of three people, ten correct, ten fast and ten of low amplitude each: told against the
 * person's own correct ones, which come first.
 */
class ExecutionTypesTest {

  private static final List<String> EXERCISES =
      List.of("supine_leg_raise", "side_lying_hip_abduction", "prone_hip_extension");
  private static final int BLOCK = 10;

  /** Blocks of one recording. */
  private record Blocks(
      List<JudgedRepetition> correct, List<JudgedRepetition> fast, List<JudgedRepetition> low) {}

  private static List<Blocks> recordings(String person) throws IOException {
    List<Blocks> all = new ArrayList<>();
    for (String exercise : EXERCISES) {
      Optional<Path> file =
          SharedRecordings.find("uci-pt/%s_%s.csv.gz".formatted(person, exercise));
      assumeThat(file).as("recordings beside the project").isPresent();
      CanonicalRecording r = CanonicalRecording.read(file.orElseThrow(), "");
      all.add(
          blocks(
              OfflineAnalysis.withoutTrace(r.setup(exercise, Placement.THIGH_RIGHT), r.samples())
                  .result()
                  .sets()
                  .stream()
                  .flatMap(set -> set.repetitions().stream())
                  .toList()));
    }
    return all;
  }

  private static Blocks blocks(List<JudgedRepetition> all) {
    assertThat(all).as("none missed, none false").hasSizeBetween(2 * BLOCK, 3 * BLOCK);
    return new Blocks(
        all.subList(0, BLOCK), all.subList(BLOCK, 2 * BLOCK), all.subList(2 * BLOCK, all.size()));
  }

  private static boolean rushed(JudgedRepetition repetition) {
    return has(repetition, Fault.TEMPO_OFF_TARGET) || has(repetition, Fault.DROPPED_ECCENTRIC);
  }

  private static boolean shortened(JudgedRepetition repetition) {
    return has(repetition, Fault.PARTIAL_RANGE);
  }

  private static boolean has(JudgedRepetition repetition, Fault fault) {
    return repetition.findings().stream().anyMatch(f -> f.fault() == fault && f.present());
  }

  private static double f1(
      List<JudgedRepetition> good, List<JudgedRepetition> bad, Predicate<JudgedRepetition> said) {
    long named = bad.stream().filter(said).count();
    long wrong = good.stream().filter(said).count();
    return 2.0 * named / (named + wrong + bad.size());
  }

  private static List<JudgedRepetition> all(
      List<Blocks> recordings, Function<Blocks, List<JudgedRepetition>> block) {
    return recordings.stream().flatMap(b -> block.apply(b).stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"s1", "s2", "s3"})
  void fastAndShortOnesAreToldFromThePersonsOwnCorrectOnes(String person) throws IOException {
    List<Blocks> recordings = recordings(person);
    List<JudgedRepetition> correct = all(recordings, Blocks::correct);
    assertThat(f1(correct, all(recordings, Blocks::fast), ExecutionTypesTest::rushed))
        .as("fast")
        .isGreaterThanOrEqualTo(0.95);
    assertThat(f1(correct, all(recordings, Blocks::low), ExecutionTypesTest::shortened))
        .as("short range; fast ones left out, some really are short")
        .isGreaterThanOrEqualTo(0.9);
  }

  /** Share of the person's own correct ones' median duration. */
  private static List<Double> shares(Blocks blocks, List<JudgedRepetition> of) {
    double usual = Medians.of(durations(blocks.correct()));
    return of.stream().map(j -> j.repetition().durationS() / usual).toList();
  }

  private static double[] durations(List<JudgedRepetition> of) {
    return of.stream()
        .map(JudgedRepetition::repetition)
        .mapToDouble(Repetition::durationS)
        .toArray();
  }

  /**
   * The limit a repetition is rushed below is a fixed 0.65. Had it been chosen on two people only,
   * midway between their slowest fast and their quickest correct repetition, it would have told the
   * third one's apart as well: it owes nothing to the person it is tested on.
   */
  @Test
  void aLimitChosenOnTwoPeopleTellsTheThirdApart() throws IOException {
    List<String> people = List.of("s1", "s2", "s3");
    for (String leftOut : people) {
      double slowestFast = 0;
      double quickestCorrect = Double.MAX_VALUE;
      for (String person : people) {
        if (!person.equals(leftOut)) {
          for (Blocks b : recordings(person)) {
            for (double share : shares(b, b.fast())) {
              slowestFast = Math.max(slowestFast, share);
            }
            for (double share : shares(b, b.correct())) {
              quickestCorrect = Math.min(quickestCorrect, share);
            }
          }
        }
      }
      assertThat(0.65).as("without " + leftOut).isBetween(slowestFast, quickestCorrect);
      double limit = Math.sqrt(slowestFast * quickestCorrect);
      int wrong = 0;
      for (Blocks b : recordings(leftOut)) {
        wrong += (int) shares(b, b.fast()).stream().filter(s -> s >= limit).count();
        wrong += (int) shares(b, b.correct()).stream().filter(s -> s < limit).count();
      }
      assertThat(wrong).as("of 60 of %s, limit %.2f", leftOut, limit).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aCorrectRepetitionIsSeldomSaidToHaveADefinedFault() throws IOException {
    int wrong = 0;
    int correct = 0;
    for (String person : List.of("s1", "s2", "s3")) {
      for (JudgedRepetition j : all(recordings(person), Blocks::correct)) {
        correct++;
        wrong +=
            j.findings().stream().filter(Finding::present).anyMatch(f -> f.fault() != Fault.UNUSUAL)
                ? 1
                : 0;
      }
    }
    assertThat(wrong).as("of %d", correct).isLessThanOrEqualTo(correct / 20);
  }
}
