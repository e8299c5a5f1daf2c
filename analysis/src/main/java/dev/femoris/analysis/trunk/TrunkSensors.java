package dev.femoris.analysis.trunk;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The trunk sensors that are worn: which of them saw a repetition, how they sit, and what keeps
 * them from telling. Not thread-safe.
 */
final class TrunkSensors {

  private static final long LOCKOUT_NANOS = 100_000_000L;

  /** Somebody who stops to breathe is most upright shortly before the next repetition. */
  private static final long UPRIGHT_NANOS = 600_000_000L;

  /** A hole so long leaves time to take a sensor off. */
  private static final double TAKEN_OFF_S = 20;

  /** Further than the last toe-touch that was told of. */
  private static final double CLEARLY_MORE_RAD = Math.toRadians(2);

  private static final double TURNED_RAD = Math.toRadians(20);

  private final BackNotices notices;
  private final Mounts mounts;
  private final ToeTouch toeTouch = new ToeTouch();
  private final double[] thighStandingUp = new double[3];
  private final double[] sacrumUp = new double[3];
  private Optional<TrunkSensor> sacrum = Optional.empty();
  private Optional<TrunkSensor> t12 = Optional.empty();
  private boolean thighKnown;
  private double toldLargestRad;

  /**
   * @param mountRad how well a mount is known, rad
   */
  TrunkSensors(double mountRad, BackNotices notices) {
    this.mounts = new Mounts(mountRad);
    this.notices = notices;
  }

  void join(TrunkSensor sensor, long nanos) {
    put(sensor);
    notices.add(nanos, BackNotice.Kind.JOINED, sensor.placement(), 0);
  }

  private void put(TrunkSensor sensor) {
    if (sensor.placement() == Placement.SACRUM) {
      sacrum = Optional.of(sensor);
    } else {
      t12 = Optional.of(sensor);
    }
  }

  void lost(Placement placement, long nanos) {
    of(placement)
        .filter(TrunkSensor::worn)
        .ifPresent(
            sensor -> {
              sensor.worn(false);
              notices.add(nanos, BackNotice.Kind.LOST, placement, 0);
            });
  }

  void again(Placement placement, long nanos, double holeS) {
    of(placement)
        .ifPresent(
            sensor -> {
              if (!sensor.worn()) {
                sensor.worn(true);
                notices.add(nanos, BackNotice.Kind.JOINED, placement, 0);
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
    toldLargestRad = 0;
    notices.add(nanos, BackNotice.Kind.REMOUNTED, sensor.placement(), 0);
  }

  private Optional<TrunkSensor> of(Placement placement) {
    return placement == Placement.SACRUM ? sacrum : t12;
  }

  /** See {@link BackMonitor#taken}. */
  void taken(TrunkSensor sensor, long nanos, double[] up, double[] thighUp) {
    if (sensor.placement() == Placement.SACRUM) {
      System.arraycopy(up, 0, sacrumUp, 0, 3);
    } else if (sacrum.isPresent() && sacrum.get().worn()) {
      toeTouch.push(nanos, sacrumUp, sacrum.get().pose(), up, sensor.pose(), thighUp);
    }
    if (thighKnown && sensor.pose().restPending()) {
      judgeRests(sensor, nanos);
    }
  }

  void thighStands(double[] up) {
    System.arraycopy(up, 0, thighStandingUp, 0, 3);
    thighKnown = true;
  }

  private void judgeRests(TrunkSensor sensor, long nanos) {
    boolean known = sensor.pose().standingKnown();
    OptionalDouble jump = sensor.pose().judgeRests(thighStandingUp);
    if (!known && sensor.pose().standingKnown()) {
      notices.add(nanos, BackNotice.Kind.ZERO_TAKEN, sensor.placement(), 0);
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
              TrunkSensor sensor = of(slip.placement()).orElseThrow();
              if (Math.abs(slip.angleRad()) > TURNED_RAD) {
                remounted(sensor, nanos);
              } else {
                sensor.pose().slipped(slip.angleRad());
                notices.add(nanos, BackNotice.Kind.SLIPPED, slip.placement(), slip.angleRad());
              }
            });
  }

  /** Learns from a repetition that is about to be judged how the sensors sit. */
  void learn(Repetition r) {
    sacrum.ifPresent(s -> s.pose().updateForward());
    t12.ifPresent(s -> s.pose().updateForward());
    toeTouch.repetition(r.startNanos(), r.endNanos());
    tellToeTouch(r.detectedNanos());
    checkLockout(r);
  }

  /** Only now it is known that the bend was no repetition. */
  private void tellToeTouch(long nanos) {
    double largest = largestFlexionRad().orElse(0);
    if (largest > toldLargestRad + CLEARLY_MORE_RAD) {
      toldLargestRad = largest;
      notices.add(nanos, BackNotice.Kind.TOE_TOUCH, Placement.T12, largest);
    }
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

  /** Which sensors are worn now. */
  Set<Placement> worn() {
    Set<Placement> worn = EnumSet.noneOf(Placement.class);
    sacrum.filter(TrunkSensor::worn).ifPresent(s -> worn.add(Placement.SACRUM));
    t12.filter(TrunkSensor::worn).ifPresent(s -> worn.add(Placement.T12));
    return worn;
  }

  /** What could be known at a time. */
  BackLevel levelAt(long nanos) {
    Set<Placement> there = EnumSet.noneOf(Placement.class);
    sacrum.filter(s -> there(s, nanos)).ifPresent(s -> there.add(Placement.SACRUM));
    t12.filter(s -> there(s, nanos)).ifPresent(s -> there.add(Placement.T12));
    return BackLevel.of(there);
  }

  boolean t12At(long nanos) {
    return t12.filter(s -> there(s, nanos)).isPresent();
  }

  private static boolean there(TrunkSensor sensor, long nanos) {
    return sensor.coverage(nanos - LOCKOUT_NANOS, nanos) != TrunkSensor.Coverage.NONE;
  }

  /** The sensor every measurement needs; there when the level is not inferred. */
  TrunkSensor sacrum() {
    return sacrum.orElseThrow();
  }

  /** The second sensor, where the level takes it. */
  Optional<TrunkSensor> t12For(BackLevel level) {
    return level == BackLevel.MEASURED ? t12 : Optional.empty();
  }

  /** What keeps the sensors from telling of a repetition, though they are worn. */
  Optional<BackUnknown> hindrance(BackLevel level, Repetition r) {
    return hindrance(sacrum(), r)
        .or(() -> t12For(level).flatMap(s -> hindrance(s, r)))
        .or(() -> doubt(level));
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

  /** Largest flexion seen when the athlete reached for the toes, rad. */
  OptionalDouble largestFlexionRad() {
    return sacrum.filter(s -> s.pose().forwardKnown()).isPresent()
            && t12.filter(s -> s.pose().forwardKnown()).isPresent()
        ? toeTouch.largestRad(sacrum().pose(), t12.orElseThrow().pose(), thighStandingUp)
        : OptionalDouble.empty();
  }

  /** See {@link BackMonitor#inclinationRad}. */
  double inclinationRad(Placement placement, long nanos, double x, double y, double z) {
    return of(placement)
        .map(TrunkSensor::pose)
        .filter(p -> p.zeroed() && p.forwardKnown())
        .map(p -> p.inclinationRad(x, y, z) + notices.slippedSinceRad(placement, nanos))
        .orElse(Double.NaN);
  }

  /** See {@link BackMonitor#inclinationRadNow}. */
  double inclinationRadNow(Placement placement, long nanos) {
    Optional<TrunkSensor> sensor = of(placement);
    return sensor.isPresent() && sensor.get().pose().zeroed() && sensor.get().pose().forwardKnown()
        ? sensor.get().newestInclinationRad(nanos)
        : Double.NaN;
  }

  void save(StateWriter to) {
    sacrum.ifPresent(s -> s.save(to));
    t12.ifPresent(s -> s.save(to));
    toeTouch.save(to);
    mounts.save(to);
    to.put(thighStandingUp).put(sacrumUp).put(thighKnown).put(toldLargestRad);
  }

  /**
   * @param sensors those that had joined, as yet empty
   */
  void restore(StateReader from, List<TrunkSensor> sensors) {
    sensors.forEach(this::put);
    sacrum.ifPresent(s -> s.restore(from));
    t12.ifPresent(s -> s.restore(from));
    toeTouch.restore(from);
    mounts.restore(from);
    from.get(thighStandingUp);
    from.get(sacrumUp);
    thighKnown = from.getBoolean();
    toldLargestRad = from.getDouble();
  }
}
