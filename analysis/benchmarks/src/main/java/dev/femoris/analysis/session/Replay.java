package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A simulated session (two sets of eight, with set-up and walking), sample by sample, for ever. */
@State(Scope.Thread)
public class Replay {

  static final SessionSetup DEFAULT = setup("romanian_deadlift", 100);

  private static final long SEED = 31;

  /** The contract's word for the exercise. */
  @Param("romanian_deadlift")
  public String exercise = "romanian_deadlift";

  /** The sensor's rate. */
  @Param("100")
  public double rateHz = 100;

  private SessionSetup setup = DEFAULT;
  private List<ImuSample> samples = List.of();
  private List<Optional<Repetition>> counted = List.of();
  private int at;

  /** Simulates and analyses the session once. */
  @Setup(Level.Trial)
  public void simulate() {
    setup = setup(exercise, rateHz);
    samples = samples(exercise, rateHz);
    counted = new ArrayList<>();
    var analyzer = new SessionAnalyzer(setup);
    for (ImuSample sample : samples) {
      counted.add(analyzer.push(sample).stream().flatMap(Replay::repetition).findFirst());
    }
    at = -1;
  }

  private static Stream<Repetition> repetition(SessionEvent event) {
    return event instanceof SessionEvent.RepetitionCounted counted
        ? Stream.of(counted.repetition().repetition())
        : Stream.empty();
  }

  static SessionSetup setup(String exercise, double rateHz) {
    ExerciseProfile profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    Placement worn =
        switch (profile.segment()) {
          case THIGH -> Placement.THIGH_RIGHT;
          case SHANK -> Placement.SHANK_RIGHT;
        };
    return new SessionSetup(profile, worn, rateHz);
  }

  static List<ImuSample> samples(String exercise, double rateHz) {
    SimulatedSession session =
        SessionSimulator.simulate(SimulationSpec.of(exercise, SEED).withRateHz(rateHz));
    return session.samples();
  }

  static List<ImuSample> samples(String exercise, double rateHz, int sets, int repetitions) {
    return SessionSimulator.simulate(
            SimulationSpec.of(exercise, SEED).withRateHz(rateHz).withSets(sets, repetitions))
        .samples();
  }

  SessionSetup setup() {
    return setup;
  }

  /** Goes to the next sample; true when that is the first of the session again. */
  boolean advance() {
    at++;
    if (at == samples.size()) {
      at = 0;
    }
    return at == 0;
  }

  ImuSample sample() {
    return samples.get(at);
  }

  /** The repetition the analysis counted at this sample. */
  Optional<Repetition> counted() {
    return counted.get(at);
  }
}
