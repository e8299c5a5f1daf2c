package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Judges the lower back, repetition by repetition, by whatever trunk sensors are worn. Not
 * thread-safe.
 *
 * <p>The owner gives it the sensors, tells it of every entry ({@link #taken}), of what the thigh
 * looks like when it stands ({@link #thighStands}), and of every repetition ({@link #judge}).
 */
public final class BackMonitor {

  private final boolean back;
  private final boolean hip;
  private final BackSetup setup;
  private final BackRules rules;
  private final BackMeter meter;
  private final BackJudge judge;
  private final OwnReference own;
  private final BackNotices notices = new BackNotices();
  private final TrunkSensors trunk;
  private BackLevel best = BackLevel.INFERRED;

  public BackMonitor(ExerciseProfile exercise, BackSetup setup) {
    this.back = exercise.faults().contains(Fault.BACK_ROUNDING);
    this.hip = concernsHip(exercise);
    this.setup = setup;
    this.rules = setup.rules();
    this.meter = new BackMeter(rules.holdS(), exercise.pose());
    this.judge = new BackJudge(rules);
    this.own = new OwnReference(rules);
    this.trunk = new TrunkSensors(rules.mountRad(), notices);
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
    trunk.join(sensor, nanos);
  }

  /** A sensor was taken off, or sends no more. */
  public void lost(Placement placement, long nanos) {
    trunk.lost(placement, nanos);
  }

  /** A sensor sends again after {@code holeS}. */
  public void again(Placement placement, long nanos, double holeS) {
    trunk.again(placement, nanos, holeS);
  }

  /**
   * A sensor has a new entry.
   *
   * @param up direction up of it
   * @param thighUp direction up at the thigh at that time; zero while it is not known
   */
  public void taken(TrunkSensor sensor, long nanos, double[] up, double[] thighUp) {
    trunk.taken(sensor, nanos, up, thighUp);
  }

  /** What up is for the thigh's sensor when the thigh stands upright. */
  public void thighStands(double[] up) {
    trunk.thighStands(up);
  }

  /**
   * Judges the next repetition.
   *
   * @param accepted whether it is without another fault
   * @param thigh the thigh's course in it; asked for only where a trunk sensor is worn
   */
  public TrunkReport judge(Repetition r, boolean accepted, Supplier<ThighCourse> thigh) {
    trunk.learn(r);
    // Always asked, so that it knows the session when it is needed.
    BackFinding hinted = setup.thighOnly().judge(r);
    BackLevel level = trunk.levelAt(r.startNanos());
    TrunkReport report =
        level == BackLevel.INFERRED ? inferred(r, hinted) : measured(level, r, accepted, thigh);
    report.back().ifPresent(f -> best = f.level().compareTo(best) < 0 ? f.level() : best);
    return report;
  }

  private TrunkReport inferred(Repetition r, BackFinding hinted) {
    BackFinding finding =
        trunk.t12At(r.startNanos()) && !hinted.reason().isEmpty()
            ? BackFinding.cannotTell(BackLevel.INFERRED, BackUnknown.PELVIS_NOT_SEEN)
            : hinted;
    return new TrunkReport(back ? Optional.of(finding) : Optional.empty(), Optional.empty());
  }

  private TrunkReport measured(
      BackLevel level, Repetition r, boolean accepted, Supplier<ThighCourse> thigh) {
    Optional<BackUnknown> hindered = trunk.hindrance(level, r);
    if (hindered.isPresent()) {
      BackFinding unknown = BackFinding.cannotTell(level, hindered.get());
      return new TrunkReport(back ? Optional.of(unknown) : Optional.empty(), Optional.empty());
    }
    BackMeasures measures = meter.measure(r, thigh.get(), trunk.sacrum(), trunk.t12For(level));
    var report =
        new TrunkReport(
            back ? Optional.of(finding(level, measures)) : Optional.empty(),
            hip ? Optional.of(hip(measures)) : Optional.empty());
    if (accepted && report.back().filter(BackFinding::present).isEmpty()) {
      remember(measures, r);
    }
    return report;
  }

  private void remember(BackMeasures measures, Repetition r) {
    boolean ready = own.ready();
    own.accept(measures, r.startNanos(), r.endNanos());
    if (!ready && own.ready() && setup.baseline().isEmpty()) {
      notices.add(r.detectedNanos(), BackNotice.Kind.BASELINE_READY, Placement.SACRUM, 0);
    }
  }

  private BackFinding finding(BackLevel level, BackMeasures measures) {
    Optional<BackNorms> stored =
        setup
            .baseline()
            .filter(
                n ->
                    level == BackLevel.MEASURED
                        ? n.flexion().isPresent()
                        : n.pelvisBendRad().isPresent());
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
    OptionalDouble seen = trunk.largestFlexionRad();
    OptionalDouble stored = setup.baseline().map(BackNorms::ownMaxRad).orElse(seen);
    return seen.isPresent() && stored.isPresent()
        ? OptionalDouble.of(Math.max(seen.getAsDouble(), stored.getAsDouble()))
        : seen.isPresent() ? seen : stored;
  }

  /**
   * Forward inclination of a sensor for a direction up at a time, rad, with what is known now of
   * how it sits: slips that came later are taken back. NaN where it is not known.
   */
  public double inclinationRad(Placement placement, long nanos, double x, double y, double z) {
    return trunk.inclinationRad(placement, nanos, x, y, z);
  }

  /**
   * Forward inclination of a sensor at its newest entry, rad; NaN where it is not known yet, and
   * when the sensor says nothing.
   */
  public double inclinationRadNow(Placement placement, long nanos) {
    return trunk.inclinationRadNow(placement, nanos);
  }

  /** Whether something was noticed and not yet drained. */
  public boolean anyNotice() {
    return notices.anyUntold();
  }

  /** What was noticed since the last call. */
  public List<BackNotice> drainNotices() {
    return notices.drain();
  }

  /** What the sensors worn now can know. */
  public BackLevel level() {
    return BackLevel.of(trunk.worn());
  }

  /** What the session can say of the lower back as a whole. */
  public BackStatement statement() {
    boolean stored = setup.baseline().isPresent();
    return new BackStatement(
        level(),
        best,
        trunk.worn(),
        stored
            ? BackStatement.Reference.BASELINE
            : own.ready() ? BackStatement.Reference.OWN_SESSION : BackStatement.Reference.NONE,
        stored ? setup.baseline().orElseThrow().repetitions() : own.ready() ? own.repetitions() : 0,
        ownMaxRad(),
        usualFlexionRad(),
        rules.change(),
        ownNorms(),
        notices.all());
  }

  private OptionalDouble usualFlexionRad() {
    return setup
        .baseline()
        .filter(n -> n.flexion().isPresent())
        .orElseGet(own::norms)
        .flexion()
        .map(f -> OptionalDouble.of(f.held().median()))
        .orElse(OptionalDouble.empty());
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
            n.pelvisBendRad(),
            n.hipFlexionRad(),
            ownMaxRad(),
            setup.loadKg()));
  }

  public void save(StateWriter to) {
    trunk.save(to);
    own.save(to);
    setup.thighOnly().save(to);
    to.put(best);
    notices.save(to);
  }

  /**
   * @param sensors those that had joined, as yet empty
   */
  public void restore(StateReader from, List<TrunkSensor> sensors) {
    trunk.restore(from, sensors);
    own.restore(from);
    setup.thighOnly().restore(from);
    best = from.getEnum(BackLevel.class);
    notices.restore(from);
  }
}
