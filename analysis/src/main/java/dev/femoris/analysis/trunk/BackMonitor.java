package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Judges the lower back, repetition by repetition, by whatever trunk sensors are worn. Not
 * thread-safe.
 *
 * <p>The owner gives it the sensors, tells it of every entry ({@link #taken}), of what the thigh
 * looks like when it stands ({@link #thighStands}), and of every repetition ({@link #judge}).
 */
public final class BackMonitor {

  private static final long LOCKOUT_NANOS = 100_000_000L;

  /** Somebody who stops to breathe is most upright shortly before the next repetition. */
  private static final long UPRIGHT_NANOS = 600_000_000L;

  /** A hole so long leaves time to take a sensor off. */
  private static final double TAKEN_OFF_S = 20;

  private static final double TURNED_RAD = Math.toRadians(20);

  private final boolean back;
  private final boolean hip;
  private final BackSetup setup;
  private final BackRules rules;
  private final BackMeter meter;
  private final BackJudge judge;
  private final OwnReference own;
  private final ToeTouch toeTouch = new ToeTouch();
  private final Mounts mounts;
  private final double[] thighStandingUp = new double[3];
  private final double[] sacrumUp = new double[3];
  private final List<BackNotice> notices = new ArrayList<>();
  private Optional<TrunkSensor> sacrum = Optional.empty();
  private Optional<TrunkSensor> t12 = Optional.empty();
  private BackLevel best = BackLevel.INFERRED;
  private boolean thighKnown;
  private int told;

  public BackMonitor(ExerciseProfile exercise, BackSetup setup) {
    this.back = exercise.faults().contains(Fault.BACK_ROUNDING);
    this.hip = concernsHip(exercise);
    this.setup = setup;
    this.rules = setup.rules();
    this.meter = new BackMeter(rules.holdS(), exercise.pose());
    this.judge = new BackJudge(rules);
    this.own = new OwnReference(rules);
    this.mounts = new Mounts(rules.mountRad());
  }

  /** Whether trunk sensors say anything of an exercise. */
  public static boolean concerns(ExerciseProfile exercise) {
    return exercise.faults().contains(Fault.BACK_ROUNDING) || concernsHip(exercise);
  }

  private static boolean concernsHip(ExerciseProfile exercise) {
    return exercise.faults().contains(Fault.HIP_BREAK) && exercise.pose() == StartPose.KNEELING;
  }

  /** A sensor is worn from now on. */
  public void join(TrunkSensor sensor, long nanos) {
    put(sensor);
    notice(nanos, BackNotice.Kind.JOINED, sensor.placement(), 0);
  }

  private void put(TrunkSensor sensor) {
    if (sensor.placement() == Placement.SACRUM) {
      sacrum = Optional.of(sensor);
    } else {
      t12 = Optional.of(sensor);
    }
  }

  /** A sensor was taken off, or sends no more. */
  public void lost(Placement placement, long nanos) {
    sensor(placement)
        .filter(TrunkSensor::worn)
        .ifPresent(
            sensor -> {
              sensor.worn(false);
              notice(nanos, BackNotice.Kind.LOST, placement, 0);
            });
  }

  /** A sensor sends again after {@code holeS}. */
  public void again(Placement placement, long nanos, double holeS) {
    sensor(placement)
        .ifPresent(
            sensor -> {
              if (!sensor.worn()) {
                sensor.worn(true);
                notice(nanos, BackNotice.Kind.JOINED, placement, 0);
              }
              if (holeS > TAKEN_OFF_S) {
                remounted(sensor, nanos);
              }
            });
  }

  private void remounted(TrunkSensor sensor, long nanos) {
    sensor.pose().remounted();
    mounts.forget(sensor.placement());
    toeTouch.clear();
    notice(nanos, BackNotice.Kind.REMOUNTED, sensor.placement(), 0);
  }

  private Optional<TrunkSensor> sensor(Placement placement) {
    return placement == Placement.SACRUM ? sacrum : t12;
  }

  /**
   * A sensor has a new entry.
   *
   * @param up direction up of it
   * @param thighUp direction up at the thigh at that time; zero while it is not known
   */
  public void taken(TrunkSensor sensor, long nanos, double[] up, double[] thighUp) {
    if (sensor.placement() == Placement.SACRUM) {
      System.arraycopy(up, 0, sacrumUp, 0, 3);
    } else if (sacrum.isPresent() && sacrum.get().worn()) {
      toeTouch.push(nanos, sacrumUp, sacrum.get().pose(), up, sensor.pose(), thighUp);
    }
    if (thighKnown && sensor.pose().restPending()) {
      judgeRests(sensor, nanos);
    }
  }

  /** What up is for the thigh's sensor when the thigh stands upright. */
  public void thighStands(double[] up) {
    System.arraycopy(up, 0, thighStandingUp, 0, 3);
    thighKnown = true;
  }

  private void judgeRests(TrunkSensor sensor, long nanos) {
    boolean known = sensor.pose().standingKnown();
    OptionalDouble jump = sensor.pose().judgeRests(thighStandingUp);
    if (!known && sensor.pose().standingKnown()) {
      notice(nanos, BackNotice.Kind.ZERO_TAKEN, sensor.placement(), 0);
    }
    jump.ifPresent(rad -> mounts.rest(sensor.placement(), nanos, rad));
    settleMounts(nanos);
  }

  /** Takes what the mounts say: nothing, most often. */
  private void settleMounts(long nanos) {
    mounts
        .drainSlip()
        .ifPresent(
            slip -> {
              TrunkSensor sensor = sensor(slip.placement()).orElseThrow();
              if (Math.abs(slip.angleRad()) > TURNED_RAD) {
                remounted(sensor, nanos);
              } else {
                sensor.pose().slipped(slip.angleRad());
                notice(nanos, BackNotice.Kind.SLIPPED, slip.placement(), slip.angleRad());
              }
            });
  }

  /**
   * Judges the next repetition.
   *
   * @param accepted whether it is without another fault
   * @param thigh the thigh's course in it; asked for only where a trunk sensor is worn
   */
  public TrunkReport judge(Repetition r, boolean accepted, Supplier<ThighCourse> thigh) {
    long nanos = r.detectedNanos();
    sacrum.ifPresent(s -> s.pose().updateForward());
    t12.ifPresent(s -> s.pose().updateForward());
    toeTouch.repetition(r.startNanos(), r.endNanos());
    checkLockout(r);
    // Always asked, so that it knows the session when it is needed.
    BackFinding hinted = setup.thighOnly().judge(r);
    BackLevel level = levelAt(r.startNanos());
    Optional<BackFinding> finding = back ? Optional.of(hinted) : Optional.empty();
    Optional<HipReading> hipReading = Optional.empty();
    if (level != BackLevel.INFERRED) {
      Optional<BackUnknown> hindered = hindrance(level, r).or(() -> doubt(level));
      Optional<BackMeasures> measures =
          hindered.isEmpty() ? Optional.of(measure(level, r, thigh.get())) : Optional.empty();
      if (back) {
        finding =
            Optional.of(
                measures
                    .map(m -> finding(level, m))
                    .orElseGet(() -> BackFinding.cannotTell(level, hindered.orElseThrow())));
      }
      if (hip) {
        hipReading = measures.map(this::hip);
      }
      if (measures.isPresent() && accepted && finding.filter(BackFinding::present).isEmpty()) {
        remember(measures.get(), r, nanos);
      }
    } else if (back && t12At(r.startNanos()) && !hinted.reason().isEmpty()) {
      finding = Optional.of(BackFinding.cannotTell(level, BackUnknown.PELVIS_NOT_SEEN));
    }
    finding.ifPresent(f -> best = f.level().compareTo(best) < 0 ? f.level() : best);
    return new TrunkReport(finding, hipReading);
  }

  private void remember(BackMeasures measures, Repetition r, long nanos) {
    boolean ready = own.ready();
    own.accept(measures, r.startNanos(), r.endNanos());
    if (!ready && own.ready() && setup.baseline().isEmpty()) {
      notice(nanos, BackNotice.Kind.BASELINE_READY, Placement.SACRUM, 0);
    }
  }

  private BackLevel levelAt(long nanos) {
    Set<Placement> there = EnumSet.noneOf(Placement.class);
    sacrum.filter(s -> there(s, nanos)).ifPresent(s -> there.add(Placement.SACRUM));
    t12.filter(s -> there(s, nanos)).ifPresent(s -> there.add(Placement.T12));
    return BackLevel.of(there);
  }

  private boolean t12At(long nanos) {
    return t12.filter(s -> there(s, nanos)).isPresent();
  }

  private static boolean there(TrunkSensor sensor, long nanos) {
    return sensor.coverage(nanos - LOCKOUT_NANOS, nanos) != TrunkSensor.Coverage.NONE;
  }

  private BackMeasures measure(BackLevel level, Repetition r, ThighCourse thigh) {
    return meter.measure(
        r, thigh, sacrum.orElseThrow(), level == BackLevel.MEASURED ? t12 : Optional.empty());
  }

  /** What keeps the sensors from telling, though they are worn. */
  private Optional<BackUnknown> hindrance(BackLevel level, Repetition r) {
    Optional<BackUnknown> pelvis = hindrance(sacrum.orElseThrow(), r);
    return pelvis.isPresent() || level != BackLevel.MEASURED
        ? pelvis
        : hindrance(t12.orElseThrow(), r);
  }

  private Optional<BackUnknown> doubt(BackLevel level) {
    return mounts.doubted(level == BackLevel.MEASURED)
        ? Optional.of(BackUnknown.SENSOR_MOVED)
        : Optional.empty();
  }

  private static Optional<BackUnknown> hindrance(TrunkSensor sensor, Repetition r) {
    return switch (sensor.coverage(r.startNanos() - LOCKOUT_NANOS, r.endNanos())) {
      case NONE -> Optional.of(BackUnknown.SENSOR_LOST);
      case HOLES -> Optional.of(BackUnknown.SAMPLES_MISSING);
      case WHOLE -> hindrance(sensor);
    };
  }

  private static Optional<BackUnknown> hindrance(TrunkSensor sensor) {
    if (!sensor.pose().standingKnown()) {
      return Optional.of(BackUnknown.NO_STANDING);
    }
    if (!sensor.pose().forwardKnown()) {
      return Optional.of(BackUnknown.FORWARD_NOT_KNOWN);
    }
    return Optional.empty();
  }

  private BackFinding finding(BackLevel level, BackMeasures measures) {
    Optional<BackNorms> stored =
        setup
            .baseline()
            .filter(
                n ->
                    level == BackLevel.MEASURED ? n.flexion().isPresent() : n.pelvis().isPresent());
    return judge.back(
        level,
        measures,
        stored.orElseGet(own::norms),
        stored.isPresent(),
        ownMaxRad(),
        loadChanged());
  }

  private HipReading hip(BackMeasures measures) {
    Optional<BackNorms> stored = setup.baseline().filter(n -> n.hipFlexionRad().isPresent());
    return judge.hip(measures, stored.orElseGet(own::norms), stored.isPresent());
  }

  private boolean loadChanged() {
    OptionalDouble then = setup.baseline().map(BackNorms::loadKg).orElse(OptionalDouble.empty());
    return then.isPresent()
        && setup.loadKg().isPresent()
        && Math.abs(setup.loadKg().getAsDouble() / then.getAsDouble() - 1) > rules.loadShare();
  }

  private OptionalDouble ownMaxRad() {
    OptionalDouble seen = OptionalDouble.empty();
    if (sacrum.filter(s -> s.pose().forwardKnown()).isPresent()
        && t12.filter(s -> s.pose().forwardKnown()).isPresent()) {
      seen =
          toeTouch.largestRad(
              sacrum.orElseThrow().pose(), t12.orElseThrow().pose(), thighStandingUp);
    }
    OptionalDouble stored = setup.baseline().map(BackNorms::ownMaxRad).orElse(seen);
    return seen.isPresent() && stored.isPresent()
        ? OptionalDouble.of(Math.max(seen.getAsDouble(), stored.getAsDouble()))
        : seen.isPresent() ? seen : stored;
  }

  /** Holds the moment at which the trunk is most upright against those before. */
  private void checkLockout(Repetition r) {
    boolean turn = r.order() == PhaseOrder.CONCENTRIC_FIRST;
    long from = turn ? r.turnInNanos() : r.startNanos() - UPRIGHT_NANOS;
    long to = turn ? r.turnOutNanos() : r.startNanos();
    Optional<TrunkSensor> leading = known(sacrum, from, to).or(() -> known(t12, from, to));
    if (leading.isPresent()) {
      long upright = leading.get().mostUprightNanos(from, to);
      mounts.lockout(uprightRad(sacrum, upright), uprightRad(t12, upright));
      settleMounts(r.detectedNanos());
    }
  }

  private static Optional<TrunkSensor> known(Optional<TrunkSensor> of, long from, long to) {
    return of.filter(s -> s.pose().standingKnown() && s.pose().forwardKnown())
        .filter(s -> s.coverage(from, to) == TrunkSensor.Coverage.WHOLE);
  }

  /** NaN where it is not known. */
  private static double uprightRad(Optional<TrunkSensor> of, long nanos) {
    return known(of, nanos - LOCKOUT_NANOS, nanos + LOCKOUT_NANOS)
        .map(s -> s.meanInclinationRad(nanos - LOCKOUT_NANOS, nanos + LOCKOUT_NANOS))
        .orElse(Double.NaN);
  }

  private void notice(long nanos, BackNotice.Kind kind, Placement placement, double angleRad) {
    notices.add(new BackNotice(nanos, kind, placement, angleRad));
  }

  /**
   * Forward inclination of a sensor for a direction up at a time, rad, with what is known now of
   * how it sits: slips that came later are taken back. NaN where it is not known.
   */
  public double inclinationRad(Placement placement, long nanos, double x, double y, double z) {
    Optional<TrunkPose> pose =
        sensor(placement).map(TrunkSensor::pose).filter(p -> p.zeroed() && p.forwardKnown());
    if (pose.isEmpty()) {
      return Double.NaN;
    }
    double later = 0;
    for (BackNotice notice : notices) {
      if (notice.placement() == placement && notice.timeNanos() > nanos) {
        switch (notice.kind()) {
          case SLIPPED -> later += notice.angleRad();
          case REMOUNTED -> later = Double.NaN;
          case JOINED, LOST, ZERO_TAKEN, BASELINE_READY -> {}
        }
      }
    }
    return pose.get().inclinationRad(x, y, z) + later;
  }

  /** Whether something was noticed and not yet drained. */
  public boolean anyNotice() {
    return told < notices.size();
  }

  /** What was noticed since the last call. */
  public List<BackNotice> drainNotices() {
    List<BackNotice> since = List.copyOf(notices.subList(told, notices.size()));
    told = notices.size();
    return since;
  }

  /** What the sensors worn now can know. */
  public BackLevel level() {
    return BackLevel.of(worn());
  }

  private Set<Placement> worn() {
    Set<Placement> worn = EnumSet.noneOf(Placement.class);
    sacrum.filter(TrunkSensor::worn).ifPresent(s -> worn.add(Placement.SACRUM));
    t12.filter(TrunkSensor::worn).ifPresent(s -> worn.add(Placement.T12));
    return worn;
  }

  /** What the session can say of the lower back as a whole. */
  public BackStatement statement() {
    boolean stored = setup.baseline().isPresent();
    return new BackStatement(
        level(),
        best,
        worn(),
        stored
            ? BackStatement.Reference.BASELINE
            : own.ready() ? BackStatement.Reference.OWN_SESSION : BackStatement.Reference.NONE,
        stored ? setup.baseline().orElseThrow().repetitions() : own.ready() ? own.repetitions() : 0,
        ownMaxRad(),
        ownNorms(),
        notices);
  }

  /** Norms of this session's reference repetitions, to be kept; empty while there are none. */
  private Optional<BackNorms> ownNorms() {
    if (!own.ready()) {
      return Optional.empty();
    }
    BackNorms n = own.norms();
    return Optional.of(
        new BackNorms(
            n.repetitions(),
            n.flexion(),
            n.pelvis(),
            n.hipFlexionRad(),
            ownMaxRad(),
            setup.loadKg()));
  }

  public void save(StateWriter to) {
    save(to, sacrum);
    save(to, t12);
    own.save(to);
    toeTouch.save(to);
    mounts.save(to);
    setup.thighOnly().save(to);
    to.put(thighStandingUp).put(sacrumUp).put(thighKnown).put(best).put(told);
    to.put(notices.size());
    notices.forEach(n -> n.save(to));
  }

  private static void save(StateWriter to, Optional<TrunkSensor> sensor) {
    sensor.ifPresent(s -> s.save(to));
  }

  /**
   * @param sensors those that had joined, as yet empty
   */
  public void restore(StateReader from, List<TrunkSensor> sensors) {
    sensors.forEach(this::put);
    sacrum.ifPresent(s -> s.restore(from));
    t12.ifPresent(s -> s.restore(from));
    own.restore(from);
    toeTouch.restore(from);
    mounts.restore(from);
    setup.thighOnly().restore(from);
    from.get(thighStandingUp);
    from.get(sacrumUp);
    thighKnown = from.getBoolean();
    best = from.getEnum(BackLevel.class);
    told = from.getInt();
    for (int n = from.getInt(); n > 0; n--) {
      notices.add(BackNotice.restore(from));
    }
  }
}
