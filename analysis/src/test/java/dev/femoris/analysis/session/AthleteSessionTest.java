package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.analysis.trunk.BackUnknown;
import dev.femoris.analysis.trunk.BackVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sessions with sensors on the trunk, simulated from a body with a spine. */
class AthleteSessionTest {
  private static final TrunkSession LIFTS = simulated(HingeLift.CONVENTIONAL_DEADLIFT, 301);
  private static final TrunkSession HINGES = simulated(HingeLift.ROMANIAN_DEADLIFT, 302);

  private static TrunkSession simulated(HingeLift lift, long seed) {
    return TrunkSessionSimulator.simulate(TrunkSessionSpec.of(lift, seed));
  }

  private static SessionSetup setup(TrunkSession of) {
    return new SessionSetup(
        ExerciseCatalog.builtIn().find(of.spec().lift().id()).orElseThrow(),
        Placement.THIGH_RIGHT,
        of.spec().rateHz());
  }

  private static OfflineAnalysis.Trunk worn(TrunkSession of, int stream) {
    return new OfflineAnalysis.Trunk(
        TrunkSessionSpec.PLACEMENTS.get(stream),
        of.spec().rateHz(),
        of.streams().get(stream).samples());
  }

  private static SessionResult result(TrunkSession of, BackSetup back, OfflineAnalysis.Trunk... t) {
    return OfflineAnalysis.of(
            setup(of), back, of.streams().getFirst().samples(), Optional.empty(), List.of(t), false)
        .result();
  }

  private static SessionResult measured(TrunkSession of) {
    return result(of, BackSetup.plain(), worn(of, 1), worn(of, 2));
  }

  /** The finding on each true repetition that was found. */
  private record Pair(TrunkSession.TrunkRepetition truth, BackFinding finding) {
    double deltaDeg() {
      return Math.toDegrees(finding.reading().orElseThrow().deltaRad().orElseThrow());
    }
  }

  private static List<Pair> pairs(TrunkSession of, SessionResult result) {
    List<Pair> pairs = new ArrayList<>();
    for (var truth : of.repetitions()) {
      for (ExerciseSet set : result.sets()) {
        for (JudgedRepetition judged : set.repetitions()) {
          if (Math.abs(judged.repetition().endNanos() * 1e-9 - truth.events().endS()) < 0.6) {
            pairs.add(new Pair(truth, judged.trunk().orElseThrow().back().orElseThrow()));
          }
        }
      }
    }
    return pairs;
  }

  private static List<Pair> told(List<Pair> pairs) {
    return pairs.stream()
        .filter(p -> !p.truth().baseline() && p.finding().probability().isPresent())
        .toList();
  }

  @Test
  void sacrumAndT12MeasureTheChangeOverTheFirstGoodRepetitions() {
    for (TrunkSession session : List.of(LIFTS, HINGES)) {
      List<Pair> told = told(pairs(session, measured(session)));
      assertThat(told).hasSizeGreaterThan(9);
      double square = 0;
      for (Pair p : told) {
        double error = p.deltaDeg() - Math.toDegrees(p.truth().deltaLumbarFlexionRad());
        square += error * error / told.size();
        if (p.truth().extraActualRad() > Math.toRadians(16)) {
          assertThat(p.finding().verdict()).isEqualTo(BackVerdict.PRESENT);
        }
      }
      assertThat(Math.sqrt(square)).isLessThan(4);
    }
  }

  @Test
  void sacrumAndThighEstimateItAndSaySo() {
    List<Pair> told = new ArrayList<>();
    for (long seed = 302; seed < 306; seed++) {
      TrunkSession session = simulated(HingeLift.ROMANIAN_DEADLIFT, seed);
      told.addAll(told(pairs(session, result(session, BackSetup.plain(), worn(session, 1)))));
    }
    assertThat(told).hasSizeGreaterThan(4 * 9);
    assertThat(told)
        .allSatisfy(
            p -> {
              assertThat(p.finding().level()).isEqualTo(BackLevel.ESTIMATED);
              assertThat(p.finding().reading().orElseThrow().maxFlexionRad()).isEmpty();
              assertThat(Math.toDegrees(p.finding().reading().orElseThrow().uncertaintyRad()))
                  .isBetween(6.0, 9.0);
            });
    double round =
        told.stream()
            .filter(p -> p.truth().extraActualRad() > Math.toRadians(16))
            .mapToDouble(Pair::deltaDeg)
            .average()
            .orElseThrow();
    double good =
        told.stream()
            .filter(p -> p.truth().extraRad() == 0)
            .mapToDouble(Pair::deltaDeg)
            .average()
            .orElseThrow();
    assertThat(round - good).isGreaterThan(12);
    double square =
        told.stream()
            .mapToDouble(p -> p.deltaDeg() - Math.toDegrees(p.truth().extraActualRad()))
            .map(e -> e * e)
            .average()
            .orElseThrow();
    assertThat(Math.sqrt(square)).isLessThan(6.5);
  }

  @Test
  void theThighAloneSaysThatThereIsNoBaseline() {
    SessionResult result = result(LIFTS, BackSetup.plain());
    assertThat(pairs(LIFTS, result))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.finding().level()).isEqualTo(BackLevel.INFERRED);
              assertThat(p.finding().reason()).contains(BackUnknown.NO_BASELINE);
            });
    assertThat(result.back().orElseThrow().level().text())
        .isEqualTo("thigh only: can hint, cannot measure");
  }

  @Test
  void t12WithoutTheSacrumCannotTell() {
    assertThat(pairs(LIFTS, result(LIFTS, BackSetup.plain(), worn(LIFTS, 2))))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.finding().reason()).contains(BackUnknown.PELVIS_NOT_SEEN));
  }

  @Test
  void theToeTouchIsTheOwnLargestFlexion() {
    BackStatement back = measured(LIFTS).back().orElseThrow();
    double skin = LIFTS.gains().thoraxGain() / LIFTS.gains().pelvisGain();
    assertThat(Math.toDegrees(back.ownMaxRad().orElseThrow()))
        .isBetween(
            0.6 * Math.toDegrees(LIFTS.toeTouchRad()),
            1.6 * skin * Math.toDegrees(LIFTS.toeTouchRad()));
    assertThat(back.reference()).isEqualTo(BackStatement.Reference.OWN_SESSION);
    assertThat(back.notices())
        .filteredOn(n -> n.kind() == BackNotice.Kind.TOE_TOUCH)
        .singleElement()
        .satisfies(
            n -> assertThat(n.angleRad()).isCloseTo(back.ownMaxRad().orElseThrow(), within(0.05)));
  }

  @Test
  void aSensorLostInTheMiddleOfASetFallsBackToWhatIsLeft() {
    TrunkSessionSpec spec = HINGES.spec();
    double lostS = HINGES.repetitions().get(11).events().turnInS();
    List<ImuSample> cut =
        HINGES.streams().get(2).samples().stream()
            .filter(s -> s.timeNanos() < lostS * 1e9)
            .toList();
    SessionResult result =
        result(
            HINGES,
            BackSetup.plain(),
            worn(HINGES, 1),
            new OfflineAnalysis.Trunk(Placement.T12, spec.rateHz(), cut));
    List<Pair> pairs = pairs(HINGES, result);
    Pair during =
        pairs.stream()
            .filter(p -> p.truth() == HINGES.repetitions().get(11))
            .findAny()
            .orElseThrow();
    assertThat(during.finding().reason()).contains(BackUnknown.SENSOR_LOST);
    assertThat(pairs.getLast().finding().level()).isEqualTo(BackLevel.ESTIMATED);
    assertThat(result.back().orElseThrow().level()).isEqualTo(BackLevel.ESTIMATED);
    assertThat(result.back().orElseThrow().notices())
        .anyMatch(n -> n.kind() == BackNotice.Kind.LOST && n.placement() == Placement.T12);
  }

  @Test
  void aSlippedSensorIsFoundAndTakenIntoAccount() {
    TrunkSessionSpec s = HINGES.spec();
    TrunkSession slipped =
        TrunkSessionSimulator.simulate(
            new TrunkSessionSpec(
                s.lift(),
                s.seed(),
                s.scenario(),
                s.extraRad(),
                s.varied(),
                s.day(),
                s.secondLoad(),
                Optional.of(new TrunkSessionSpec.Slip(Placement.SACRUM, Math.toRadians(8))),
                s.lost(),
                s.rateHz(),
                s.errors(),
                s.sampling()));
    List<BackNotice> slips =
        measured(slipped).back().orElseThrow().notices().stream()
            .filter(n -> n.kind() == BackNotice.Kind.SLIPPED)
            .toList();
    assertThat(slips).anyMatch(n -> n.placement() == Placement.SACRUM);
    assertThat(Math.toDegrees(slips.getLast().angleRad())).isCloseTo(8, within(3.0));
  }

  @Test
  void howTheSensorsAreMountedMakesNoDifference() {
    SessionResult as = measured(LIFTS);
    SessionResult turned =
        result(LIFTS, BackSetup.plain(), turned(worn(LIFTS, 1)), turned(worn(LIFTS, 2)));
    List<Pair> a = told(pairs(LIFTS, as));
    List<Pair> b = told(pairs(LIFTS, turned));
    assertThat(b).hasSameSizeAs(a);
    for (int i = 0; i < a.size(); i++) {
      assertThat(b.get(i).deltaDeg()).isCloseTo(a.get(i).deltaDeg(), within(0.5));
    }
  }

  private static OfflineAnalysis.Trunk turned(OfflineAnalysis.Trunk worn) {
    List<ImuSample> samples = new ArrayList<>();
    for (ImuSample s : worn.samples()) {
      samples.add(
          new ImuSample(
              s.timeNanos(),
              s.accelYMps2(),
              -s.accelXMps2(),
              s.accelZMps2(),
              s.rateYRadPerS(),
              -s.rateXRadPerS(),
              s.rateZRadPerS()));
    }
    return new OfflineAnalysis.Trunk(worn.placement(), worn.rateHz(), samples);
  }

  @Test
  void anotherDaysBaselineHoldsAndAnotherLoadDoesNot() {
    Optional<BackNorms> norms = measured(LIFTS).back().orElseThrow().ownNorms();
    BackSetup stored = BackSetup.plain().withBaseline(norms);
    List<Pair> pairs = pairs(LIFTS, result(LIFTS, stored, worn(LIFTS, 1), worn(LIFTS, 2)));
    assertThat(pairs.getFirst().finding().probability())
        .as("the first repetition is judged already")
        .isPresent();
    BackNorms n = norms.orElseThrow();
    BackNorms loaded =
        new BackNorms(
            n.repetitions(),
            n.flexion(),
            n.pelvisBendRad(),
            n.hipFlexionRad(),
            n.ownMaxRad(),
            OptionalDouble.of(80));
    BackSetup heavier = stored.withBaseline(Optional.of(loaded)).withLoadKg(OptionalDouble.of(100));
    assertThat(pairs(LIFTS, result(LIFTS, heavier, worn(LIFTS, 1), worn(LIFTS, 2))))
        .allSatisfy(p -> assertThat(p.finding().verdict()).isEqualTo(BackVerdict.CANNOT_TELL))
        .anySatisfy(p -> assertThat(p.finding().reason()).contains(BackUnknown.LOAD_CHANGED));
  }

  @Test
  void cutAnywhereNothingChangesByABit() {
    byte[] whole = pushed(HINGES, List.of());
    byte[] cut = pushed(HINGES, List.of(900, 3000, 5100, 7000, 9500));
    assertThat(Arrays.equals(whole, cut)).isTrue();
  }

  private static byte[] pushed(TrunkSession of, List<Integer> cuts) {
    BackSetup back = BackSetup.plain();
    var session = new AthleteSession(setup(of), back);
    session.join(Placement.SACRUM, of.spec().rateHz(), 0);
    session.join(Placement.T12, of.spec().rateHz(), 0);
    for (int i = 0; i < of.streams().getFirst().samples().size(); i++) {
      if (cuts.contains(i)) {
        session = AthleteSession.restore(setup(of), back, Optional.empty(), session.snapshot());
      }
      for (int k = 0; k < 3; k++) {
        session.push(TrunkSessionSpec.PLACEMENTS.get(k), of.streams().get(k).samples().get(i));
      }
    }
    assertThat(session.result().repetitionCount()).isPositive();
    return session.snapshot();
  }
}
