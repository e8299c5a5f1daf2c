package dev.femoris.analysis.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SamplingErrors.Gap;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.trunk.BackSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated athletes with faults through the whole analysis and the policy. */
class CoachedSessionTest {

  private static final PlannedFault[] FAULTS = {
    PlannedFault.DROPPED_ECCENTRIC,
    PlannedFault.DROPPED_ECCENTRIC,
    PlannedFault.PARTIAL,
    PlannedFault.PARTIAL
  };

  /** A session, the tempo its athlete usually keeps, and everything that was said and done. */
  private record Played(
      SimulatedSession session,
      SessionSetup setup,
      Optional<TempoTarget> tempo,
      List<CoachedSession.Step> steps,
      List<MotionPhase> phaseOfCue,
      CoachedSession last) {

    static Played of(SimulatedSession session, Optional<TempoTarget> tempo) {
      var setup = CoachedSessionTest.setup(session);
      var coached = new CoachedSession(setup, tempo);
      List<CoachedSession.Step> steps = new ArrayList<>();
      List<MotionPhase> phases = new ArrayList<>();
      for (ImuSample sample : session.samples()) {
        var step = coached.push(sample);
        steps.add(step);
        step.cue()
            .ifPresent(c -> phases.add(coached.motion().map(ThighMotion::phase).orElseThrow()));
      }
      return new Played(session, setup, tempo, steps, phases, coached);
    }

    List<Cue> cues() {
      return last.cues();
    }
  }

  private static SessionSetup setup(SimulatedSession session) {
    var exercise = ExerciseCatalog.builtIn().find(session.exercise()).orElseThrow();
    return new SessionSetup(exercise, Placement.THIGH_RIGHT, session.rateHz());
  }

  private static SimulatedSession simulated(String exercise, long seed) {
    return SessionSimulator.simulate(
        SimulationSpec.of(exercise, seed).withSets(2, 8).withFaults(FAULTS));
  }

  /** The athlete's own usual tempo; the pause in the start pose is left free. */
  private static TempoTarget usualTempo(SimulatedSession session) {
    double first = median(session, r -> r.turnInS() - r.startS());
    double turn = median(session, r -> r.turnOutS() - r.turnInS());
    double second = median(session, r -> r.endS() - r.turnOutS());
    return setup(session).exercise().order() == PhaseOrder.ECCENTRIC_FIRST
        ? new TempoTarget(first, turn, second, 0)
        : new TempoTarget(second, 0, first, turn);
  }

  private static double median(SimulatedSession s, ToDoubleFunction<TrueRepetition> measure) {
    double[] all = s.truth().repetitions().stream().mapToDouble(measure).sorted().toArray();
    return all[all.length / 2];
  }

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "conventional_deadlift", "squat", "glute_bridge"})
  void what_is_found_does_not_depend_on_what_is_said(String exercise) {
    SimulatedSession session = simulated(exercise, 4);
    SessionSetup setup = setup(session);
    var analyzer = new AthleteSession(setup, BackSetup.plain());
    List<SessionEvent> alone = new ArrayList<>();
    session.samples().forEach(s -> alone.addAll(analyzer.push(setup.placement(), s)));
    Played played = Played.of(session, Optional.of(usualTempo(session)));
    assertThat(played.steps.stream().flatMap(s -> s.events().stream())).isEqualTo(alone);
    assertThat(played.last.result()).isEqualTo(analyzer.result());
  }

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "conventional_deadlift", "squat", "glute_bridge"})
  void an_athlete_hears_every_repetition_once_and_never_two_things_at_a_time(String exercise) {
    SimulatedSession session = simulated(exercise, 2);
    Played played = Played.of(session, Optional.of(usualTempo(session)));
    List<Cue> cues = played.cues();
    for (int i = 1; i < cues.size(); i++) {
      double gapS = cues.get(i - 1).kind() == CueKind.TONE ? 0.25 : 1.2;
      assertThat((cues.get(i).timeNanos() - cues.get(i - 1).timeNanos()) * 1e-9)
          .isGreaterThanOrEqualTo(gapS - 1e-9);
    }
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).kind() == CueKind.WORDS) {
        assertThat(played.phaseOfCue.get(i)).isIn(MotionPhase.REST, MotionPhase.OTHER);
      }
    }
    assertThat(cues.stream().filter(c -> c.what() == CueWhat.COUNT).count()).isBetween(10L, 20L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"romanian_deadlift", "conventional_deadlift", "glute_bridge"})
  void a_dropped_lowering_is_said_to_be_too_fast_before_it_is_over(String exercise) {
    int dropped = 0;
    int heard = 0;
    int wrongly = 0;
    int right = 0;
    for (long seed = 2; seed <= 6; seed += 2) {
      SimulatedSession session = simulated(exercise, seed);
      TempoTarget tempo = usualTempo(session);
      List<Cue> cues = Played.of(session, Optional.of(tempo)).cues();
      boolean lowersFirst = setup(session).exercise().order() == PhaseOrder.ECCENTRIC_FIRST;
      for (TrueRepetition r : session.truth().repetitions()) {
        double fromS = lowersFirst ? r.startS() : r.turnOutS();
        double toS = lowersFirst ? r.turnInS() : r.endS();
        boolean said = cues.stream().anyMatch(c -> slowerWithin(c, fromS, toS));
        boolean isDropped = toS - fromS < 0.6 * tempo.eccentricS();
        boolean isRight = toS - fromS > 0.9 * tempo.eccentricS();
        dropped += isDropped ? 1 : 0;
        heard += isDropped && said ? 1 : 0;
        right += isRight ? 1 : 0;
        wrongly += isRight && said ? 1 : 0;
      }
    }
    assertThat(dropped).isGreaterThanOrEqualTo(5);
    assertThat(heard).as("of %d dropped", dropped).isGreaterThanOrEqualTo(dropped - 1);
    assertThat(wrongly).as("of %d right ones", right).isLessThanOrEqualTo(right / 25);
  }

  private static boolean slowerWithin(Cue cue, double fromS, double toS) {
    double timeS = cue.timeNanos() * 1e-9;
    return cue.what() == CueWhat.SLOWER && timeS > fromS && timeS < toS;
  }

  @Test
  void without_a_tempo_asked_for_nothing_is_said_about_tempo() {
    Played played = Played.of(simulated("romanian_deadlift", 2), Optional.empty());
    assertThat(played.cues()).noneMatch(c -> c.priority() == CuePriority.TEMPO);
    assertThat(played.cues()).anyMatch(c -> c.priority() == CuePriority.CORRECTION);
  }

  @Test
  void cut_anywhere_and_restored_nothing_is_said_twice_and_nothing_is_lost() {
    SimulatedSession session =
        SessionSimulator.simulate(
            SimulationSpec.of("romanian_deadlift", 6)
                .withSets(2, 5)
                .withFaults(FAULTS)
                .withSampling(
                    new SamplingErrors(80, 0.0008, 12, 40, List.of(new Gap(30.0, 31.5)))));
    Played whole = Played.of(session, Optional.of(usualTempo(session)));
    assertThat(whole.cues()).hasSizeGreaterThan(10);
    assertThat(whole.cues()).anyMatch(c -> c.what() == CueWhat.SENSOR_LOST);
    long seed = 5;
    int[] cuts =
        new SplittableRandom(seed)
            .ints(60, 0, session.samples().size())
            .sorted()
            .distinct()
            .toArray();
    var undisturbed = new CoachedSession(whole.setup, whole.tempo);
    int pushed = 0;
    for (int cut : cuts) {
      for (; pushed < cut; pushed++) {
        undisturbed.push(session.samples().get(pushed));
      }
      goesOnAlike(whole, undisturbed.snapshot(), cut, "seed %d, cut at %d".formatted(seed, cut));
    }
  }

  private static void goesOnAlike(Played whole, byte[] snapshot, int cut, String where) {
    var restored = CoachedSession.restore(whole.setup, whole.tempo, snapshot);
    assertThat(Arrays.equals(restored.snapshot(), snapshot)).as(where).isTrue();
    for (int i = cut; i < whole.session.samples().size(); i++) {
      CoachedSession.Step step = restored.push(whole.session.samples().get(i));
      if (!step.equals(whole.steps.get(i))) {
        assertThat(step).as("%s, at sample %d", where, i).isEqualTo(whole.steps.get(i));
      }
    }
    assertThat(restored.cues()).as(where).isEqualTo(whole.cues());
    assertThat(Arrays.equals(restored.snapshot(), whole.last.snapshot())).as(where).isTrue();
  }

  @Test
  void a_snapshot_that_is_none_is_refused_with_the_reason() {
    SimulatedSession session = simulated("squat", 1);
    var setup = setup(session);
    byte[] whole = new CoachedSession(setup, Optional.empty()).snapshot();
    assertThatThrownBy(
            () ->
                CoachedSession.restore(
                    setup, Optional.empty(), Arrays.copyOf(whole, whole.length - 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("snapshot");
    byte[] foreign = whole.clone();
    foreign[3] = 77;
    var crc = new CRC32();
    crc.update(foreign, 0, foreign.length - 4);
    java.nio.ByteBuffer.wrap(foreign).putInt(foreign.length - 4, (int) crc.getValue());
    assertThatThrownBy(() -> CoachedSession.restore(setup, Optional.empty(), foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("77");
  }

  @Test
  void a_tempo_aimed_for_in_the_middle_is_cued_from_then_on_and_taken_up_again() {
    var session = simulated("romanian_deadlift", 3);
    var setup = setup(session);
    int middle = session.samples().size() / 2;
    long fromNanos = session.samples().get(middle).timeNanos();
    var slow = Optional.of(new TempoTarget(6, 1, 1, 0));
    var coached = new CoachedSession(setup, Optional.empty());
    session.samples().subList(0, middle).forEach(coached::push);
    coached.aimFor(slow);
    var later = CoachedSession.restore(setup, Optional.empty(), coached.snapshot());
    session.samples().subList(middle, session.samples().size()).forEach(coached::push);
    session.samples().subList(middle, session.samples().size()).forEach(later::push);
    assertThat(coached.cues())
        .filteredOn(cue -> cue.what() == CueWhat.SLOWER)
        .isNotEmpty()
        .allMatch(cue -> cue.timeNanos() > fromNanos);
    assertThat(later.cues()).isEqualTo(coached.cues());
    assertThat(later.snapshot()).isEqualTo(coached.snapshot());
    var untold = new CoachedSession(setup, Optional.empty());
    session.samples().forEach(untold::push);
    assertThat(coached.result()).as("what is found").isEqualTo(untold.result());
  }
}
