package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import java.util.ArrayList;
import java.util.List;

/** Simulated sessions through the analysis. */
final class Simulated {

  private Simulated() {}

  /** Exercises that can be both simulated and analysed. */
  static List<String> exercises() {
    return SessionSimulator.exercises().stream()
        .filter(id -> ExerciseCatalog.builtIn().find(id).isPresent())
        .toList();
  }

  static SessionSetup setup(SimulatedSession session) {
    return setup(session.exercise(), session.rateHz());
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

  static SessionResult analysed(SimulatedSession session) {
    return analysed(setup(session), session.samples());
  }

  static SessionResult analysed(SessionSetup setup, List<ImuSample> samples) {
    var analyzer = new SessionAnalyzer(setup);
    samples.forEach(analyzer::push);
    analyzer.finish();
    return analyzer.result();
  }

  static List<SessionEvent> events(SessionSetup setup, List<ImuSample> samples) {
    var analyzer = new SessionAnalyzer(setup);
    List<SessionEvent> events = new ArrayList<>();
    samples.forEach(s -> events.addAll(analyzer.push(s)));
    events.addAll(analyzer.finish());
    return events;
  }

  static List<JudgedRepetition> repetitions(SessionResult result) {
    return result.sets().stream().flatMap(s -> s.repetitions().stream()).toList();
  }
}
