package dev.femoris.analysis.simulation;

import static dev.femoris.analysis.exercise.PhaseOrder.ECCENTRIC_FIRST;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes synthetic recordings in which nothing is exercised. A function of its argument alone.
 *
 * <p>Rendered in stretches of some minutes that begin and end in easy standing, so that an hour
 * takes no more memory than a session, apart from its samples.
 */
public final class EverydaySimulator {
  private static final double STRETCH_S = 150;
  private static final int TRUTH_STEP = 50;

  private static final ExerciseMotion LIFE =
      new MotionSheet(EverydaySpec.NAME, ECCENTRIC_FIRST, 1)
          .posture(Posture.SUPINE, Approach.LIE_DOWN)
          .startDeg(86, 97)
          .romDeg(10, 20, 0)
          .firstPhaseS(1, 2)
          .secondPhaseS(1, 2)
          .source("nothing is exercised; only the build and the gait of the person matter");

  private final EverydaySpec spec;
  private final SplittableRandom random;
  private final Athlete person;
  private final Sway sway;
  private final OffPlane offPlane;
  private final OffPlane otherOffPlane;
  private final List<WornSensor> sensors;
  private final List<SensorReadout> readouts = new ArrayList<>();
  private final List<List<ImuSample>> samples = new ArrayList<>();
  private final List<OtherInterval> others = new ArrayList<>();
  private final List<Double> timeS = new ArrayList<>();
  private final List<Double> thetaRad = new ArrayList<>();
  private final double clockRate;
  private double nowS;

  private EverydaySimulator(EverydaySpec spec) {
    this.spec = spec;
    random = new SplittableRandom(spec.bodySeed());
    person = Athlete.drawn(LIFE, random, random);
    sway = new Sway(random, Math.toRadians(new Range(0.3, 0.6).draw(random)));
    offPlane = OffPlane.drawn(random);
    otherOffPlane = OffPlane.drawn(random);
    clockRate = 1 + 1e-6 * spec.sampling().clockPpm();
    sensors =
        WornSensor.of(
            spec.placement(), spec.mounting(), spec.others(), spec.bodySeed(), spec.errors());
    for (WornSensor sensor : sensors) {
      samples.add(new ArrayList<>());
      readouts.add(
          new SensorReadout(
              spec.bodySeed(), spec.rateHz(), spec.errors(), spec.sampling(), sensor.index()));
    }
  }

  public static SimulatedSession simulate(EverydaySpec spec) {
    return new EverydaySimulator(spec).run();
  }

  private SimulatedSession run() {
    while (nowS < spec.lengthS()) {
      stretch(Math.min(STRETCH_S, spec.lengthS() - nowS));
    }
    List<SensorStream> streams = new ArrayList<>();
    for (int i = 0; i < sensors.size(); i++) {
      streams.add(sensors.get(i).stream(samples.get(i), samples.getFirst()));
    }
    SessionTruth truth =
        new SessionTruth(
            TruthOrder.NONE, List.of(), others, streams.getFirst().strapScale(), timeS, thetaRad);
    return new SimulatedSession(EverydaySpec.NAME, spec.seed(), spec.rateHz(), streams, truth);
  }

  private void stretch(double lengthS) {
    MotionScript script = new EverydayScenes(person, random).compose(lengthS);
    Sway here = sway.from(nowS);
    MotionTimeline leg = MotionTimeline.render(script, here, offPlane);
    MotionTimeline other =
        sensors.size() == 1 ? leg : MotionTimeline.renderOtherLeg(script, here, otherOffPlane, leg);
    for (int i = 0; i < sensors.size(); i++) {
      WornSensor sensor = sensors.get(i);
      boolean sameLeg = sensor.mounting().leftLeg() == spec.mounting().leftLeg();
      VirtualSensor felt = sensor.on(sameLeg ? leg : other, spec.errors());
      readouts.get(i).read(felt, nowS, samples.get(i));
    }
    for (OtherInterval o : script.others) {
      others.add(
          new OtherInterval(
              (nowS + o.startS()) * clockRate, (nowS + o.endS()) * clockRate, o.kind()));
    }
    for (int i = 0; i + 1 < leg.length(); i += TRUTH_STEP) {
      timeS.add((nowS + i * MotionTimeline.STEP_S) * clockRate);
      thetaRad.add(leg.flexionRad[i]);
    }
    nowS += (leg.length() - 1) * MotionTimeline.STEP_S;
  }
}
