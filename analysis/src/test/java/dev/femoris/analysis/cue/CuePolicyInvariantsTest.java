package dev.femoris.analysis.cue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever happens: sessions made up at random, the seed in the test's name. */
class CuePolicyInvariantsTest {

  private static final int EVENTS = 150;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void never_two_at_once_and_no_words_within_a_movement(int seed) {
    Script script = madeUp(seed);
    assertThat(script.cues).as("something was said").isNotEmpty();
    for (int i = 0; i < script.cues.size(); i++) {
      Cue cue = script.cues.get(i);
      if (cue.what() == CueWhat.SENSOR_LOST) {
        continue;
      }
      if (cue.kind() == CueKind.WORDS) {
        assertThat(script.phases.get(i))
            .as("seed %d, %s", seed, cue)
            .isIn(MotionPhase.REST, MotionPhase.OTHER);
      }
      if (i > 0) {
        Cue before = script.cues.get(i - 1);
        double gapS = before.kind() == CueKind.TONE ? 0.25 : 1.2;
        assertThat((cue.timeNanos() - before.timeNanos()) * 1e-9)
            .as("seed %d: %s after %s", seed, cue, before)
            .isGreaterThanOrEqualTo(gapS - 1e-9);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void corrections_are_at_least_two_repetitions_apart(int seed) {
    Script script = madeUp(seed);
    int last = -10;
    for (int i = 0; i < script.cues.size(); i++) {
      Cue cue = script.cues.get(i);
      if (cue.priority() == CuePriority.CORRECTION && script.withCount.get(i)) {
        int counted = script.repetitions.get(i);
        assertThat(counted - last).as("seed %d: %s", seed, cue).isGreaterThanOrEqualTo(2);
        last = counted;
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_session_gives_the_same_cues(int seed) {
    assertThat(madeUp(seed).cues).isEqualTo(madeUp(seed).cues);
  }

  private static Script madeUp(int seed) {
    var random = new SplittableRandom(seed);
    List<ExerciseProfile> all =
        ExerciseCatalog.builtIn().all().stream()
            .filter(e -> e.kind() != ExerciseKind.HOLD)
            .toList();
    ExerciseProfile exercise = all.get(random.nextInt(all.size()));
    Optional<TempoTarget> tempo =
        random.nextBoolean() ? Optional.of(new TempoTarget(2, 0.5, 1, 0.5)) : Optional.empty();
    var script = new Script(exercise.id(), tempo);
    boolean open = false;
    for (int i = 0; i < EVENTS; i++) {
      open = happens(script, random, open);
    }
    return script;
  }

  private static boolean happens(Script script, SplittableRandom random, boolean open) {
    MotionPhase phase = MotionPhase.values()[random.nextInt(MotionPhase.values().length)];
    switch (random.nextInt(12)) {
      case 0 -> script.lockout();
      case 1 -> script.takenBack();
      case 2 -> script.pass(random.nextDouble(3), phase);
      case 3 -> {
        // A mismatch has a constructor of its own.
        var kinds = EnumSet.complementOf(EnumSet.of(SignalNotice.Kind.LOOKS_LIKE_ANOTHER_EXERCISE));
        script.notice(List.copyOf(kinds).get(random.nextInt(kinds.size())), phase);
      }
      case 4 -> {
        if (open) {
          script.setEnds(phase);
          return false;
        }
      }
      default -> {
        script.repetition(random.nextDouble(2), findings(random));
        return true;
      }
    }
    return open;
  }

  private static Finding[] findings(SplittableRandom random) {
    var findings = new ArrayList<Finding>();
    for (Fault fault : Fault.values()) {
      switch (random.nextInt(6)) {
        case 0, 1 -> findings.add(Script.present(fault, random.nextDouble(0.3, 0.9)));
        case 2, 3 -> findings.add(Script.absent(fault));
        case 4 -> findings.add(Script.unknown(fault));
        default -> {}
      }
    }
    return findings.toArray(Finding[]::new);
  }
}
