package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.LiftConditions;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackMonitor;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.analysis.trunk.ThighHint;
import dev.femoris.analysis.trunk.ThighOnlyJudge;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Analyses everything one athlete wears: the sensor on the limb the exercise moves, one on the
 * other leg if there is one, and sensors on the trunk, which may join and leave at any time. Not
 * thread-safe.
 *
 * <pre>{@code
 * var session = new AthleteSession(setup, BackSetup.plain());
 * session.join(Placement.SACRUM, 100, 0);
 * // all in the order of time:
 * handle(session.push(Placement.THIGH_RIGHT, sampleOfThigh));
 * handle(session.push(Placement.SACRUM, sampleOfSacrum));
 * handle(session.lost(Placement.SACRUM, nanos));
 * handle(session.finish());
 * }</pre>
 *
 * <p>Repetitions come from the limb's sensor, exactly as without the others. In exercises that can
 * round the back each of them carries a finding with the level it rests on; without trunk sensors
 * that is what the thigh alone can hint at.
 */
public final class AthleteSession {

  private static final int STATE_FORMAT = 3;

  /** A trunk sensor that is silent so long is gone. */
  private static final long SILENT_NANOS = 2_000_000_000L;

  /** Before a repetition begins there is something to be seen of it. */
  private static final long LEAD_NANOS = 1_000_000_000L;

  /**
   * A sensor on the other leg.
   *
   * @param rateHz its measured output rate
   */
  public record OtherLeg(Placement placement, double rateHz) {}

  private final SessionSetup setup;
  private final BackSetup back;
  private final TrunkRecorders recorders;
  private final Optional<OtherLeg> otherLeg;
  private final Optional<BackMonitor> monitor;
  private final Optional<SessionAnalyzer> limb;
  private final Optional<TwoLegSession> legs;
  private final SessionAnalysis alone;
  private final Map<Placement, WornTrunk> trunk = new EnumMap<>(Placement.class);
  private static final double[] UNKNOWN = new double[3];

  public AthleteSession(SessionSetup setup, BackSetup back) {
    this(setup, back, Optional.empty());
  }

  public AthleteSession(SessionSetup setup, BackSetup back, Optional<OtherLeg> otherLeg) {
    this(setup, back, otherLeg, MotionObserver.NONE, TrunkRecorders.NONE);
  }

  AthleteSession(
      SessionSetup setup,
      BackSetup back,
      Optional<OtherLeg> otherLeg,
      MotionObserver observer,
      TrunkRecorders recorders) {
    this(setup, back, otherLeg, observer, recorders, Optional.empty());
  }

  private AthleteSession(
      SessionSetup setup,
      BackSetup back,
      Optional<OtherLeg> otherLeg,
      MotionObserver observer,
      TrunkRecorders recorders,
      Optional<byte[]> snapshot) {
    this.setup = setup;
    this.recorders = recorders;
    this.back =
        withHint(
            back.withBaseline(back.baseline().or(() -> setup.baseline().flatMap(b -> b.back()))),
            setup);
    this.otherLeg = otherLeg.filter(o -> TwoLegSession.compares(setup));
    boolean onLimb = setup.basis() instanceof Basis.Limb;
    this.monitor =
        onLimb && setup.placement().onThigh() && BackMonitor.concerns(setup.exercise())
            ? Optional.of(new BackMonitor(setup.exercise(), this.back))
            : Optional.empty();
    TrunkObserver trunkObserver = monitor.isPresent() ? this::judge : TrunkObserver.NONE;
    this.limb =
        onLimb
            ? Optional.of(new SessionAnalyzer(setup, observer, trunkObserver))
            : Optional.empty();
    this.legs = limb.flatMap(own -> legs(setup, own, snapshot));
    this.alone = alone(snapshot);
  }

  /** Unless somebody knows better, the thigh hints what the model of this build makes of it. */
  private static BackSetup withHint(BackSetup back, SessionSetup setup) {
    return back.thighOnly() != ThighOnlyJudge.WITHOUT_BASELINE
        ? back
        : back.withThighOnly(
            ThighHint.of(
                setup.exercise().id(),
                setup.baseline(),
                setup.personal(),
                new LiftConditions(back.loadKg(), true)));
  }

  private Optional<TwoLegSession> legs(
      SessionSetup of, SessionAnalyzer own, Optional<byte[]> snapshot) {
    return otherLeg.map(
        o ->
            snapshot.isPresent()
                ? TwoLegSession.restore(of, o.placement(), o.rateHz(), own, snapshot.get())
                : new TwoLegSession(of, o.placement(), o.rateHz(), own));
  }

  private SessionAnalysis alone(Optional<byte[]> snapshot) {
    if (limb.isEmpty()) {
      return snapshot.isPresent()
          ? SessionAnalysis.restore(setup, snapshot.get())
          : SessionAnalysis.of(setup);
    }
    if (legs.isEmpty() && snapshot.isPresent()) {
      SessionAnalyzer.restored(limb.get(), snapshot.get());
    }
    return limb.get();
  }

  private Optional<TrunkReport> judge(Repetition repetition, List<Finding> form) {
    return monitor.map(
        m ->
            m.judge(
                repetition,
                form.stream().noneMatch(Finding::present),
                () ->
                    limb.orElseThrow()
                        .course(repetition.startNanos() - LEAD_NANOS, repetition.endNanos())));
  }

  /**
   * A trunk sensor is worn from now on. One that had joined at the same rate goes on; at another
   * rate it begins anew. Where the exercise asks nothing of the trunk it changes nothing, nor does
   * a sensor that is not on the trunk.
   *
   * @param placement the sacrum or T12; any other is let pass
   * @param rateHz its measured output rate
   */
  public List<SessionEvent> join(Placement placement, double rateHz, long timeNanos) {
    WornTrunk there = trunk.get(placement);
    boolean onTrunk = placement == Placement.SACRUM || placement == Placement.T12;
    if (onTrunk && monitor.isPresent() && (there == null || there.sampleRateHz() != rateHz)) {
      WornTrunk worn = worn(placement, rateHz);
      trunk.put(placement, worn);
      monitor.get().join(worn.sensor(), timeNanos);
    }
    return withNotices(List.of());
  }

  private WornTrunk worn(Placement placement, double rateHz) {
    return new WornTrunk(placement, rateHz, recorders.of(placement, rateHz));
  }

  /**
   * Takes the next sample of any sensor; all samples come in the order of time. A trunk sensor has
   * to join first.
   */
  public List<SessionEvent> push(Placement placement, ImuSample sample) {
    if (placement == setup.placement()) {
      return pushLimb(sample);
    }
    if (otherLeg.isPresent() && otherLeg.get().placement() == placement) {
      return withNotices(legs.orElseThrow().pushOther(sample));
    }
    WornTrunk worn = trunk.get(placement);
    if (worn == null || monitor.isEmpty()) {
      return List.of();
    }
    worn.push(sample, limb.isPresent() ? limb.get().up() : UNKNOWN, monitor.get());
    return withNotices(List.of());
  }

  private List<SessionEvent> pushLimb(ImuSample sample) {
    List<SessionEvent> events = legs.isPresent() ? legs.get().push(sample) : alone.push(sample);
    if (monitor.isPresent()) {
      noticeStanding();
      noticeSilence(sample.timeNanos());
    }
    return withNotices(events);
  }

  private void noticeStanding() {
    ThighAlignment alignment = limb.orElseThrow().alignment();
    if (alignment.zeroed() && !alignment.poseAssumed()) {
      monitor.orElseThrow().thighStands(alignment.zeroUp());
    }
  }

  private void noticeSilence(long nowNanos) {
    silence(Placement.SACRUM, nowNanos);
    silence(Placement.T12, nowNanos);
  }

  private void silence(Placement placement, long nowNanos) {
    WornTrunk worn = trunk.get(placement);
    if (worn != null
        && worn.sensor().worn()
        && worn.lastNanos() != Long.MIN_VALUE
        && nowNanos - worn.lastNanos() > SILENT_NANOS) {
      monitor.orElseThrow().lost(placement, worn.lastNanos());
    }
  }

  /** A trunk sensor was taken off or its connection lost; when it sends again it is back. */
  public List<SessionEvent> lost(Placement placement, long timeNanos) {
    if (trunk.containsKey(placement)) {
      monitor.orElseThrow().lost(placement, timeNanos);
    }
    return withNotices(List.of());
  }

  private List<SessionEvent> withNotices(List<SessionEvent> events) {
    if (monitor.isEmpty() || !monitor.get().anyNotice()) {
      return events;
    }
    List<SessionEvent> all = new ArrayList<>();
    for (BackNotice notice : monitor.get().drainNotices()) {
      all.add(new SessionEvent.BackNoticed(notice));
    }
    all.addAll(events);
    return all;
  }

  /** No more samples: everything is told. */
  public List<SessionEvent> finish() {
    return withNotices(legs.isPresent() ? legs.get().finish() : alone.finish());
  }

  /** The limb's motion as known now; empty before the first sample, and where none is worn. */
  public Optional<ThighMotion> motion() {
    return alone.motion();
  }

  /** What the sensors worn now can know of the back; empty where that is not asked. */
  public Optional<BackLevel> level() {
    return monitor.map(BackMonitor::level);
  }

  /** What can be said of the back as a whole; empty where that is not asked. */
  public Optional<BackStatement> back() {
    return monitor.map(BackMonitor::statement);
  }

  /**
   * Forward inclination of a trunk sensor just now, rad; NaN where it is not worn or not known yet.
   */
  public double inclinationRadNow(Placement placement, long nanos) {
    return monitor.isPresent() ? monitor.get().inclinationRadNow(placement, nanos) : Double.NaN;
  }

  /** Everything found so far. */
  public SessionResult result() {
    return soFar().result();
  }

  /** The same folded up, to be read later or by another thread. */
  public FoundSoFar soFar() {
    FoundSoFar found = legs.isPresent() ? legs.get().soFar() : alone.soFar();
    Optional<BackStatement> said = back();
    return () -> {
      SessionResult result = found.result();
      return said.map(statement -> result.with(statement)).orElse(result);
    };
  }

  /**
   * Forward inclination of a trunk sensor for a direction up at a time of this session, rad, with
   * what is known now of how it sits; NaN where that is not known.
   */
  double inclinationRad(Placement placement, long nanos, double x, double y, double z) {
    return monitor.orElseThrow().inclinationRad(placement, nanos, x, y, z);
  }

  SessionAnalyzer limb() {
    return limb.orElseThrow();
  }

  /** The whole state, to go on from later with {@link #restore}. */
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT).put(legs.isPresent() ? legs.get().snapshot() : alone.snapshot());
    to.put(trunk.size());
    trunk.forEach((placement, worn) -> to.put(placement).put(worn.sampleRateHz()));
    trunk.values().forEach(worn -> worn.save(to));
    monitor.ifPresent(m -> m.save(to));
    return to.toBytes();
  }

  /**
   * Goes on where {@code snapshot} was taken; the rest must be the same.
   *
   * @throws IllegalArgumentException when the snapshot is damaged or of another version
   */
  public static AthleteSession restore(
      SessionSetup setup, BackSetup back, Optional<OtherLeg> otherLeg, byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d of an athlete's session: this version reads %d"
              .formatted(format, STATE_FORMAT));
    }
    var session =
        new AthleteSession(
            setup,
            back,
            otherLeg,
            MotionObserver.NONE,
            TrunkRecorders.NONE,
            Optional.of(from.getBytes()));
    session.readState(from);
    from.end();
    return session;
  }

  private void readState(StateReader from) {
    for (int n = from.getInt(); n > 0; n--) {
      Placement placement = from.getEnum(Placement.class);
      trunk.put(placement, worn(placement, from.getDouble()));
    }
    trunk.values().forEach(worn -> worn.restore(from));
    monitor.ifPresent(
        m -> m.restore(from, trunk.values().stream().map(WornTrunk::sensor).toList()));
  }
}
