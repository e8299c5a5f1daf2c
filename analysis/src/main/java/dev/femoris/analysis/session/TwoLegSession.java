package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.Legs;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Analyses two sensors of one session, the same place on either leg, whose clocks agree to within a
 * fraction of a repetition. Not thread-safe.
 *
 * <p>Everything reported is the first sensor's, as if it had been alone, but each repetition is
 * held against the one the other leg did at the same time. A repetition is told once that one is
 * known, or after {@link #LONGEST_WAIT_NANOS}; what is told later does not change it any more.
 *
 * <pre>{@code
 * var session = new TwoLegSession(setup, Placement.THIGH_LEFT, 100);
 * // in the order of time:
 * handle(session.push(sampleOfSetup));
 * handle(session.pushOther(sampleOfLeft));
 * handle(session.finish());
 * }</pre>
 */
public final class TwoLegSession {

  /**
   * How long a repetition waits for the other leg's. It comes within half a second, but for a leg
   * whose way had to be learned first.
   */
  public static final long LONGEST_WAIT_NANOS = 2_000_000_000L;

  private static final int STATE_FORMAT = 2;

  private final SessionAnalyzer own;
  private final SessionAnalyzer other;
  private final LegPairs pairs;
  private int setsOver;
  private int setsTold;
  private long waitEndNanos = Long.MAX_VALUE;

  /**
   * @param setup of the sensor whose repetitions are reported
   * @param otherLeg where the other one is worn
   * @param otherRateHz its measured output rate
   */
  public TwoLegSession(SessionSetup setup, Placement otherLeg, double otherRateHz) {
    this(setup, otherLeg, otherRateHz, MotionObserver.NONE);
  }

  TwoLegSession(
      SessionSetup setup, Placement otherLeg, double otherRateHz, MotionObserver observer) {
    this(setup, otherLeg, otherRateHz, new SessionAnalyzer(setup, observer));
  }

  TwoLegSession(SessionSetup setup, Placement otherLeg, double otherRateHz, SessionAnalyzer own) {
    this(setup, own, new SessionAnalyzer(otherSetup(setup, otherLeg, otherRateHz)));
  }

  private TwoLegSession(SessionSetup setup, SessionAnalyzer own, SessionAnalyzer other) {
    this.own = own;
    this.other = other;
    this.pairs =
        new LegPairs(
            setup.placement() == Placement.THIGH_LEFT || setup.placement() == Placement.SHANK_LEFT);
  }

  private static SessionSetup otherSetup(SessionSetup setup, Placement otherLeg, double rateHz) {
    if (!compares(setup) || !setup.placement().otherLeg().equals(Optional.of(otherLeg))) {
      throw new IllegalArgumentException(
          "%s at %s is not compared with %s"
              .formatted(setup.exercise().id(), setup.placement().id(), otherLeg.id()));
    }
    var other = new SessionSetup(setup.exercise(), otherLeg, rateHz);
    return setup.ledger().map(other::withLedger).orElse(other);
  }

  /** Whether a second sensor on the other leg would say anything. */
  public static boolean compares(SessionSetup setup) {
    return setup.basis() instanceof Basis.Limb
        && setup.exercise().legs() == Legs.BOTH
        && setup.exercise().faults().contains(Fault.ASYMMETRY);
  }

  /** Takes the next sample of the sensor whose repetitions are reported. */
  public List<SessionEvent> push(ImuSample sample) {
    List<SessionEvent> events = own.push(sample);
    return events.isEmpty() && sample.timeNanos() < waitEndNanos
        ? List.of()
        : tell(events, sample.timeNanos());
  }

  /** Takes the next sample of the other leg's sensor. */
  public List<SessionEvent> pushOther(ImuSample sample) {
    List<SessionEvent> events = other.push(sample);
    return events.isEmpty() && sample.timeNanos() < waitEndNanos
        ? List.of()
        : tell(List.of(), sample.timeNanos());
  }

  /** No more samples: everything is told. */
  public List<SessionEvent> finish() {
    other.finish();
    return tell(own.finish(), Long.MAX_VALUE);
  }

  private List<SessionEvent> tell(List<SessionEvent> events, long nowNanos) {
    List<SessionEvent> told = new ArrayList<>();
    for (SessionEvent event : events) {
      if (event instanceof SessionEvent.SetEnded) {
        setsOver++;
      } else if (!(event instanceof SessionEvent.RepetitionCounted)) {
        told.add(event);
      }
    }
    settle(nowNanos, told);
    return told;
  }

  /** Repetitions and ends of sets keep their order: what waits holds up what follows it. */
  private void settle(long nowNanos, List<SessionEvent> told) {
    List<Repetition> counted = own.counted().counted();
    List<Repetition> others = other.counted().counted();
    int before = pairs.settled();
    waitEndNanos = settlePairs(counted, others, nowNanos);
    Set<Long> settled = starts(counted.subList(0, pairs.settled()));
    Set<Long> toldBefore = starts(counted.subList(0, before));
    List<Finding> findings = pairs.findings(counted, others);
    for (ExerciseSet set : judged(own.result().sets(), counted, findings)) {
      for (JudgedRepetition repetition : set.repetitions()) {
        long start = repetition.repetition().startNanos();
        if (settled.contains(start) && !toldBefore.contains(start)) {
          told.add(new SessionEvent.RepetitionCounted(set.index(), repetition));
        }
      }
      long last = set.repetitions().getLast().repetition().startNanos();
      if (set.index() > setsTold && set.index() <= setsOver && settled.contains(last)) {
        setsTold = set.index();
        told.add(new SessionEvent.SetEnded(set));
      }
    }
  }

  private static Set<Long> starts(List<Repetition> repetitions) {
    return repetitions.stream().map(Repetition::startNanos).collect(Collectors.toSet());
  }

  /** Returns until when the next one waits. */
  private long settlePairs(List<Repetition> repetitions, List<Repetition> others, long nowNanos) {
    while (pairs.settled() < repetitions.size()) {
      Repetition next = repetitions.get(pairs.settled());
      OptionalInt partner = pairs.partner(next, others);
      long untilNanos = next.detectedNanos() + LONGEST_WAIT_NANOS;
      if (partner.isEmpty() && nowNanos < untilNanos) {
        return untilNanos;
      }
      pairs.settle(partner);
    }
    return Long.MAX_VALUE;
  }

  /**
   * The sets that stand, with a finding for each repetition of which there is one.
   *
   * @param counted all repetitions, withdrawn ones too: what goes with one stays with it
   */
  private static List<ExerciseSet> judged(
      List<ExerciseSet> sets, List<Repetition> counted, List<Finding> findings) {
    Map<Long, Finding> known = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      known.put(counted.get(i).startNanos(), findings.get(i));
    }
    return sets.stream().map(set -> judged(set, known)).toList();
  }

  private static ExerciseSet judged(ExerciseSet set, Map<Long, Finding> byStartNanos) {
    List<JudgedRepetition> repetitions = new ArrayList<>();
    for (JudgedRepetition repetition : set.repetitions()) {
      Optional<Finding> finding =
          Optional.ofNullable(byStartNanos.get(repetition.repetition().startNanos()));
      repetitions.add(finding.map(repetition::with).orElse(repetition));
    }
    return new ExerciseSet(set.index(), repetitions, set.velocityLossPercent());
  }

  /** Everything found so far; of repetitions that are not told yet, by what is known now. */
  public SessionResult result() {
    return soFar().result();
  }

  /** The same folded up, to be read later or by another thread. */
  public FoundSoFar soFar() {
    FoundSoFar alone = own.soFar();
    CountedSets counted = own.counted();
    CountedSets others = other.counted();
    LegPairs known = pairs.copy();
    return () -> compared(alone.result(), counted.counted(), others.counted(), known.copy());
  }

  private static SessionResult compared(
      SessionResult alone, List<Repetition> counted, List<Repetition> others, LegPairs known) {
    while (known.settled() < counted.size()) {
      known.settle(known.partner(counted.get(known.settled()), others));
    }
    return alone.with(judged(alone.sets(), counted, known.findings(counted, others)));
  }

  SessionAnalyzer own() {
    return own;
  }

  /** The whole state, to go on from later with {@link #restore}. */
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT).put(own.snapshot()).put(other.snapshot());
    pairs.save(to);
    return to.put(setsOver).put(setsTold).put(waitEndNanos).toBytes();
  }

  /**
   * Goes on where {@code snapshot} was taken; the rest must be the same.
   *
   * @throws IllegalArgumentException when the snapshot is damaged or of another version
   */
  public static TwoLegSession restore(
      SessionSetup setup, Placement otherLeg, double otherRateHz, byte[] snapshot) {
    return restore(setup, otherLeg, otherRateHz, new SessionAnalyzer(setup), snapshot);
  }

  /** The same where the first sensor's analysis is observed. */
  static TwoLegSession restore(
      SessionSetup setup,
      Placement otherLeg,
      double otherRateHz,
      SessionAnalyzer own,
      byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d of a session of two legs: this version reads %d"
              .formatted(format, STATE_FORMAT));
    }
    var session =
        new TwoLegSession(
            setup,
            SessionAnalyzer.restored(own, from.getBytes()),
            SessionAnalyzer.restore(otherSetup(setup, otherLeg, otherRateHz), from.getBytes()));
    session.pairs.restore(from);
    session.setsOver = from.getInt();
    session.setsTold = from.getInt();
    session.waitEndNanos = from.getLong();
    from.end();
    return session;
  }
}
