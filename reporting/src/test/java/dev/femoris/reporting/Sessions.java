package dev.femoris.reporting;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SignalNotice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** Made-up sessions, the same every time: repetitions and the angle trace that goes with them. */
public final class Sessions {

  private static final double RATE_HZ = 100;
  private static final double SET_UP_S = 12;
  private static final double REST_S = 30;
  private static final double START_RAD = Math.toRadians(3);

  private final Random random = new Random(11);
  private final List<ExerciseSet> sets = new ArrayList<>();
  private final List<Repetition> all = new ArrayList<>();
  private final String exerciseId;
  private final PhaseOrder order;
  private final double romRad;
  private double nowS = SET_UP_S;

  private Sessions(String exerciseId, PhaseOrder order, double romDeg) {
    this.exerciseId = exerciseId;
    this.order = order;
    this.romRad = Math.toRadians(romDeg);
  }

  /** A made-up session: what was found in it and the angle per sample. */
  public record Session(SessionResult result, AngleTrace trace, double durationS) {}

  public static Session squats(int sets, int repetitionsPerSet) {
    return new Sessions("squat", PhaseOrder.ECCENTRIC_FIRST, 71)
        .build(sets, repetitionsPerSet, REST_S);
  }

  public static Session bridges(int sets, int repetitionsPerSet) {
    return new Sessions("glute_bridge", PhaseOrder.CONCENTRIC_FIRST, -26)
        .build(sets, repetitionsPerSet, REST_S);
  }

  public static Session nothing() {
    return new Sessions("squat", PhaseOrder.ECCENTRIC_FIRST, 71).build(0, 0, REST_S);
  }

  /** Three stretches of 20, 30 and 28 s, one of them with bounces; the angle is not theirs. */
  public static Session stretches() {
    Session standing = nothing();
    SessionResult r = standing.result();
    var holds =
        List.of(
            new Hold(nanos(10), nanos(30), nanos(30.5), 1.2, 1.1, 20, 0, 0.001),
            new Hold(nanos(40), nanos(71), nanos(71.5), 1.25, 1.15, 30, 4, -0.002),
            new Hold(nanos(80), nanos(108), nanos(108.5), 1.3, 1.2, 28, 0, 0));
    var result =
        new SessionResult(
            "supine_strap_stretch",
            r.basis(),
            List.of(),
            holds,
            List.of(),
            r.notices(),
            BarFindings.NONE,
            r.provenance());
    return new Session(result, standing.trace(), 120);
  }

  /** Sixty minutes, a set of ten every three minutes. */
  public static Session hour() {
    return new Sessions("squat", PhaseOrder.ECCENTRIC_FIRST, 71).build(20, 10, 137);
  }

  private Session build(int setCount, int repetitionsPerSet, double restS) {
    for (int set = 1; set <= setCount; set++) {
      sets.add(set(set, repetitionsPerSet));
      nowS += restS;
    }
    double durationS = setCount == 0 ? 30 : nowS - restS + 8;
    var result =
        new SessionResult(
            exerciseId,
            new Basis.Limb(Segment.THIGH, Placement.THIGH_RIGHT),
            sets,
            List.of(),
            List.of(
                new Rejection(nanos(2), nanos(6.4), RejectionReason.WALKING, Math.toRadians(31)),
                new Rejection(nanos(7.5), nanos(10), RejectionReason.SET_UP, Math.toRadians(48.2))),
            List.of(new SignalNotice(nanos(20), SignalNotice.Kind.START_POSE_ASSUMED)),
            BarFindings.NONE,
            new Provenance("0.1.0", "thigh/1", "sha256:0f3c9a71d2b84e55"));
    return new Session(result, trace(durationS), durationS);
  }

  private ExerciseSet set(int index, int count) {
    List<Repetition> repetitions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean partial = index == 2 && i == 6;
      boolean dropped = index == 2 && i == 3;
      repetitions.add(repetition(partial ? 0.7 : 1, dropped ? 0.45 : 1, 1 + 0.045 * i));
    }
    all.addAll(repetitions);
    List<JudgedRepetition> judged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OptionalDouble pauseS =
          i + 1 < count
              ? OptionalDouble.of(
                  (repetitions.get(i + 1).startNanos() - repetitions.get(i).endNanos()) * 1e-9)
              : OptionalDouble.empty();
      judged.add(
          new JudgedRepetition(
              i + 1,
              repetitions.get(i),
              Tempo.of(repetitions.get(i), pauseS),
              findings(index, i, repetitions.get(i))));
    }
    return new ExerciseSet(
        index, judged, count < 2 ? OptionalDouble.empty() : OptionalDouble.of(6.54 + 5.3 * index));
  }

  private Repetition repetition(double depth, double eccentric, double slowing) {
    double startS = nowS;
    double turnInS = startS + eccentric * noisy(2.6);
    double turnOutS = turnInS + noisy(0.4);
    double endS = turnOutS + noisy(1.1) * slowing;
    nowS = endS + noisy(0.8);
    double rangeRad = depth * Math.abs(noisy(romRad));
    return new Repetition(
        order,
        nanos(startS),
        nanos(turnInS),
        nanos(turnOutS),
        nanos(endS),
        nanos(endS + 0.03),
        rangeRad,
        1.57 * rangeRad / (turnInS - startS),
        1.57 * rangeRad / (endS - turnOutS),
        START_RAD,
        eccentric < 1 ? Set.of(RepetitionNote.SAMPLES_MISSING) : Set.of());
  }

  private List<Finding> findings(int set, int i, Repetition repetition) {
    Finding rounding = Finding.cannotTell(Fault.BACK_ROUNDING, Finding.Unknowable.NOT_OBSERVABLE);
    if (set == 1 && i < 3) {
      return List.of(
          Finding.cannotTell(Fault.PARTIAL_RANGE, Finding.Unknowable.NO_REFERENCE),
          Finding.cannotTell(Fault.DROPPED_ECCENTRIC, Finding.Unknowable.NO_REFERENCE),
          rounding);
    }
    double usualRad = Math.abs(romRad);
    return List.of(
        below(Fault.PARTIAL_RANGE, Quantity.RANGE_RAD, repetition.romRad(), usualRad, 0.8),
        below(Fault.DROPPED_ECCENTRIC, Quantity.ECCENTRIC_S, repetition.eccentricS(), 2.6, 0.6),
        rounding);
  }

  private static Finding below(
      Fault fault, Quantity quantity, double measured, double usual, double share) {
    double limit = share * usual;
    return Finding.judged(
        fault,
        measured < limit ? 0.99 : 0.02,
        new Evidence(
            quantity,
            measured,
            usual,
            limit,
            Evidence.Basis.OWN_SESSION,
            measured < limit ? 1 : 0));
  }

  private AngleTrace trace(double durationS) {
    int size = (int) (durationS * RATE_HZ);
    long[] timeNanos = new long[size];
    double[] thetaRad = new double[size];
    double[] rateRadPerS = new double[size];
    var phase = new MotionPhase[size];
    Arrays.fill(phase, MotionPhase.REST);
    for (int i = 0; i < size; i++) {
      timeNanos[i] = nanos(i / RATE_HZ);
      thetaRad[i] = angleRad(i / RATE_HZ);
      rateRadPerS[i] = i == 0 ? 0 : (thetaRad[i] - thetaRad[i - 1]) * RATE_HZ;
    }
    return new AngleTrace(timeNanos, thetaRad, rateRadPerS, phase);
  }

  private double angleRad(double timeS) {
    double swayRad = Math.toRadians(0.25 * Math.sin(2.1 * timeS) + 0.06 * random.nextGaussian());
    if (timeS > 2 && timeS < 6.4) {
      return START_RAD + Math.toRadians(16) * Math.sin(5.7 * (timeS - 2)) + swayRad;
    }
    if (timeS > 7.5 && timeS < 10) {
      return START_RAD + Math.toRadians(48) * bell((timeS - 7.5) / 2.5) + swayRad;
    }
    Optional<Repetition> within =
        all.stream()
            .filter(r -> r.startNanos() <= nanos(timeS) && nanos(timeS) <= r.endNanos())
            .findFirst();
    return START_RAD + swayRad + within.map(r -> workRad(r, timeS)).orElse(0.0);
  }

  private double workRad(Repetition repetition, double timeS) {
    double sinceS = timeS - repetition.startNanos() * 1e-9;
    double outS = sinceS - repetition.firstPhaseS();
    double backS = outS - repetition.turnPauseS();
    double share =
        outS < 0
            ? smooth(sinceS / repetition.firstPhaseS())
            : backS < 0 ? 1 : 1 - smooth(backS / repetition.secondPhaseS());
    return Math.signum(romRad) * repetition.romRad() * share;
  }

  private double noisy(double value) {
    return value * (1 + 0.035 * random.nextGaussian());
  }

  private static double bell(double share) {
    return Math.sin(Math.PI * share) * Math.sin(Math.PI * share);
  }

  private static double smooth(double share) {
    return (1 - Math.cos(Math.PI * share)) / 2;
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
