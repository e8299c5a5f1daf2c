package dev.femoris.service.session;

import dev.femoris.analysis.cue.CoachedSession;
import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CuePages;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.exercise.TempoTarget;
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
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.live.LiveSources;
import dev.femoris.service.live.RecentMotion;
import dev.femoris.service.live.SaidSoFar;
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

/**
 * The analysis of one running session, what is said to its athlete and what the pages are told of
 * it. Not thread-safe, except for {@link #result()}, {@link #soFar()} and {@link #cues()}.
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
  private volatile FoundSoFar soFar;
  private final PagedList<Cue> cues;
  private volatile SaidSoFar said = List::of;

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
    this.cues = CuePages.list(setup.ledger().orElseGet(Ledger::inMemory));
    this.limb = setup.placement();
    this.facts = sources.facts();
    this.recent = sources.recent();
    this.metrics = metrics;
    recent.clear();
    this.soFar = coached.soFar();
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
    SessionResult all = result();
    soFar = () -> all;
    return all;
  }

  /** Everything found so far. May be read from any thread. */
  SessionResult result() {
    return soFar.result();
  }

  /** The same folded up. May be read from any thread. */
  FoundSoFar soFar() {
    return soFar;
  }

  /** Everything said to the athlete so far. May be read from any thread. */
  List<Cue> cues() {
    return said.cues();
  }

  /** The same folded up. May be read from any thread. */
  SaidSoFar said() {
    return said;
  }

  private void tell(CoachedSession.Step step, long arrivalNanos) {
    if (!step.events().isEmpty()) {
      soFar = coached.soFar();
    }
    Optional<Cue> cue = step.cue().filter(this::mayBeSaid).map(this::atGoal);
    cue.ifPresent(this::keep);
    if (feed.isPresent()) {
      if (!step.events().isEmpty()) {
        show(step.events(), result(), arrivalNanos, feed.get());
      }
      // After the events, so that a page has counted what is spoken of.
      cue.ifPresent(this::say);
    }
  }

  private void show(
      List<SessionEvent> events, SessionResult found, long arrivalNanos, LiveFeed shown) {
    for (SessionEvent event : events) {
      shown.event(message(event, found.repetitionCount(), arrivalNanos), soFar);
    }
    if (events.stream().anyMatch(SessionEvent.BackNoticed.class::isInstance)) {
      found.back().ifPresent(back -> shown.event(LiveMessages.back(back), soFar));
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
    var said = CorrectedCount.ofSet(counted.setIndex(), result(), facts);
    return counted.repetition() - said.removed() + said.added();
  }

  private void keep(Cue cue) {
    cues.add(cue);
    PagedList<Cue> now = cues.copy();
    said = now::all;
  }

  private void say(Cue cue) {
    metrics.cueGiven(cue.what().id());
    feed.ifPresent(shown -> shown.cue(cue, said));
    motor.accept(cue);
  }

  private String message(SessionEvent event, int repetitions, long arrivalNanos) {
    return switch (event) {
      case SessionEvent.RepetitionCounted counted -> counted(counted, repetitions, arrivalNanos);
      case SessionEvent.LockoutReached lockout -> LiveMessages.lockout(lockout.timeNanos());
      case SessionEvent.SetEnded ended -> LiveMessages.set(ended.set());
      case SessionEvent.HoldEnded held -> LiveMessages.hold(held.hold());
      case SessionEvent.MovementRejected rejected -> LiveMessages.rejected(rejected.rejection());
      case SessionEvent.BarRepetitionCounted counted -> counted(counted, repetitions, arrivalNanos);
      case SessionEvent.BarSetEnded ended -> LiveMessages.set(ended.set());
      case SessionEvent.BarMovementRejected rejected -> LiveMessages.rejected(rejected.rejection());
      case SessionEvent.SignalNoticed noticed -> LiveMessages.notice(noticed.notice());
      case SessionEvent.BackNoticed noticed -> LiveMessages.notice(noticed.notice());
    };
  }

  private String counted(
      SessionEvent.BarRepetitionCounted counted, int repetitions, long arrivalNanos) {
    long latencyNanos = Math.max(0, WallClock.nanos() - arrivalNanos);
    metrics.repetitionCounted(latencyNanos);
    return LiveMessages.repetition(
        counted.setIndex(), repetitions, counted.index(), counted.repetition(), latencyNanos);
  }

  private String counted(
      SessionEvent.RepetitionCounted counted, int repetitions, long arrivalNanos) {
    long latencyNanos = Math.max(0, WallClock.nanos() - arrivalNanos);
    metrics.repetitionCounted(latencyNanos);
    return LiveMessages.repetition(
        counted.setIndex(), repetitions, counted.repetition(), latencyNanos);
  }
}
