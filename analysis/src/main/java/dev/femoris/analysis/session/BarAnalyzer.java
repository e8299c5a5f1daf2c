package dev.femoris.analysis.session;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.barbell.BarOutcome;
import dev.femoris.analysis.barbell.BarRejection;
import dev.femoris.analysis.barbell.BarRepetition;
import dev.femoris.analysis.barbell.BarRepetitions;
import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses the session of a sensor on the bar. Not thread-safe. */
final class BarAnalyzer implements SessionAnalysis {

  private static final int STATE_FORMAT = 2;

  private final SessionSetup setup;
  private final BarRepetitions repetitions;
  private final List<List<BarRepetition>> sets = new ArrayList<>();
  private final List<BarRejection> rejected = new ArrayList<>();
  private final List<SignalNotice> notices = new ArrayList<>();
  private final List<SessionEvent> events = new ArrayList<>();
  private boolean open;

  /** Signal was lost in or before the open set: what was beside a few lifts is not known. */
  private boolean lost;

  /** No more samples: what would have come after a few lifts is not known. */
  private boolean finished;

  BarAnalyzer(SessionSetup setup) {
    this.setup = setup;
    this.repetitions = new BarRepetitions(setup.exercise().order());
  }

  @Override
  public List<SessionEvent> push(ImuSample sample) {
    List<BarOutcome> outcomes = repetitions.push(sample);
    if (repetitions.restarted()) {
      lost = true;
      var notice = new SignalNotice(sample.timeNanos(), SignalNotice.Kind.SIGNAL_LOST);
      notices.add(notice);
      events.add(new SessionEvent.SignalNoticed(notice));
    }
    if (!outcomes.isEmpty()) {
      outcomes.forEach(this::take);
    }
    return drain();
  }

  private void take(BarOutcome outcome) {
    switch (outcome) {
      case BarOutcome.Counted counted -> count(counted.repetition());
      case BarOutcome.Refused refused -> {
        rejected.add(refused.rejection());
        events.add(new SessionEvent.BarMovementRejected(refused.rejection()));
      }
      case BarOutcome.LockoutReached lockout ->
          events.add(new SessionEvent.LockoutReached(lockout.timeNanos()));
      case BarOutcome.SetOver over -> {
        open = false;
        end();
      }
    }
  }

  private void count(BarRepetition repetition) {
    if (!open) {
      sets.add(new ArrayList<>());
      open = true;
    }
    sets.getLast().add(repetition);
    events.add(
        new SessionEvent.BarRepetitionCounted(sets.size(), sets.getLast().size(), repetition));
  }

  /** One or two lifts are a bar put on a rack or carried, unless they go on with a set. */
  private void end() {
    List<BarRepetition> set = sets.getLast();
    boolean few = set.size() < SetRule.ALIKE && !lost && !finished;
    lost = false;
    if (!few || goesOn(set)) {
      events.add(new SessionEvent.BarSetEnded(set(sets.size() - 1)));
      return;
    }
    sets.removeLast();
    for (BarRepetition r : set) {
      var alone = new BarRejection(r.startNanos(), r.endNanos(), RejectionReason.BY_ITSELF);
      rejected.add(alone);
      events.add(new SessionEvent.BarMovementRejected(alone));
    }
  }

  private boolean goesOn(List<BarRepetition> set) {
    long after = set.getFirst().startNanos() - SetRule.GOES_ON_NANOS;
    return sets.stream().anyMatch(s -> s.size() >= SetRule.ALIKE && s.getLast().endNanos() > after);
  }

  private BarSet set(int index) {
    return new BarSet(index + 1, sets.get(index));
  }

  private List<SessionEvent> drain() {
    if (events.isEmpty()) {
      return List.of();
    }
    List<SessionEvent> out = List.copyOf(events);
    events.clear();
    return out;
  }

  @Override
  public List<SessionEvent> finish() {
    finished = true;
    repetitions.finish().forEach(this::take);
    return drain();
  }

  /** A bar has no angle. */
  @Override
  public Optional<ThighMotion> motion() {
    return Optional.empty();
  }

  @Override
  public SessionResult result() {
    List<BarSet> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      all.add(set(i));
    }
    return new SessionResult(
        setup.exercise().id(),
        setup.basis(),
        List.of(),
        List.of(),
        List.of(),
        notices,
        new BarFindings(all, rejected),
        Provenance.of(setup, SessionAnalyzer.orientationParams()));
  }

  @Override
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT);
    repetitions.save(to);
    to.put(open).put(lost).put(sets.size());
    for (List<BarRepetition> set : sets) {
      to.put(set.size());
      set.forEach(repetition -> repetition.save(to));
    }
    to.put(rejected.size());
    rejected.forEach(rejection -> rejection.save(to));
    to.put(notices.size());
    notices.forEach(notice -> to.put(notice.timeNanos()).put(notice.kind()));
    return to.toBytes();
  }

  static BarAnalyzer restore(SessionSetup setup, byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d: this version reads %d".formatted(format, STATE_FORMAT));
    }
    var analyzer = new BarAnalyzer(setup);
    analyzer.readState(from);
    from.end();
    return analyzer;
  }

  private void readState(StateReader from) {
    repetitions.restore(from);
    open = from.getBoolean();
    lost = from.getBoolean();
    for (int n = from.getInt(); n > 0; n--) {
      List<BarRepetition> set = new ArrayList<>();
      for (int k = from.getInt(); k > 0; k--) {
        set.add(BarRepetition.restore(from));
      }
      sets.add(set);
    }
    for (int n = from.getInt(); n > 0; n--) {
      rejected.add(BarRejection.restore(from));
    }
    for (int n = from.getInt(); n > 0; n--) {
      notices.add(new SignalNotice(from.getLong(), from.getEnum(SignalNotice.Kind.class)));
    }
  }
}
