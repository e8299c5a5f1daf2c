package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.Playback;
import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Puts a virtual sensor on the thigh of a recorded trial. The trial begins on the way down and ends
 * at once, so a synthetic person stands, walks up and stands still before it, and stands and walks
 * off after it.
 */
final class OpenCapSession {
  private static final long SEED = 20;
  private static final String EXERCISE = "squat";

  private OpenCapSession() {}

  static SimulatedSession of(OpenCapTrial trial) {
    SimulationSpec spec = SimulationSpec.of(EXERCISE, SEED);
    ExerciseMotion motion = ExerciseMotions.find(EXERCISE).orElseThrow();
    SplittableRandom random = new SplittableRandom(spec.bodySeed());
    Athlete athlete = Athlete.drawn(motion, random, new SplittableRandom(SEED));
    // The trial holds its own sway; the added one only keeps the pauses from being dead.
    Sway sway = new Sway(random, Math.toRadians(0.15));
    return SessionSimulator.record(spec, script(trial, athlete), sway, new OffPlane(0.03, -0.04));
  }

  private static MotionScript script(OpenCapTrial trial, Athlete athlete) {
    MotionScript script = new MotionScript(athlete.working(), Scenes.STANDING_SWAY);
    script.rest(1.5);
    double walkStartS = script.nowS();
    script.walk(5, athlete.gait());
    script.other(walkStartS, "walk");
    script.rest(0.8);
    script.moveTo(Channel.FLEXION, trial.thetaRad[0], 0.6, PhaseShape.PLAIN);
    Linkage.Hip hip = athlete.working().hip(trial.thetaRad[0]);
    script.posture(new Linkage.Resting(hip.xM(), hip.yM()), Scenes.STANDING_SWAY, 0.3);
    double trialStartS = script.nowS();
    script.play(new Playback(trialStartS, trial), trial.lengthS());
    mark(script, trial, trialStartS);
    script.rest(1.5);
    double leaveS = script.nowS();
    script.walk(4, athlete.gait());
    script.other(leaveS, "walk");
    script.rest(1.2);
    return script;
  }

  /** A repetition reaches from one most upright moment to the next. */
  private static void mark(MotionScript script, OpenCapTrial trial, double startS) {
    List<Double> bottoms = trial.bottomsS();
    double fromS = 0;
    for (int k = 0; k < bottoms.size(); k++) {
      boolean last = k == bottoms.size() - 1;
      double toS =
          last ? trial.lengthS() - 0.2 : trial.highestBetweenS(bottoms.get(k), bottoms.get(k + 1));
      script.mark(
          new RepetitionMark(1, startS + fromS, startS + fromS, startS + toS, Optional.empty()));
      fromS = toS;
    }
  }
}
