package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.ledger.PagedList;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.FoundSoFar;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackSetup;
import java.util.List;
import java.util.Optional;

/**
 * The analysis of everything an athlete wears together with what is said to the athlete. What is
 * found does not depend on what is said. Not thread-safe.
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

  private static final int STATE_FORMAT = 4;

  private final Placement limb;
  private final AthleteSession analysis;
  private final CuePolicy policy;
  private final PagedList<Cue> cues;
  private Optional<ThighMotion> motion;
  private long lastNanos;

  /**
   * @param tempo what the athlete asked for; without it nothing is said about tempo
   */
  public CoachedSession(SessionSetup setup, Optional<TempoTarget> tempo) {
    this(setup, tempo, BackSetup.plain(), Optional.empty());
  }

  /**
   * The same with what is known of the back and a sensor on the other leg, if there is one.
   *
   * @param tempo what the athlete asked for; without it nothing is said about tempo
   */
  public CoachedSession(
      SessionSetup setup,
      Optional<TempoTarget> tempo,
      BackSetup back,
      Optional<AthleteSession.OtherLeg> otherLeg) {
    this(setup, new AthleteSession(setup, back, otherLeg), new CuePolicy(setup.exercise(), tempo));
  }

  private CoachedSession(SessionSetup setup, AthleteSession analysis, CuePolicy policy) {
    this.limb = setup.placement();
    this.analysis = analysis;
    this.policy = policy;
    this.cues = CuePages.list(setup.ledger().orElseGet(Ledger::inMemory));
    this.motion = analysis.motion();
  }

  /** What a sample led to: most often nothing. */
  public record Step(List<SessionEvent> events, Optional<Cue> cue) {
    static final Step NOTHING = new Step(List.of(), Optional.empty());

    public Step {
      events = List.copyOf(events);
    }
  }

  /** Takes the next sample of the limb's sensor. */
  public Step push(ImuSample sample) {
    return push(limb, sample);
  }

  /** Takes the next sample of any sensor; all of them come in the order of time. */
  public Step push(Placement placement, ImuSample sample) {
    List<SessionEvent> events = analysis.push(placement, sample);
    if (placement != limb) {
      return events.isEmpty() ? Step.NOTHING : step(events);
    }
    lastNanos = sample.timeNanos();
    return step(events);
  }

  /** A trunk sensor is worn from now on, as {@link AthleteSession#join}. */
  public Step join(Placement placement, double rateHz, long timeNanos) {
    return told(analysis.join(placement, rateHz, timeNanos));
  }

  /** A trunk sensor is gone, as {@link AthleteSession#lost}. */
  public Step lost(Placement placement, long timeNanos) {
    return told(analysis.lost(placement, timeNanos));
  }

  /** That a sensor joins or leaves counts nothing: there is nothing to cue. */
  private static Step told(List<SessionEvent> events) {
    return events.isEmpty() ? Step.NOTHING : new Step(events, Optional.empty());
  }

  /** What the sensors worn now can know of the back; empty where that is not asked. */
  public Optional<BackLevel> backLevel() {
    return analysis.level();
  }

  /**
   * The athlete aims for another tempo from now on, or for none. It changes what is said, not what
   * is found.
   */
  public void aimFor(Optional<TempoTarget> tempo) {
    policy.aimFor(tempo);
  }

  /** No more samples: closes the set that is open. */
  public Step finish() {
    return step(analysis.finish());
  }

  private Step step(List<SessionEvent> events) {
    motion = analysis.motion();
    Optional<Cue> cue = Optional.empty();
    if (motion.isPresent()) {
      cue = policy.push(events, motion.get());
    } else if (!events.isEmpty()) {
      // No limb is worn: a bar's repetitions are counted aloud, of its motion nothing is known.
      cue = policy.push(events, new ThighMotion(lastNanos, 0, 0, MotionPhase.OTHER));
    }
    if (cue.isPresent()) {
      cues.add(cue.get());
    }
    return events.isEmpty() && cue.isEmpty() ? Step.NOTHING : new Step(events, cue);
  }

  /** The limb's motion as known now; empty before the first sample, and where none is worn. */
  public Optional<ThighMotion> motion() {
    return motion;
  }

  /**
   * Forward inclination of a trunk sensor just now, as {@link AthleteSession#inclinationRadNow}.
   */
  public double inclinationRadNow(Placement placement, long nanos) {
    return analysis.inclinationRadNow(placement, nanos);
  }

  /** Everything found so far. */
  public SessionResult result() {
    return analysis.result();
  }

  /** The same folded up, to be read later or by another thread. */
  public FoundSoFar soFar() {
    return analysis.soFar();
  }

  /** Everything said so far, in order. */
  public List<Cue> cues() {
    return List.copyOf(cues.all());
  }

  /** The whole state, the analysis' included, to go on from later with {@link #restore}. */
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT).put(analysis.snapshot());
    policy.save(to);
    to.put(lastNanos);
    to.put(cues.size());
    cues.all().forEach(cue -> CueState.save(to, cue));
    return to.toBytes();
  }

  /**
   * Goes on where {@code snapshot} was taken; set-up and tempo must be the same.
   *
   * @throws IllegalArgumentException when the snapshot is damaged or of another version
   */
  public static CoachedSession restore(
      SessionSetup setup, Optional<TempoTarget> tempo, byte[] snapshot) {
    return restore(setup, tempo, BackSetup.plain(), Optional.empty(), snapshot);
  }

  /** The same for more than the limb's sensor. */
  public static CoachedSession restore(
      SessionSetup setup,
      Optional<TempoTarget> tempo,
      BackSetup back,
      Optional<AthleteSession.OtherLeg> otherLeg,
      byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d of a coached session: this version reads %d"
              .formatted(format, STATE_FORMAT));
    }
    var session =
        new CoachedSession(
            setup,
            AthleteSession.restore(setup, back, otherLeg, from.getBytes()),
            new CuePolicy(setup.exercise(), tempo));
    session.policy.restore(from);
    session.lastNanos = from.getLong();
    for (int n = from.getInt(); n > 0; n--) {
      session.cues.add(CueState.read(from));
    }
    from.end();
    return session;
  }
}
