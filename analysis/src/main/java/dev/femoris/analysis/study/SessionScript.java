package dev.femoris.analysis.study;

import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Writes down, pose after pose, what an athlete does in a session. Not thread-safe. */
final class SessionScript {
  private static final int BASELINE_REPETITIONS = 6;
  private static final int TEST_REPETITIONS = 12;
  private static final int ROUNDED_REPETITIONS = 6;
  private static final double REST_S = 20;

  /**
   * A repetition on the track.
   *
   * @param fromS its start pose before
   * @param moveS first movement
   * @param backS second movement over
   * @param toS its start pose after
   */
  record Placed(
      int set, double fromS, double moveS, double backS, double toS, RepetitionPlan plan) {}

  final PoseTrack track = new PoseTrack();
  final List<Placed> repetitions = new ArrayList<>();
  final List<OtherInterval> others = new ArrayList<>();
  private final TrunkSessionSpec spec;
  private final Lifter lifter;
  private final LiftPath path;
  private final SplittableRandom random;
  private final Movement working;
  private final Movement fromFloor;
  private final Movement toeTouch;

  SessionScript(TrunkSessionSpec spec, Lifter lifter, SplittableRandom random) {
    this.spec = spec;
    this.lifter = lifter;
    this.random = random;
    path = new LiftPath(lifter);
    working = new Movement(lifter);
    fromFloor = lifter.lift().fromFloor() ? working : new Movement(lifter.atTheFloor());
    toeTouch = new Movement(lifter.touchingToes());
  }

  void write() {
    stand("relaxed_standing", 3.5);
    double touchFromS = track.nowS();
    move(toeTouch, 0, 1, 1.8, 0);
    move(toeTouch, 1, 1, 1.2, 0);
    move(toeTouch, 1, 0, 1.8, 0);
    others.add(new OtherInterval(touchFromS, track.nowS(), "toe_touch"));
    stand("rest", 3);
    others.removeLast();
    set(1, BASELINE_REPETITIONS, Collections.nCopies(BASELINE_REPETITIONS, 0.0), 1);
    stand("rest", REST_S);
    set(2, TEST_REPETITIONS, amounts(), spec.secondLoad());
    stand("rest", 3);
  }

  /** Amount of rounding of each test repetition, in no order. */
  private List<Double> amounts() {
    List<Double> amounts = new ArrayList<>();
    for (int i = 0; i < TEST_REPETITIONS; i++) {
      boolean rounds = i < ROUNDED_REPETITIONS;
      amounts.add(rounds ? spec.extraRad().get(i % spec.extraRad().size()) : 0.0);
    }
    for (int i = TEST_REPETITIONS - 1; i > 0; i--) {
      Collections.swap(amounts, i, random.nextInt(i + 1));
    }
    return amounts;
  }

  private void set(int set, int count, List<Double> amounts, double load) {
    double barKg = load * lifter.barKg();
    begin(barKg);
    for (int i = 0; i < count; i++) {
      repetition(set, amounts.get(i), load, i == count - 1);
    }
    end(barKg);
  }

  private void begin(double barKg) {
    double fromS = track.nowS();
    move(fromFloor, 0, 1, Draws.between(random, 1.6, 2.2), 0);
    move(fromFloor, 1, 1, Draws.between(random, 0.8, 1.4), 0);
    if (lifter.lift().fromFloor()) {
      others.add(new OtherInterval(fromS, track.nowS(), "set_up"));
      return;
    }
    move(fromFloor, 1, 0, Draws.between(random, 1.2, 1.6), barKg);
    others.add(new OtherInterval(fromS, track.nowS(), "pick_up"));
    move(working, 0, 0, 1.5, barKg);
  }

  private void end(double barKg) {
    double fromS = track.nowS();
    if (lifter.lift().fromFloor()) {
      move(fromFloor, 1, 1, 0.8, 0);
      fromS = track.nowS();
      move(fromFloor, 1, 0, Draws.between(random, 1.2, 1.7), 0);
      others.add(new OtherInterval(fromS, track.nowS(), "stand_up"));
      return;
    }
    move(working, 0, 0, 1, barKg);
    fromS = track.nowS();
    move(fromFloor, 0, 1, Draws.between(random, 1.5, 2), barKg);
    move(fromFloor, 1, 1, 0.5, 0);
    move(fromFloor, 1, 0, Draws.between(random, 1.2, 1.7), 0);
    others.add(new OtherInterval(fromS, track.nowS(), "put_down"));
  }

  private void repetition(int set, double extraRad, double load, boolean last) {
    boolean varied = set > 1 && spec.varied();
    Benign benign = varied ? Benign.drawn(random) : Benign.NONE;
    if (lifter.lift().fromFloor()) {
      benign = benign.withDepthM(0);
    }
    Rounding rounding = Rounding.drawn(extraRad, spec.scenario(), lifter.rounding(), random);
    double pauseS = Draws.between(random, 0.5, 0.9);
    RepetitionPlan plan =
        RepetitionPlan.drawn(lifter, benign, rounding, random).withPauses(pauseS, last ? 0.8 : 0.4);
    double fromS = track.nowS();
    RepetitionDemands demands = new RepetitionDemands(lifter, path, plan, load);
    track.seam();
    working.perform(track, demands, plan.durationS());
    double moveS = fromS + plan.leadS();
    double backS = moveS + plan.firstS() + plan.turnS() + plan.secondS();
    repetitions.add(new Placed(set, fromS, moveS, backS, track.nowS(), plan));
  }

  private void stand(String kind, double lengthS) {
    double fromS = track.nowS();
    move(working, 0, 0, lengthS, 0);
    others.add(new OtherInterval(fromS, track.nowS(), kind));
  }

  private void move(Movement movement, double from, double to, double lengthS, double barKg) {
    track.seam();
    movement.along(track, from, to, lengthS, barKg);
  }
}
