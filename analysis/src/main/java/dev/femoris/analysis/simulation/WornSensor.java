package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A sensor strapped to a simulated body.
 *
 * @param index 0 for the first sensor of the body
 * @param strapScale gain of its angle by soft tissue
 */
record WornSensor(Placement placement, int index, SensorMounting mounting, double strapScale) {

  /** The sensors of a spec, the first one first. */
  static List<WornSensor> of(SimulationSpec spec) {
    return of(spec.placement(), spec.mounting(), spec.others(), spec.bodySeed(), spec.errors());
  }

  static List<WornSensor> of(
      Placement first,
      SensorMounting mounting,
      List<Placement> others,
      long bodySeed,
      SensorErrors errors) {
    List<WornSensor> worn = new ArrayList<>();
    worn.add(new WornSensor(first, 0, mounting, strapScale(bodySeed, errors)));
    for (Placement other : others) {
      worn.add(drawn(other, worn.size(), bodySeed, errors));
    }
    return worn;
  }

  /** Mounted and strapped in a way of its own. */
  private static WornSensor drawn(
      Placement placement, int index, long bodySeed, SensorErrors errors) {
    long seed = bodySeed + 104_729L * index;
    SensorMounting mounting = SensorMounting.drawn(seed).withLeftLeg(onLeftLeg(placement));
    return new WornSensor(placement, index, mounting, strapScale(seed, errors));
  }

  private static double strapScale(long seed, SensorErrors errors) {
    return errors.strapGain().draw(new SplittableRandom(seed ^ 0x7374726170L));
  }

  static boolean canWear(Placement placement, ExerciseMotion motion) {
    return placement.onThigh() || (onLeg(placement) && motion.segment() == Segment.SHANK);
  }

  static boolean onLeg(Placement placement) {
    return switch (placement) {
      case THIGH_LEFT, THIGH_RIGHT, SHANK_LEFT, SHANK_RIGHT -> true;
      case SACRUM, T12, BARBELL, WRIST -> false;
    };
  }

  private static boolean onLeftLeg(Placement placement) {
    return placement == Placement.THIGH_LEFT || placement == Placement.SHANK_LEFT;
  }

  Segment segment() {
    return placement == Placement.SHANK_LEFT || placement == Placement.SHANK_RIGHT
        ? Segment.SHANK
        : Segment.THIGH;
  }

  VirtualSensor on(MotionTimeline leg, SensorErrors errors) {
    return VirtualSensor.worn(leg, segment(), mounting, strapScale, errors.shocks());
  }

  /** With the time stamps of the body's first sensor: one clock, one link. */
  SensorStream stream(List<ImuSample> read, List<ImuSample> first) {
    List<ImuSample> stamped = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      ImuSample s = read.get(i);
      stamped.add(
          new ImuSample(
              first.get(i).timeNanos(),
              s.accelXMps2(),
              s.accelYMps2(),
              s.accelZMps2(),
              s.rateXRadPerS(),
              s.rateYRadPerS(),
              s.rateZRadPerS()));
    }
    return new SensorStream(placement, strapScale, mounting, stamped);
  }
}
