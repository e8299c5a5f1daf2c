package dev.femoris.service.run;

import dev.femoris.analysis.cue.CoachedSession;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.service.message.LiveMessages;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses a few simulated repetitions and throws them away, before anybody waits for a real one:
 * in a new process the first repetition costs half a second of a fast machine for loading and
 * compiling, the third some 50 ms, all others 5 ms.
 */
public final class WarmUp {

  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
  private static final List<String> EXERCISES = List.of("squat", "conventional_deadlift");
  private static final long SEED = 1;
  private static final int REPETITIONS = 4;

  private WarmUp() {}

  /** On a thread of its own that ends with the process. */
  public static void inBackground() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::runAndLog);
  }

  /** Returns when it is done, with how many repetitions were counted. */
  public static int run() {
    return EXERCISES.stream()
        .flatMap(id -> ExerciseCatalog.builtIn().find(id).stream())
        .mapToInt(WarmUp::play)
        .sum();
  }

  private static void runAndLog() {
    long startNanos = System.nanoTime();
    int counted = run();
    long tookNanos = System.nanoTime() - startNanos;
    log.debug("warm after {} repetitions, {} ms", counted, tookNanos / 1_000_000);
  }

  /** Returns how many repetitions were counted and put in words. */
  private static int play(ExerciseProfile exercise) {
    var spec = SimulationSpec.of(exercise.id(), SEED).withSets(1, REPETITIONS);
    var session =
        new CoachedSession(
            new SessionSetup(exercise, Placement.THIGH_RIGHT, spec.rateHz()), Optional.empty());
    int counted = 0;
    for (ImuSample sample : SessionSimulator.simulate(spec).samples()) {
      for (SessionEvent event : session.push(sample).events()) {
        if (event instanceof SessionEvent.RepetitionCounted one) {
          counted += message(one, session).isEmpty() ? 0 : 1;
        }
      }
    }
    return counted;
  }

  private static String message(SessionEvent.RepetitionCounted one, CoachedSession session) {
    int count = session.result().repetitionCount();
    return LiveMessages.repetition(one.setIndex(), count, one.repetition(), 0);
  }
}
