package dev.femoris.analysis.session;

import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.Optional;

/**
 * Analyses one sensor's session, sample by sample, by what the sensor can judge. Not thread-safe.
 *
 * <pre>{@code
 * var analysis = SessionAnalysis.of(new SessionSetup(exercise, Placement.THIGH_RIGHT, 100));
 * for (ImuSample sample : samples) handle(analysis.push(sample));
 * handle(analysis.finish());
 * }</pre>
 */
public sealed interface SessionAnalysis permits SessionAnalyzer, BarAnalyzer, UnjudgedSession {

  /** The analysis that goes with the sensor's placement. */
  static SessionAnalysis of(SessionSetup setup) {
    return switch (setup.basis()) {
      case Basis.Limb limb -> new SessionAnalyzer(setup);
      case Basis.Bar bar -> new BarAnalyzer(setup);
      case Basis.Unsuited unsuited -> new UnjudgedSession(setup);
    };
  }

  /** Goes on where {@code snapshot} was taken; the set-up must be the same. */
  static SessionAnalysis restore(SessionSetup setup, byte[] snapshot) {
    return switch (setup.basis()) {
      case Basis.Limb limb -> SessionAnalyzer.restore(setup, snapshot);
      case Basis.Bar bar -> BarAnalyzer.restore(setup, snapshot);
      case Basis.Unsuited unsuited -> new UnjudgedSession(setup);
    };
  }

  /** Takes the next sample; returns what it led to, most often nothing. */
  List<SessionEvent> push(ImuSample sample);

  /** No more samples: closes the set that is open. */
  List<SessionEvent> finish();

  /** The limb's motion as known now; empty before the first sample, and where none is worn. */
  Optional<ThighMotion> motion();

  /** Everything found so far, the open set included. */
  SessionResult result();

  /** The same folded up, to be read later or by another thread. */
  default FoundSoFar soFar() {
    SessionResult now = result();
    return () -> now;
  }

  /** The whole state, to go on from later with {@link #restore}. */
  byte[] snapshot();
}
