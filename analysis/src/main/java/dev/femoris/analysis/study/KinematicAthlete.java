package dev.femoris.analysis.study;

import java.util.SplittableRandom;

/**
 * An athlete of a kinematic study: performs repetitions on demand, each another one. The same seed
 * and the same calls give the same bits. Not thread-safe.
 *
 * <pre>{@code
 * KinematicAthlete athlete = new KinematicAthlete(Lifter.drawn(lift, 7), Scenario.COUPLED);
 * KinematicRepetition good = athlete.baseline();
 * KinematicRepetition round = athlete.repetition(Math.toRadians(20), Benign.NONE);
 * }</pre>
 */
public final class KinematicAthlete {
  /** Rate of the series. */
  public static final double RATE_HZ = 50;

  private static final int NEUTRAL_REPETITIONS = 12;

  private final Lifter lifter;
  private final LiftPath path;
  private final Scenario scenario;
  private final PoseSolver solver;
  private final Pose standing;
  private final SplittableRandom body;
  private final SplittableRandom straps;
  private final double neutralRad;
  private Wearing wearing;
  private double loadShare = 1;

  public KinematicAthlete(Lifter lifter, Scenario scenario) {
    this.lifter = lifter;
    this.scenario = scenario;
    path = new LiftPath(lifter);
    solver =
        new PoseSolver(lifter.build(), Preferences.of(lifter.lift(), lifter.style().hipLimitRad()));
    standing = new Movement(lifter).standing();
    body = new SplittableRandom(lifter.seed() ^ 0x626F6479L);
    straps = new SplittableRandom(lifter.seed() ^ 0x7374726170L);
    wearing = Wearing.firstDay(straps);
    neutralRad = neutral();
  }

  /** From now on the sensors sit as put on anew. */
  public void anotherDay() {
    wearing = wearing.anotherDay(straps);
  }

  /** From now on this share of the working load is on the bar. */
  public void load(double share) {
    loadShare = share;
  }

  public Lifter lifter() {
    return lifter;
  }

  public Wearing wearing() {
    return wearing;
  }

  /** A good repetition without benign variation. */
  public KinematicRepetition baseline() {
    return perform(plan(0, Benign.NONE), true);
  }

  /** A good repetition, varied as good ones are. */
  public KinematicRepetition good() {
    return repetition(0, Benign.drawn(body));
  }

  /** A repetition rounded by about that much, varied as good ones are. */
  public KinematicRepetition rounded(double extraRad) {
    return repetition(extraRad, Benign.drawn(body));
  }

  public KinematicRepetition repetition(double extraRad, Benign benign) {
    return perform(plan(extraRad, benign), false);
  }

  /** One of the four benign variations, clearly. */
  public KinematicRepetition benign(Benign.Kind kind) {
    return repetition(0, Benign.of(kind, body));
  }

  private RepetitionPlan plan(double extraRad, Benign benign) {
    Rounding rounding = Rounding.drawn(extraRad, scenario, lifter.rounding(), body);
    return RepetitionPlan.drawn(lifter, benign, rounding, body);
  }

  private double neutral() {
    double sum = 0;
    for (int i = 0; i < NEUTRAL_REPETITIONS; i++) {
      sum += moved(plan(0, Benign.NONE)).maxLumbarFlexionRad();
    }
    return sum / NEUTRAL_REPETITIONS;
  }

  KinematicRepetition perform(RepetitionPlan plan, boolean baseline) {
    BodyMotion bone = moved(plan);
    BodyMotion worn = wearing.show(bone, straps);
    double largest = bone.maxLumbarFlexionRad();
    return new KinematicRepetition(
        lifter.seed(),
        lifter.lift(),
        new KinematicRepetition.Truth(
            scenario,
            plan.rounding().nominalRad(),
            plan.rounding().extraRad(),
            largest,
            worn.maxLumbarFlexionRad(),
            largest - neutralRad,
            plan.benign(),
            baseline,
            loadShare * lifter.barKg()),
        wearing,
        phases(plan),
        RATE_HZ,
        bone,
        worn);
  }

  private static KinematicRepetition.Phases phases(RepetitionPlan plan) {
    double turn = plan.leadS() + plan.firstS();
    double back = turn + plan.turnS();
    return new KinematicRepetition.Phases(plan.leadS(), turn, back, back + plan.secondS());
  }

  /** What the bones do. */
  private BodyMotion moved(RepetitionPlan plan) {
    RepetitionDemands demands = new RepetitionDemands(lifter, path, plan, loadShare);
    int count = (int) Math.floor(plan.durationS() * RATE_HZ) + 1;
    double[] thigh = new double[count];
    double[] pelvis = new double[count];
    double[] thorax = new double[count];
    startPose();
    solver.settle(demands.at(0));
    for (int i = 0; i < count; i++) {
      Pose pose = solver.solve(demands.at(i / RATE_HZ));
      thigh[i] = pose.thighRad();
      pelvis[i] = pose.pelvisRad() - standing.pelvisRad();
      thorax[i] = pose.thoraxRad() - standing.thoraxRad();
    }
    return new BodyMotion(thigh, pelvis, thorax);
  }

  private void startPose() {
    if (lifter.lift().fromFloor()) {
      solver.startFrom(
          Math.toRadians(14), Math.toRadians(54), Math.toRadians(56), Math.toRadians(-12));
    } else {
      solver.startFrom(0.03, 0.05, 0, 0.05);
    }
  }
}
