package dev.femoris.analysis.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.Optional;

/** A session whose sensor cannot judge the exercise: its result says so and holds no number. */
final class UnjudgedSession implements SessionAnalysis {

  private final SessionResult result;

  UnjudgedSession(SessionSetup setup) {
    this.result =
        new SessionResult(
            setup.exercise().id(),
            setup.basis(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            BarFindings.NONE,
            Provenance.of(setup, SessionAnalyzer.orientationParams()));
  }

  @Override
  public List<SessionEvent> push(ImuSample sample) {
    return List.of();
  }

  @Override
  public List<SessionEvent> finish() {
    return List.of();
  }

  @Override
  public Optional<ThighMotion> motion() {
    return Optional.empty();
  }

  @Override
  public SessionResult result() {
    return result;
  }

  @Override
  public byte[] snapshot() {
    return new byte[0];
  }
}
