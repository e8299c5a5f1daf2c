package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.Impact;
import dev.femoris.analysis.simulation.MotionScript.Playback;
import dev.femoris.analysis.simulation.MotionScript.PostureChange;
import dev.femoris.analysis.simulation.MotionScript.Step;
import dev.femoris.analysis.simulation.MotionScript.Unrest;
import dev.femoris.analysis.simulation.MotionScript.Walk;
import java.util.Arrays;

/**
 * One leg's true motion at 1 kHz: angles of thigh and shank (rad), place of the hip (m), shocks
 * (m/s²) and the wobble of the flesh under the strap (rad). Seen as a right leg; a left leg is its
 * mirror image.
 */
final class MotionTimeline {
  static final double STEP_S = 0.001;

  /** A sine has an r.m.s. of 0.71, the window one of 0.71, and two angles share the rate. */
  private static final double UNREST_GAIN = 1.4;

  final double[] flexionRad;
  final double[] frontalRad;
  final double[] axialRad;
  final double[] shankRad;
  final double[] hipXM;
  final double[] hipYM;
  final double[] hipZM;
  final double[] shockMps2;
  final double[] wobbleRad;

  private MotionTimeline(int length) {
    flexionRad = new double[length];
    frontalRad = new double[length];
    axialRad = new double[length];
    shankRad = new double[length];
    hipXM = new double[length];
    hipYM = new double[length];
    hipZM = new double[length];
    shockMps2 = new double[length];
    wobbleRad = new double[length];
  }

  static MotionTimeline render(MotionScript script, Sway sway, OffPlane offPlane) {
    MotionTimeline timeline = new MotionTimeline((int) Math.round(script.nowS() / STEP_S) + 1);
    script.steps.forEach(timeline::addStep);
    script.playbacks.forEach(timeline::addPlaybackAngle);
    timeline.addSwayAndHip(script, sway);
    script.playbacks.forEach(timeline::addPlaybackHip);
    timeline.addOffPlane(offPlane);
    script.unrests.forEach(timeline::addUnrest);
    script.walks.forEach(timeline::addWalk);
    script.impacts.forEach(timeline::addImpact);
    return timeline;
  }

  /** The other leg of the same body: its own angles, the same pelvis, half a stride apart. */
  static MotionTimeline renderOtherLeg(
      MotionScript script, Sway sway, OffPlane offPlane, MotionTimeline workingLeg) {
    MotionTimeline timeline = new MotionTimeline(workingLeg.length());
    for (Step step : script.steps) {
      timeline.addStep(step, step.otherLegShare());
    }
    timeline.addSwayAndHip(script, sway);
    timeline.addOffPlane(offPlane);
    for (Walk walk : script.walks) {
      timeline.addWalk(walk.withGait(walk.gait().ofOtherLeg()));
    }
    script.impacts.forEach(timeline::addImpact);
    for (int i = 0; i < timeline.length(); i++) {
      timeline.hipXM[i] = workingLeg.hipXM[i];
      timeline.hipYM[i] = workingLeg.hipYM[i];
      // Seen from this leg's own side.
      timeline.hipZM[i] = -workingLeg.hipZM[i];
    }
    return timeline;
  }

  int length() {
    return flexionRad.length;
  }

  double[] channel(Channel channel) {
    return switch (channel) {
      case FLEXION -> flexionRad;
      case AXIAL -> axialRad;
      case FRONTAL -> frontalRad;
      case SHANK -> shankRad;
    };
  }

  private int index(double timeS) {
    return (int) Math.max(0, Math.min(length(), Math.ceil(timeS / STEP_S)));
  }

  private void addStep(Step step) {
    addStep(step, 1);
  }

  private void addStep(Step step, double share) {
    double deltaRad = share * step.deltaRad();
    double[] into = channel(step.channel());
    int end = index(step.startS() + step.durationS());
    for (int i = index(step.startS()); i < end; i++) {
      double u = (i * STEP_S - step.startS()) / step.durationS();
      into[i] += deltaRad * step.shape().at(u);
    }
    for (int i = end; i < into.length; i++) {
      into[i] += deltaRad;
    }
  }

  /** Sway comes first, so that the hip follows it as it follows every other movement. */
  private void addSwayAndHip(MotionScript script, Sway sway) {
    int next = 0;
    Linkage from = script.firstLinkage();
    Linkage to = from;
    double swayFrom = script.firstSway();
    double swayTo = swayFrom;
    double startS = 0;
    double durationS = 1e-9;
    for (int i = 0; i < length(); i++) {
      double t = i * STEP_S;
      while (next < script.postures.size() && script.postures.get(next).startS() <= t) {
        PostureChange change = script.postures.get(next++);
        from = change.from();
        to = change.to();
        swayFrom = change.swayFrom();
        swayTo = change.swayTo();
        startS = change.startS();
        durationS = change.durationS();
      }
      double share = PhaseShape.minimumJerk((t - startS) / durationS);
      double gain = swayFrom + share * (swayTo - swayFrom);
      flexionRad[i] += gain * sway.flexionRad(t);
      frontalRad[i] += gain * sway.frontalRad(t);
      placeHip(i, share, from, to);
    }
  }

  private void placeHip(int i, double share, Linkage from, Linkage to) {
    if (share >= 1) {
      Linkage.Hip hip = to.hip(flexionRad[i]);
      hipXM[i] = hip.xM();
      hipYM[i] = hip.yM();
      return;
    }
    Linkage.Hip before = from.hip(flexionRad[i]);
    Linkage.Hip after = to.hip(flexionRad[i]);
    hipXM[i] = before.xM() + share * (after.xM() - before.xM());
    hipYM[i] = before.yM() + share * (after.yM() - before.yM());
  }

  private void addOffPlane(OffPlane offPlane) {
    for (int i = 0; i < length(); i++) {
      frontalRad[i] += offPlane.frontalPerFlexion() * flexionRad[i];
      axialRad[i] += offPlane.axialPerFlexion() * flexionRad[i];
    }
  }

  /** Swells and fades with a raised cosine; its r.m.s. over the whole is the one asked for. */
  private void addUnrest(Unrest unrest) {
    int end = index(unrest.startS() + unrest.durationS());
    double fastHz = 1.7 * unrest.frequencyHz();
    for (int i = index(unrest.startS()); i < end; i++) {
      double t = i * STEP_S - unrest.startS();
      double u = t / unrest.durationS();
      double gain = UNREST_GAIN * unrest.rmsRadPerS() * Math.sqrt(PhaseShape.window(u));
      double slow = 2 * Math.PI * unrest.frequencyHz();
      double fast = 2 * Math.PI * fastHz;
      frontalRad[i] += gain / slow * Math.sin(slow * t + unrest.phaseRad());
      axialRad[i] += gain / fast * Math.sin(fast * t + 2 * unrest.phaseRad());
    }
  }

  /** Walking fades in and out over two thirds of a second, as first and last steps do. */
  private void addWalk(Walk walk) {
    Gait gait = walk.gait();
    double rateRadPerS = 2 * Math.PI * gait.strideHz();
    int end = index(walk.startS() + walk.durationS());
    for (int i = index(walk.startS()); i < end; i++) {
      double t = i * STEP_S - walk.startS();
      double fade =
          PhaseShape.minimumJerk(t / 0.65) * PhaseShape.minimumJerk((walk.durationS() - t) / 0.65);
      double phase = rateRadPerS * t;
      flexionRad[i] += fade * gait.flexionRad(phase);
      frontalRad[i] += fade * gait.frontalRad(phase);
      axialRad[i] += fade * gait.axialRad(phase);
      shankRad[i] += fade * (gait.flexionRad(phase) - gait.kneeRad(phase));
      hipYM[i] += fade * gait.bounceM() * Math.cos(2 * phase - 1.2);
      hipXM[i] += fade * gait.surgeM() * Math.sin(2 * phase);
      hipZM[i] += fade * gait.swayM() * Math.sin(phase + 1.9);
    }
    addHeelStrikes(walk);
  }

  private void addHeelStrikes(Walk walk) {
    Gait gait = walk.gait();
    double strideS = 1 / gait.strideHz();
    double firstS = gait.ownStrikePhaseRad() / (2 * Math.PI) * strideS;
    for (int k = 0; firstS + k * strideS / 2 < walk.durationS() - 0.25; k++) {
      double timeS = walk.startS() + firstS + k * strideS / 2;
      double size = gait.strikeMps2() * (k % 2 == 0 ? 1 : 0.35);
      addImpact(new Impact(timeS, size, 0.0015 * size, 17 + 3 * (k % 3), 0.035));
    }
  }

  private void addImpact(Impact impact) {
    int start = index(impact.timeS());
    int end = index(impact.timeS() + 10 * impact.decayS());
    for (int i = start; i < end; i++) {
      double t = i * STEP_S - impact.timeS();
      double ring =
          Math.exp(-t / impact.decayS()) * Math.sin(2 * Math.PI * impact.frequencyHz() * t);
      shockMps2[i] += impact.accelMps2() * ring;
      wobbleRad[i] += impact.wobbleRad() * ring;
    }
  }

  private void addPlaybackAngle(Playback playback) {
    add(playback.trial().thetaRad, playback, flexionRad);
  }

  private void addPlaybackHip(Playback playback) {
    add(playback.trial().hipXM, playback, hipXM);
    add(playback.trial().hipYM, playback, hipYM);
  }

  /** Adds what changed since the trial's first sample, and keeps its last value afterwards. */
  private void add(double[] values, Playback playback, double[] into) {
    int start = index(playback.startS());
    int count = Math.min(values.length, into.length - start);
    for (int i = 0; i < count; i++) {
      into[start + i] += values[i] - values[0];
    }
    double last = values[values.length - 1] - values[0];
    for (int i = start + count; i < into.length; i++) {
      into[i] += last;
    }
  }

  /** A copy of the working angle the truth speaks of. */
  double[] workAngleRad(ExerciseMotion motion) {
    if (motion.leavesPlane()) {
      return sagittalRad();
    }
    double[] angle = Arrays.copyOf(channel(motion.workChannel()), length());
    for (int i = 0; i < angle.length; i++) {
      angle[i] *= motion.workSign();
    }
    return angle;
  }

  /** Direction hip to knee seen from the side: what theta is when abduction and rotation meet. */
  private double[] sagittalRad() {
    double[] angle = new double[length()];
    for (int i = 0; i < angle.length; i++) {
      double aside = Math.sin(frontalRad[i]) * Math.sin(axialRad[i]);
      angle[i] = flexionRad[i] + Math.atan2(-aside, Math.cos(frontalRad[i]));
    }
    return angle;
  }
}
