package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.SessionTruth.TrueRepetition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes synthetic sessions.
 *
 * <pre>{@code
 * SimulationSpec spec = SimulationSpec.of("romanian_deadlift", 42).withRateHz(104);
 * SimulatedSession session = SessionSimulator.simulate(spec);
 * session.samples().forEach(analyzer::push);
 * }</pre>
 *
 * A function of its argument alone: the same spec gives the same bits.
 */
public final class SessionSimulator {
  private static final int TRUTH_STEP = 50;

  private SessionSimulator() {}

  /** Ids of the exercises whose motion is written by hand. */
  public static List<String> exercises() {
    return ExerciseMotions.ids();
  }

  /** Whether an exercise with this sheet can be simulated. */
  public static boolean canSimulate(ExerciseProfile exercise) {
    return ExerciseMotions.find(exercise).isPresent();
  }

  public static SimulatedSession simulate(SimulationSpec spec) {
    ExerciseMotion motion = spec.exercise();
    SplittableRandom body = new SplittableRandom(spec.bodySeed());
    Athlete athlete = Athlete.drawn(motion, body);
    Sway sway = new Sway(body, Math.toRadians(new Range(0.3, 0.6).draw(body)));
    OffPlane offPlane = OffPlane.drawn(body);
    MotionScript script = new SessionChoreography(spec, athlete, body).compose();
    return record(spec, motion, script, sway, offPlane);
  }

  /** Renders a script, has the sensor feel it and writes down the truth. */
  static SimulatedSession record(
      SimulationSpec spec,
      ExerciseMotion motion,
      MotionScript script,
      Sway sway,
      OffPlane offPlane) {
    MotionTimeline timeline = MotionTimeline.render(script, sway, offPlane);
    SensorReadout readout = new SensorReadout(spec);
    double strapScale =
        spec.errors().strapGain().draw(new SplittableRandom(spec.bodySeed() ^ 0x7374726170L));
    VirtualSensor sensor =
        VirtualSensor.worn(timeline, spec.mounting(), strapScale, spec.errors().shocks());
    SessionTruth truth =
        truth(motion, script, timeline.workAngleRad(motion), strapScale, readout.clockRate());
    return new SimulatedSession(
        motion.id(), spec.seed(), spec.rateHz(), readout.read(sensor), truth);
  }

  /** Times of the truth are the device's, as those of the samples. */
  private static SessionTruth truth(
      ExerciseMotion motion,
      MotionScript script,
      double[] workAngleRad,
      double strapScale,
      double clockRate) {
    List<Double> timeS = new ArrayList<>();
    List<Double> thetaRad = new ArrayList<>();
    for (int i = 0; i < workAngleRad.length; i += TRUTH_STEP) {
      timeS.add(i * MotionTimeline.STEP_S * clockRate);
      thetaRad.add(workAngleRad[i]);
    }
    List<OtherInterval> others =
        script.others.stream()
            .map(o -> new OtherInterval(o.startS() * clockRate, o.endS() * clockRate, o.kind()))
            .toList();
    return new SessionTruth(
        motion.order(),
        repetitions(motion, script, workAngleRad, clockRate),
        others,
        strapScale,
        timeS,
        thetaRad);
  }

  private static List<TrueRepetition> repetitions(
      ExerciseMotion motion, MotionScript script, double[] workAngleRad, double clockRate) {
    TruthEvents events = new TruthEvents(workAngleRad, motion.direction());
    FaultLabels labels = new FaultLabels(motion.eccentricFirst());
    List<TrueRepetition> repetitions = new ArrayList<>();
    for (MotionScript.RepetitionMark mark : script.repetitions) {
      TruthEvents.Events e = events.find(mark);
      FaultLabels.Labels label = labels.push(e, mark.planned());
      repetitions.add(
          new TrueRepetition(
              mark.set(),
              e.startS() * clockRate,
              e.turnInS() * clockRate,
              e.turnOutS() * clockRate,
              e.endS() * clockRate,
              e.romRad(),
              e.peakRateFirstRadPerS(),
              e.peakRateSecondRadPerS(),
              label.faults(),
              label.unsure()));
    }
    return repetitions;
  }
}
