package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;
import dev.femoris.analysis.simulation.SessionTruth.Extras;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes down what really happened. Times are the device's, as those of the samples. */
final class TruthWriter {
  private static final int STEP = 50;

  private final SimulationSpec spec;
  private final ExerciseMotion motion;
  private final MotionScript script;
  private final MotionTimeline leg;
  private final double[] workAngleRad;
  private final double clockRate;

  TruthWriter(SimulationSpec spec, MotionScript script, MotionTimeline leg, double clockRate) {
    this.spec = spec;
    this.motion = spec.motion();
    this.script = script;
    this.leg = leg;
    this.clockRate = clockRate;
    workAngleRad = leg.workAngleRad(motion);
  }

  /**
   * @param otherThigh the other leg, where it wears a sensor on the thigh
   */
  SessionTruth write(double strapScale, List<MotionTimeline> otherThigh) {
    List<Double> timeS = new ArrayList<>();
    List<Double> thetaRad = new ArrayList<>();
    for (int i = 0; i < workAngleRad.length; i += STEP) {
      timeS.add(i * MotionTimeline.STEP_S * clockRate);
      thetaRad.add(workAngleRad[i]);
    }
    List<OtherInterval> others =
        script.others.stream()
            .map(o -> new OtherInterval(o.startS() * clockRate, o.endS() * clockRate, o.kind()))
            .toList();
    return new SessionTruth(
        TruthOrder.of(motion), repetitions(otherThigh), others, strapScale, timeS, thetaRad);
  }

  private List<TrueRepetition> repetitions(List<MotionTimeline> otherThigh) {
    TruthEvents events = new TruthEvents(workAngleRad, motion.direction());
    Optional<TruthEvents> otherEvents =
        otherThigh.stream()
            .findFirst()
            .filter(t -> motion.bilateral())
            .map(t -> new TruthEvents(t.workAngleRad(motion), motion.direction()));
    Optional<BalanceMeter> balance =
        motion.balance() ? Optional.of(new BalanceMeter(leg)) : Optional.empty();
    FaultLabels labels = new FaultLabels(motion, spec.tempo());
    List<TrueRepetition> repetitions = new ArrayList<>();
    for (RepetitionMark mark : script.repetitions) {
      TruthEvents.Events e = events.find(mark);
      double unrest = balance.map(b -> b.rmsRadPerS(e.startS(), e.endS())).orElse(0.0);
      OptionalDouble otherRom =
          otherEvents
              .map(o -> OptionalDouble.of(o.find(mark).romRad()))
              .orElse(OptionalDouble.empty());
      var observed = new Observed(e, mark.planned(), mark.details(), unrest, otherRom);
      repetitions.add(repetition(mark, observed, labels.push(observed)));
    }
    return repetitions;
  }

  private TrueRepetition repetition(RepetitionMark mark, Observed rep, FaultLabels.Labels label) {
    TruthEvents.Events e = rep.events();
    return new TrueRepetition(
        mark.set(),
        e.startS() * clockRate,
        e.turnInS() * clockRate,
        e.turnOutS() * clockRate,
        e.endS() * clockRate,
        e.romRad(),
        e.peakRateFirstRadPerS(),
        e.peakRateSecondRadPerS(),
        label.faults(),
        label.unsure(),
        extras(rep));
  }

  private Extras extras(Observed rep) {
    OptionalDouble fallS = rep.details().fallS();
    return new Extras(
        fallS.isPresent() ? OptionalDouble.of(fallS.getAsDouble() * clockRate) : fallS,
        fallS.isPresent() ? OptionalDouble.of(thetaRad(fallS.getAsDouble())) : fallS,
        motion.kind() == MotionKind.HOLDS
            ? OptionalInt.of(rep.details().bounces())
            : OptionalInt.empty(),
        rep.otherLegRomRad(),
        motion.balance() ? OptionalDouble.of(rep.unrestRadPerS()) : OptionalDouble.empty());
  }

  private double thetaRad(double timeS) {
    int i = (int) Math.round(timeS / MotionTimeline.STEP_S);
    return workAngleRad[Math.clamp(i, 0, workAngleRad.length - 1)];
  }
}
