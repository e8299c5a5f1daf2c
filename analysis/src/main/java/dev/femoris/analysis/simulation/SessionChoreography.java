package dev.femoris.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Composes a whole session: arriving, sets, rests, leaving. Not thread-safe. */
final class SessionChoreography {
  private static final int ASYMMETRIC_REPETITIONS = 5;

  private final SimulationSpec spec;
  private final Athlete athlete;
  private final RandomGenerator random;
  private final boolean inPoseFromTheStart;
  private final boolean staysInPose;
  private final MotionScript script;
  private final Scenes scenes;
  private final SetPerformance performance;

  /**
   * @param habits apart from {@code random}, so that new habits leave known sessions as they were
   */
  SessionChoreography(
      SimulationSpec spec, Athlete athlete, RandomGenerator random, RandomGenerator habits) {
    this.spec = spec;
    this.athlete = athlete;
    this.random = random;
    boolean lying = athlete.motion().lying();
    inPoseFromTheStart = lying && spec.confounders() && random.nextDouble() < 0.4;
    staysInPose = lying && random.nextDouble() < 0.5;
    script =
        inPoseFromTheStart
            ? new MotionScript(athlete.lying(), 0.12)
            : new MotionScript(athlete.standing(0.2), Scenes.STANDING_SWAY);
    scenes = new Scenes(script, athlete, random);
    performance = new SetPerformance(script, scenes, athlete, random, habits);
  }

  MotionScript compose() {
    List<Optional<PlannedFault>> faults = spreadFaults();
    arrive();
    for (int set = 1; set <= spec.sets(); set++) {
      if (set > 1) {
        pauseBetweenSets();
      }
      performSet(set, faults);
    }
    scenes.rest(0.6, 1.5);
    scenes.leave();
    scenes.rest(0.8, 2.0);
    if (confounded(0.5)) {
      scenes.walk(3, 6);
      scenes.rest(0.8, 1.5);
    }
    return script;
  }

  private void arrive() {
    if (inPoseFromTheStart) {
      scenes.beginInPose();
      scenes.rest(0.05, 0.6);
      return;
    }
    script.startAt(Channel.FLEXION, athlete.standingRad());
    if (!spec.confounders() || random.nextBoolean()) {
      scenes.rest(0.8, 2.5);
    }
    approach();
  }

  private void approach() {
    if (confounded(0.85)) {
      scenes.walk(4, 10);
    }
    scenes.rest(0.5, 1.6);
    if (confounded(0.3)) {
      scenes.shiftWeight();
    }
    scenes.enter();
    scenes.rest(athlete.motion().lying() ? 0.3 : 0.7, 2.2);
  }

  private void performSet(int set, List<Optional<PlannedFault>> faults) {
    Manner manner =
        athlete.motion().variedSets() && spec.confounders()
            ? Manner.ofLyingSet(random)
            : Manner.USUAL;
    boolean onFloor = athlete.motion().startsFromFloor();
    boolean fidgets =
        !athlete.motion().lying() && athlete.motion().kind() == MotionKind.REPETITIONS;
    for (int i = 0; i < spec.repsPerSet(); i++) {
      performance.perform(set, i, manner, faults.get((set - 1) * spec.repsPerSet() + i));
      boolean last = i == spec.repsPerSet() - 1;
      if (!last && fidgets && confounded(0.08)) {
        performance.fidget(onFloor);
      }
    }
  }

  private void pauseBetweenSets() {
    if (staysInPose) {
      // Longer than a set's end needs: 8 s or three repetitions.
      double repetitionS = 2 * (athlete.firstPhaseS() + athlete.secondPhaseS()) + 6;
      script.rest(Math.max(10, 3.2 * repetitionS));
      return;
    }
    scenes.rest(0.5, 1.5);
    scenes.leave();
    scenes.rest(2, 5);
    if (confounded(0.25)) {
      scenes.sitDown();
      scenes.rest(0.8, 2);
    }
    scenes.rest(4, 5);
    approach();
  }

  private boolean confounded(double share) {
    return spec.confounders() && random.nextDouble() < share;
  }

  /** Faults come after three good repetitions, which are the reference, and never side by side. */
  private List<Optional<PlannedFault>> spreadFaults() {
    int total = spec.sets() * spec.repsPerSet();
    List<Optional<PlannedFault>> plan = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      plan.add(Optional.empty());
    }
    int count = spec.faults().size();
    int good = athlete.motion().kind() == MotionKind.HOLDS ? 0 : 3;
    for (int k = 0; k < count && total > good; k++) {
      int place = good + (int) ((k + 0.5) * (total - good) / count);
      PlannedFault fault = spec.faults().get(k);
      int run = fault == PlannedFault.ASYMMETRY ? ASYMMETRIC_REPETITIONS : 1;
      for (int i = place; i < Math.min(total, place + run); i++) {
        plan.set(i, Optional.of(fault));
      }
      plan.set(Math.min(total - 1, place), Optional.of(fault));
    }
    return plan;
  }
}
