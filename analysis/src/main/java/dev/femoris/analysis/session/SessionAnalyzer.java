package dev.femoris.analysis.session;

import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import java.util.List;
import java.util.Optional;

/**
 * Analyses one sensor's session, sample by sample. Not thread-safe.
 *
 * <pre>{@code
 * var analyzer = new SessionAnalyzer(new SessionSetup(exercise, Placement.THIGH_RIGHT, 100));
 * for (ImuSample sample : samples) handle(analyzer.push(sample));
 * handle(analyzer.finish());
 * }</pre>
 */
public final class SessionAnalyzer {

  private final SessionSetup setup;

  public SessionAnalyzer(SessionSetup setup) {
    this.setup = setup;
  }

  /** Takes the next sample; returns what it led to, most often nothing. */
  public List<SessionEvent> push(ImuSample sample) {
    return List.of();
  }

  /** No more samples: closes the set that is open. */
  public List<SessionEvent> finish() {
    return List.of();
  }

  /** The thigh's motion as known now; empty before the first sample. */
  public Optional<ThighMotion> motion() {
    return Optional.empty();
  }

  /** Everything found so far, the open set included. */
  public SessionResult result() {
    return new SessionResult(
        setup.exercise().id(), List.of(), List.of(), List.of(), new Provenance("0.1.0", "", ""));
  }

  /** The whole state, to go on from later with {@link #restore}. */
  public byte[] snapshot() {
    return new byte[0];
  }

  /** Goes on where {@code snapshot} was taken; the set-up must be the same. */
  public static SessionAnalyzer restore(SessionSetup setup, byte[] snapshot) {
    return new SessionAnalyzer(setup);
  }
}
