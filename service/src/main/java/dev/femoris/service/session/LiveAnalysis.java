package dev.femoris.service.session;

import dev.femoris.analysis.cue.CoachedSession;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.live.LiveSources;
import dev.femoris.service.live.RecentMotion;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.LiveMessages;
import dev.femoris.service.message.ShownMotion;
import dev.femoris.service.metrics.ServiceMetrics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The analysis of one running session, what is said to its athlete and what the pages are told of
 * it. Not thread-safe, except for {@link #result()} and {@link #cues()}.
 */
final class LiveAnalysis {

  private final CoachedSession coached;
  private final Placement limb;
  private final LiveFacts facts;
  private final RecentMotion recent;
  private final ServiceMetrics metrics;
  private Optional<LiveFeed> feed = Optional.empty();
  private Consumer<Cue> motor = cue -> {};
  private int aimsTaken;
  private OptionalInt goal = OptionalInt.empty();
  private volatile SessionResult result;
  private volatile List<Cue> cues = List.of();

  /**
   * @param tempo what the athlete asked for, if anything
   * @param back what is known of the back before the first sample
   * @param otherLeg a sensor on the other leg, if there is one
   * @param sources what was said on the live page, and where the trace is kept
   */
  LiveAnalysis(
      SessionSetup setup,
      Optional<TempoTarget> tempo,
      BackSetup back,
      Optional<AthleteSession.OtherLeg> otherLeg,
      LiveSources sources,
      ServiceMetrics metrics) {
    this.coached = new CoachedSession(setup, tempo, back, otherLeg);
    this.limb = setup.placement();
    this.facts = sources.facts();
    this.recent = sources.recent();
    this.metrics = metrics;
    recent.clear();
    this.result = coached.result();
  }

  /**
   * From now on pages and the sensor's motor are told; what was pushed before is in the result they
   * start from.
   */
  void showOn(LiveFeed shown, Consumer<Cue> felt) {
    feed = Optional.of(shown);
    motor = felt;
  }

  /**
   * @param arrivalNanos when the packet with the sample came, by {@link WallClock}
   */
  void push(Placement placement, ImuSample sample, long arrivalNanos) {
    aim(sample.timeNanos());
    var step = coached.push(placement, sample);
    Optional<ShownMotion> motion =
        placement == limb ? coached.motion().map(this::shown) : Optional.empty();
    // Before the events: whoever hears of one finds that its time has come.
    motion.ifPresent(recent::add);
    tell(step, arrivalNanos);
    if (feed.isPresent()) {
      motion.ifPresent(feed.get()::motion);
    }
  }

  /** What was aimed for on a live page holds from its moment on. */
  private void aim(long timeNanos) {
    List<LiveFact.Aimed> aims = facts.aims();
    while (aimsTaken < aims.size() && aims.get(aimsTaken).timeNanos() <= timeNanos) {
      LiveFact.Aimed aimed = aims.get(aimsTaken++);
      coached.aimFor(aimed.tempo().map(Declaration::tempoTarget));
      goal = aimed.repetitions();
    }
  }

  private ShownMotion shown(ThighMotion motion) {
    return new ShownMotion(
        motion,
        coached.inclinationRadNow(Placement.SACRUM, motion.timeNanos()),
        coached.inclinationRadNow(Placement.T12, motion.timeNanos()));
  }

  /** A sensor on the trunk is worn from now on. */
  void join(Placement placement, double rateHz, long timeNanos) {
    tell(coached.join(placement, rateHz, timeNanos), WallClock.nanos());
  }

  /** A sensor on the trunk is gone. */
  void lost(Placement placement, long timeNanos) {
    tell(coached.lost(placement, timeNanos), WallClock.nanos());
  }

  /** No more samples. */
  SessionResult finish() {
    tell(coached.finish(), WallClock.nanos());
    return result;
  }

  /** Everything found so far. May be read from any thread. */
  SessionResult result() {
    return result;
  }

  /** Everything said to the athlete so far. May be read from any thread. */
  List<Cue> cues() {
    return cues;
  }

  private void tell(CoachedSession.Step step, long arrivalNanos) {
    if (!step.events().isEmpty()) {
      result = coached.result();
    }
    Optional<Cue> cue = step.cue().filter(this::mayBeSaid).map(this::atGoal);
    cue.ifPresent(said -> cues = Stream.concat(cues.stream(), Stream.of(said)).toList());
    if (feed.isPresent()) {
      for (SessionEvent event : step.events()) {
        feed.get().event(message(event, arrivalNanos), result);
      }
      if (step.events().stream().anyMatch(SessionEvent.BackNoticed.class::isInstance)) {
        result.back().ifPresent(back -> feed.get().event(LiveMessages.back(back), result));
      }
      // After the events, so that a page has counted what is spoken of.
      cue.ifPresent(this::say);
    }
  }

  /** After pain nothing is cued any more. */
  private boolean mayBeSaid(Cue cue) {
    return facts.coachedAt(cue.timeNanos());
  }

  /** The tone of the repetition that makes as many as were aimed for is another one. */
  private Cue atGoal(Cue cue) {
    return cue.what() == CueWhat.COUNT
            && goal.isPresent()
            && cue.evidence() instanceof CueEvidence.Counted counted
            && shown(counted) == goal.getAsInt()
        ? new Cue(CueWhat.GOAL, counted, cue.timeNanos(), cue.expiresNanos())
        : cue;
  }

  /** The repetition's number in its set as pages show it. */
  private int shown(CueEvidence.Counted counted) {
    var said = CorrectedCount.ofSet(counted.setIndex(), result, facts);
    return counted.repetition() - said.removed() + said.added();
  }

  private void say(Cue cue) {
    metrics.cueGiven(cue.what().id());
    feed.ifPresent(shown -> shown.cue(cue));
    motor.accept(cue);
  }

  private String message(SessionEvent event, long arrivalNanos) {
    return switch (event) {
      case SessionEvent.RepetitionCounted counted -> counted(counted, arrivalNanos);
      case SessionEvent.LockoutReached lockout -> LiveMessages.lockout(lockout.timeNanos());
      case SessionEvent.SetEnded ended -> LiveMessages.set(ended.set());
      case SessionEvent.HoldEnded held -> LiveMessages.hold(held.hold());
      case SessionEvent.MovementRejected rejected -> LiveMessages.rejected(rejected.rejection());
      case SessionEvent.BarRepetitionCounted counted -> counted(counted, arrivalNanos);
      case SessionEvent.BarSetEnded ended -> LiveMessages.set(ended.set());
      case SessionEvent.BarMovementRejected rejected -> LiveMessages.rejected(rejected.rejection());
      case SessionEvent.SignalNoticed noticed -> LiveMessages.notice(noticed.notice());
      case SessionEvent.BackNoticed noticed -> LiveMessages.notice(noticed.notice());
    };
  }

  private String counted(SessionEvent.BarRepetitionCounted counted, long arrivalNanos) {
    long latencyNanos = Math.max(0, WallClock.nanos() - arrivalNanos);
    metrics.repetitionCounted(latencyNanos);
    return LiveMessages.repetition(
        counted.setIndex(),
        result.repetitionCount(),
        counted.index(),
        counted.repetition(),
        latencyNanos);
  }

  private String counted(SessionEvent.RepetitionCounted counted, long arrivalNanos) {
    long latencyNanos = Math.max(0, WallClock.nanos() - arrivalNanos);
    metrics.repetitionCounted(latencyNanos);
    return LiveMessages.repetition(
        counted.setIndex(), result.repetitionCount(), counted.repetition(), latencyNanos);
  }
}
