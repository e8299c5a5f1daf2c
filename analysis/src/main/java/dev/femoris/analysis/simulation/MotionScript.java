package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the body does, written down as overlapping movements along one time line. Collects only;
 * {@link MotionTimeline} renders it. Not thread-safe.
 */
final class MotionScript {
  /**
   * One channel moves by {@code deltaRad}; the other leg's by {@code otherLegShare} of it, seen
   * from that leg's own side.
   */
  record Step(
      Channel channel,
      double startS,
      double durationS,
      double deltaRad,
      PhaseShape shape,
      double otherLegShare) {}

  /** Keeping the balance: frontal and axial to and fro that swells and fades. */
  record Unrest(
      double startS, double durationS, double rmsRadPerS, double frequencyHz, double phaseRad) {}

  /** The body changes what it rests on. */
  record PostureChange(
      double startS, double durationS, Linkage from, Linkage to, double swayFrom, double swayTo) {}

  record Walk(double startS, double durationS, Gait gait) {
    Walk withGait(Gait other) {
      return new Walk(startS, durationS, other);
    }
  }

  /** A shock: damped oscillation of the acceleration and of the strap's flesh. */
  record Impact(
      double timeS, double accelMps2, double wobbleRad, double frequencyHz, double decayS) {}

  /**
   * Where a repetition lies.
   *
   * @param set index from 1
   * @param windowStartS end of the movement before it
   * @param moveStartS when its first phase was begun
   * @param windowEndS when its second phase is over
   * @param planned the fault meant to be shown
   * @param details what else the script knows of it
   */
  record RepetitionMark(
      int set,
      double windowStartS,
      double moveStartS,
      double windowEndS,
      Optional<PlannedFault> planned,
      RepetitionDetails details) {
    RepetitionMark(
        int set,
        double windowStartS,
        double moveStartS,
        double windowEndS,
        Optional<PlannedFault> planned) {
      this(set, windowStartS, moveStartS, windowEndS, planned, RepetitionDetails.PLAIN);
    }
  }

  /** Joint motion of a real trial laid over the script. */
  record Playback(double startS, OpenCapTrial trial) {}

  final List<Step> steps = new ArrayList<>();
  final List<PostureChange> postures = new ArrayList<>();
  final List<Walk> walks = new ArrayList<>();
  final List<Unrest> unrests = new ArrayList<>();
  final List<Impact> impacts = new ArrayList<>();
  final List<RepetitionMark> repetitions = new ArrayList<>();
  final List<OtherInterval> others = new ArrayList<>();
  final List<Playback> playbacks = new ArrayList<>();

  private final Map<Channel, Double> angleRad = new EnumMap<>(Channel.class);
  private final Linkage first;
  private Linkage linkage;
  private double sway;
  private double nowS;

  MotionScript(Linkage linkage, double sway) {
    this.first = linkage;
    this.linkage = linkage;
    this.sway = sway;
  }

  double nowS() {
    return nowS;
  }

  double angleRad(Channel channel) {
    return angleRad.getOrDefault(channel, 0.0);
  }

  Linkage firstLinkage() {
    return first;
  }

  double firstSway() {
    return postures.isEmpty() ? sway : postures.getFirst().swayFrom();
  }

  void rest(double seconds) {
    nowS += seconds;
  }

  /** Starts in this angle, as if it had always been there. */
  void startAt(Channel channel, double rad) {
    move(channel, nowS - 1, 1e-6, rad, PhaseShape.PLAIN);
  }

  /** Moves to an angle and waits for the end of it. */
  void moveTo(Channel channel, double targetRad, double durationS, PhaseShape shape) {
    move(channel, nowS, durationS, targetRad - angleRad(channel), shape);
    nowS += durationS;
  }

  /** Moves by an angle at a time of its own; the script's present stays. */
  void move(Channel channel, double startS, double durationS, double deltaRad, PhaseShape shape) {
    move(new Step(channel, startS, durationS, deltaRad, shape, 1));
  }

  void move(Step step) {
    steps.add(step);
    angleRad.merge(step.channel(), step.deltaRad(), Double::sum);
  }

  /** Takes a channel somewhere meanwhile; the script's present stays. */
  void moveMeanwhile(Channel channel, double targetRad, double durationS) {
    double deltaRad = targetRad - angleRad(channel);
    if (deltaRad != 0) {
      move(channel, nowS, durationS, deltaRad, PhaseShape.PLAIN);
    }
  }

  void unrest(Unrest unrest) {
    unrests.add(unrest);
  }

  /** From now on, over {@code durationS}, the body comes to rest on something else. */
  void posture(Linkage to, double swayTo, double durationS) {
    postures.add(new PostureChange(nowS, durationS, linkage, to, sway, swayTo));
    linkage = to;
    sway = swayTo;
  }

  void walk(double durationS, Gait gait) {
    walks.add(new Walk(nowS, durationS, gait));
    nowS += durationS;
  }

  void impact(Impact impact) {
    impacts.add(impact);
  }

  void mark(RepetitionMark mark) {
    repetitions.add(mark);
  }

  void other(double startS, String kind) {
    others.add(new OtherInterval(startS, nowS, kind));
  }

  void play(Playback playback, double durationS) {
    playbacks.add(playback);
    nowS += durationS;
  }
}
