package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.session.SessionAnalyzer;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session's analysis together with what is said to the athlete. What is found does not depend on
 * what is said. Not thread-safe.
 *
 * <pre>{@code
 * var session = new CoachedSession(setup, Optional.of(tempo));
 * for (ImuSample sample : samples) {
 *   CoachedSession.Step step = session.push(sample);
 *   show(step.events());
 *   step.cue().ifPresent(this::say);
 * }
 * }</pre>
 */
public final class CoachedSession {

  private static final int STATE_FORMAT = 1;

  private final SessionAnalyzer analyzer;
  private final CuePolicy policy;
  private final List<Cue> cues = new ArrayList<>();
  private Optional<ThighMotion> motion;

  /**
   * @param tempo what the athlete asked for; without it nothing is said about tempo
   */
  public CoachedSession(SessionSetup setup, Optional<TempoTarget> tempo) {
    this(new SessionAnalyzer(setup), new CuePolicy(setup.exercise(), tempo));
  }

  private CoachedSession(SessionAnalyzer analyzer, CuePolicy policy) {
    this.analyzer = analyzer;
    this.policy = policy;
    this.motion = analyzer.motion();
  }

  /** What a sample led to: most often nothing. */
  public record Step(List<SessionEvent> events, Optional<Cue> cue) {
    static final Step NOTHING = new Step(List.of(), Optional.empty());

    public Step {
      events = List.copyOf(events);
    }
  }

  /** Takes the next sample. */
  public Step push(ImuSample sample) {
    return step(analyzer.push(sample));
  }

  /** No more samples: closes the set that is open. */
  public Step finish() {
    return step(analyzer.finish());
  }

  private Step step(List<SessionEvent> events) {
    motion = analyzer.motion();
    Optional<Cue> cue = motion.isPresent() ? policy.push(events, motion.get()) : Optional.empty();
    if (cue.isPresent()) {
      cues.add(cue.get());
    }
    return events.isEmpty() && cue.isEmpty() ? Step.NOTHING : new Step(events, cue);
  }

  /** The thigh's motion as known now; empty before the first sample. */
  public Optional<ThighMotion> motion() {
    return motion;
  }

  /** Everything found so far. */
  public SessionResult result() {
    return analyzer.result();
  }

  /** Everything said so far, in order. */
  public List<Cue> cues() {
    return List.copyOf(cues);
  }

  /** The whole state, the analysis' included, to go on from later with {@link #restore}. */
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT).put(analyzer.snapshot());
    policy.save(to);
    to.put(cues.size());
    cues.forEach(cue -> CueState.save(to, cue));
    return to.toBytes();
  }

  /**
   * Goes on where {@code snapshot} was taken; set-up and tempo must be the same.
   *
   * @throws IllegalArgumentException when the snapshot is damaged or of another version
   */
  public static CoachedSession restore(
      SessionSetup setup, Optional<TempoTarget> tempo, byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d of a coached session: this version reads %d"
              .formatted(format, STATE_FORMAT));
    }
    var session =
        new CoachedSession(
            SessionAnalyzer.restore(setup, from.getBytes()),
            new CuePolicy(setup.exercise(), tempo));
    session.policy.restore(from);
    for (int n = from.getInt(); n > 0; n--) {
      session.cues.add(CueState.read(from));
    }
    from.end();
    return session;
  }
}
