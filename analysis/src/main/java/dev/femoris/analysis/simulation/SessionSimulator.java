package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final long HABITS = 0x686162697473L;
  private static final long OTHER_LEG = 0x6f74686572L;

  private SessionSimulator() {}

  /** Ids of the exercises whose motion is written by hand: all of the contract. */
  public static List<String> exercises() {
    return ExerciseMotions.ids();
  }

  /** Whether an exercise with this sheet can be simulated. */
  public static boolean canSimulate(ExerciseProfile exercise) {
    return ExerciseMotions.find(exercise).isPresent();
  }

  /** The faults that a session of this kind can show, and whose labels then mean something. */
  public static List<PlannedFault> faults(SimulationSpec spec) {
    return Arrays.stream(PlannedFault.values())
        .filter(fault -> fault.hindrance(spec, spec.motion()).isEmpty())
        .filter(fault -> fault.meansSomething(spec.motion()))
        .toList();
  }

  /**
   * @throws IllegalArgumentException if a fault or a placement does not fit the exercise
   */
  public static SimulatedSession simulate(SimulationSpec spec) {
    spec.check();
    ExerciseMotion motion = spec.motion();
    SplittableRandom body = new SplittableRandom(spec.bodySeed());
    SplittableRandom habits = new SplittableRandom(spec.bodySeed() ^ HABITS);
    Athlete drawn = Athlete.drawn(motion, body, habits);
    Athlete athlete = spec.tempo().map(t -> drawn.following(t, habits)).orElse(drawn);
    Sway sway = new Sway(body, Math.toRadians(new Range(0.3, 0.6).draw(body)));
    OffPlane offPlane = OffPlane.drawn(body);
    MotionScript script = new SessionChoreography(spec, athlete, body, habits).compose();
    return record(spec, script, sway, offPlane);
  }

  /** Renders a script, has the sensors feel it and writes down the truth. */
  static SimulatedSession record(
      SimulationSpec spec, MotionScript script, Sway sway, OffPlane offPlane) {
    MotionTimeline leg = MotionTimeline.render(script, sway, offPlane);
    SplittableRandom otherLeg = new SplittableRandom(spec.bodySeed() ^ OTHER_LEG);
    MotionTimeline other =
        spec.others().isEmpty()
            ? leg
            : MotionTimeline.renderOtherLeg(script, sway, OffPlane.drawn(otherLeg), leg);
    List<SensorStream> streams = new ArrayList<>();
    double clockRate = 1 + 1e-6 * spec.sampling().clockPpm();
    for (WornSensor sensor : WornSensor.of(spec)) {
      boolean works = sensor.mounting().leftLeg() == spec.mounting().leftLeg();
      var readout =
          new SensorReadout(
              spec.bodySeed(), spec.rateHz(), spec.errors(), spec.sampling(), sensor.index());
      List<ImuSample> read = readout.read(sensor.on(works ? leg : other, spec.errors()));
      List<ImuSample> first = streams.isEmpty() ? read : streams.getFirst().samples();
      streams.add(sensor.stream(read, first));
    }
    SessionTruth truth =
        new TruthWriter(spec, script, leg, clockRate)
            .write(streams.getFirst().strapScale(), spec.bothThighs() ? List.of(other) : List.of());
    return new SimulatedSession(spec.exercise(), spec.seed(), spec.rateHz(), streams, truth);
  }
}
