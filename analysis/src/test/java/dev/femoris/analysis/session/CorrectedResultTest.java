package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.TraceMeter;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.CorrectedResult.Part;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections measured on simulated sessions. */
class CorrectedResultTest {

  private static final double RATE_HZ = 100;

  private static ExerciseProfile profile(String exercise) {
    return ExerciseCatalog.builtIn().find(exercise).orElseThrow();
  }

  private static OfflineAnalysis analysed(String exercise) {
    SimulatedSession session =
        SessionSimulator.simulate(SimulationSpec.of(exercise, 11).withSets(2, 6));
    return OfflineAnalysis.of(
        new SessionSetup(profile(exercise), Placement.THIGH_RIGHT, RATE_HZ), session.samples());
  }

  private static List<JudgedRepetition> all(SessionResult result) {
    return result.sets().stream().flatMap(set -> set.repetitions().stream()).toList();
  }

  private static List<Part> parts(SessionResult result) {
    List<Part> parts = new ArrayList<>();
    for (ExerciseSet set : result.sets()) {
      set.repetitions().forEach(r -> parts.add(part(r, OptionalInt.of(set.index()))));
    }
    return parts;
  }

  private static Part part(JudgedRepetition judged, OptionalInt set) {
    Repetition r = judged.repetition();
    return new Part(r.startNanos(), r.endNanos(), set, Map.of());
  }

  private static CorrectedResult correcting(OfflineAnalysis analysis, String exercise) {
    return new CorrectedResult(analysis.result(), profile(exercise), RATE_HZ, analysis.trace());
  }

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "conventional_deadlift", "nordic_curl", "squat"})
  void theSameBoundariesMeasuredAnewGiveTheSameTempoAndRange(String exercise) {
    OfflineAnalysis analysis = analysed(exercise);
    var meter = new TraceMeter(profile(exercise), RATE_HZ);
    AngleTrace trace = analysis.trace();
    assertThat(all(analysis.result())).hasSizeGreaterThan(6);
    for (JudgedRepetition judged : all(analysis.result())) {
      Repetition own = judged.repetition();
      Repetition anew =
          meter
              .measure(
                  trace.timeNanos(),
                  trace.thetaRad(),
                  trace.rateRadPerS(),
                  own.startNanos(),
                  own.endNanos())
              .orElseThrow();
      assertThat(anew.order()).isEqualTo(own.order());
      assertThat(Math.toDegrees(anew.romRad()))
          .isCloseTo(Math.toDegrees(own.romRad()), within(1.0));
      assertThat(anew.firstPhaseS()).isCloseTo(own.firstPhaseS(), within(0.12));
      assertThat(anew.secondPhaseS()).isCloseTo(own.secondPhaseS(), within(0.12));
      assertThat(Math.toDegrees(anew.startAngleRad()))
          .isCloseTo(Math.toDegrees(own.startAngleRad()), within(3.0));
    }
  }

  @Test
  void nothingChangedIsTheAnalysisOwnResult() {
    OfflineAnalysis analysis = analysed("romanian_deadlift");
    var result = correcting(analysis, "romanian_deadlift").of(parts(analysis.result()));
    assertThat(result).isEqualTo(analysis.result());
  }

  @Test
  void whatIsLeftOutIsMissingAndTheOthersAreNumberedAnew() {
    OfflineAnalysis analysis = analysed("romanian_deadlift");
    List<Part> parts = parts(analysis.result());
    parts.remove(0);
    var result = correcting(analysis, "romanian_deadlift").of(parts);
    assertThat(result.repetitionCount()).isEqualTo(analysis.result().repetitionCount() - 1);
    assertThat(result.sets().getFirst().repetitions().getFirst().index()).isEqualTo(1);
    assertThat(all(result).getFirst().repetition())
        .isEqualTo(all(analysis.result()).get(1).repetition());
  }

  @Test
  void aRepetitionAddedWhereOneWasLeftOutJoinsItsSetAndIsMeasuredButNotJudged() {
    OfflineAnalysis analysis = analysed("romanian_deadlift");
    List<Part> parts = parts(analysis.result());
    Part third = parts.get(2);
    parts.set(
        2,
        new Part(
            third.startNanos() + 50_000_000L, third.endNanos(), OptionalInt.empty(), Map.of()));
    var result = correcting(analysis, "romanian_deadlift").of(parts);
    assertThat(result.sets()).hasSameSizeAs(analysis.result().sets());
    JudgedRepetition added = all(result).get(2);
    assertThat(added.index()).isEqualTo(3);
    assertThat(Math.toDegrees(added.repetition().romRad()))
        .isCloseTo(
            Math.toDegrees(all(analysis.result()).get(2).repetition().romRad()), within(1.5));
    assertThat(added.findings())
        .isNotEmpty()
        .allMatch(finding -> finding.verdict() == Verdict.CANNOT_TELL);
  }

  @Test
  void aVerdictOfAPersonStandsInThePlaceOfTheAnalysis() {
    OfflineAnalysis analysis = analysed("romanian_deadlift");
    List<Part> parts = parts(analysis.result());
    Part last = parts.getLast();
    parts.set(
        parts.size() - 1,
        new Part(
            last.startNanos(),
            last.endNanos(),
            last.ownSet(),
            Map.of(Fault.PARTIAL_RANGE, Verdict.PRESENT)));
    var result = correcting(analysis, "romanian_deadlift").of(parts);
    assertThat(all(result).getLast().findings())
        .filteredOn(finding -> finding.fault() == Fault.PARTIAL_RANGE)
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.PRESENT));
    assertThat(all(result).getLast().repetition())
        .isEqualTo(all(analysis.result()).getLast().repetition());
  }

  @Test
  void whereNothingMovesNothingCanBeMeasured() {
    OfflineAnalysis analysis = analysed("romanian_deadlift");
    long end = analysis.trace().timeNanos()[analysis.trace().size() - 1];
    var correcting = correcting(analysis, "romanian_deadlift");
    assertThat(correcting.canMeasure(end + 1_000_000_000L, end + 3_000_000_000L)).isFalse();
  }
}
