package dev.femoris.analysis.cue;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.SessionEvent;
import dev.femoris.analysis.session.SignalNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A session told to a policy event by event, without an analysis behind it; times in seconds. */
final class Script {

  static final double REPETITION_S = 3;
  private static final long STEP_NANOS = 20_000_000L;

  final List<Cue> cues = new ArrayList<>();
  final List<MotionPhase> phases = new ArrayList<>();

  /** Repetitions counted up to each cue. */
  final List<Integer> repetitions = new ArrayList<>();

  /** Whether each cue came with the count of a repetition. */
  final List<Boolean> withCount = new ArrayList<>();

  private int counted;
  private final CuePolicy policy;
  private final ExerciseProfile exercise;
  private final List<JudgedRepetition> set = new ArrayList<>();
  private long now;
  private int setIndex = 1;

  Script(String exerciseId, Optional<TempoTarget> tempo) {
    this.exercise = ExerciseCatalog.builtIn().find(exerciseId).orElseThrow();
    this.policy = new CuePolicy(exercise, tempo);
  }

  static Script of(String exerciseId) {
    return new Script(exerciseId, Optional.empty());
  }

  double nowS() {
    return now * 1e-9;
  }

  /** Time passes in a phase. */
  Script pass(double seconds, MotionPhase phase) {
    for (long end = now + (long) (seconds * 1e9); now < end; ) {
      now += STEP_NANOS;
      step(List.of(), phase, 0);
    }
    return this;
  }

  /** A repetition with these findings is done and counted; the athlete then rests. */
  Script repetition(Finding... findings) {
    return repetition(1, findings);
  }

  Script repetition(double restS, Finding... findings) {
    double third = REPETITION_S / 3;
    pass(third, MotionPhase.FIRST).pass(third, MotionPhase.TURN).pass(third, MotionPhase.SECOND);
    now += STEP_NANOS;
    step(List.of(counted(List.of(findings))), MotionPhase.REST, 0);
    return pass(restS, MotionPhase.REST);
  }

  private SessionEvent counted(List<Finding> findings) {
    long third = (long) (REPETITION_S / 3 * 1e9);
    long end = now - STEP_NANOS;
    var repetition =
        new Repetition(
            exercise.order(),
            end - 3 * third,
            end - 2 * third,
            end - third,
            end,
            now,
            exercise.romRad(),
            1,
            1,
            exercise.startAngleRad(),
            Set.of());
    var judged =
        new JudgedRepetition(
            set.size() + 1, repetition, Tempo.of(repetition, OptionalDouble.empty()), findings);
    set.add(judged);
    counted++;
    return new SessionEvent.RepetitionCounted(setIndex, judged);
  }

  Script setEnds() {
    return setEnds(MotionPhase.REST);
  }

  Script setEnds(MotionPhase phase) {
    var ended = new SessionEvent.SetEnded(new ExerciseSet(setIndex, set, OptionalDouble.empty()));
    set.clear();
    setIndex++;
    return event(ended, phase);
  }

  Script lockout() {
    return event(new SessionEvent.LockoutReached(now), MotionPhase.TURN);
  }

  Script takenBack() {
    var rejection = new Rejection(now, now, RejectionReason.NOT_RETURNED, 1);
    return event(new SessionEvent.MovementRejected(rejection), MotionPhase.REST);
  }

  Script notice(SignalNotice.Kind kind, MotionPhase phase) {
    return event(new SessionEvent.SignalNoticed(new SignalNotice(now, kind)), phase);
  }

  /** Samples are missing for a while; then the analysis says so. */
  Script hole(double seconds, MotionPhase phase) {
    now += (long) (seconds * 1e9);
    return notice(SignalNotice.Kind.SIGNAL_LOST, phase);
  }

  Script event(SessionEvent event, MotionPhase phase) {
    now += STEP_NANOS;
    step(List.of(event), phase, 0);
    return this;
  }

  /** One sample of a movement: work-signed angle and rate in degrees. */
  Script motion(double angleDeg, double rateDegPerS, MotionPhase phase) {
    now += STEP_NANOS;
    double theta = exercise.startAngleRad() + exercise.direction() * Math.toRadians(angleDeg);
    give(
        policy.push(
            List.of(),
            new ThighMotion(now, theta, exercise.direction() * Math.toRadians(rateDegPerS), phase)),
        phase,
        false);
    return this;
  }

  private void step(List<SessionEvent> events, MotionPhase phase, double rate) {
    boolean count = events.stream().anyMatch(SessionEvent.RepetitionCounted.class::isInstance);
    give(
        policy.push(events, new ThighMotion(now, exercise.startAngleRad(), rate, phase)),
        phase,
        count);
  }

  private void give(Optional<Cue> cue, MotionPhase phase, boolean count) {
    cue.ifPresent(
        c -> {
          cues.add(c);
          phases.add(phase);
          repetitions.add(counted);
          withCount.add(count);
        });
  }

  List<CueWhat> given() {
    return cues.stream().map(Cue::what).toList();
  }

  /** What was said in words. */
  List<CueWhat> words() {
    return given().stream().filter(w -> w.kind() == CueKind.WORDS).toList();
  }

  static Finding present(Fault fault) {
    return Finding.judged(fault, 0.9, measured(0.7));
  }

  /** At this share of the reference. */
  static Finding present(Fault fault, double share) {
    return Finding.judged(fault, 0.9, measured(share));
  }

  static Finding absent(Fault fault) {
    return Finding.judged(fault, 0.1, measured(1));
  }

  static Finding unknown(Fault fault) {
    return Finding.cannotTell(fault, Finding.Unknowable.NO_REFERENCE);
  }

  private static Evidence measured(double share) {
    return new Evidence(Quantity.RANGE_RAD, share, 1, 0.8, Evidence.Basis.OWN_SESSION, 0);
  }
}
