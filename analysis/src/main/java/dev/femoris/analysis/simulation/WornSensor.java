package dev.femoris.analysis.simulation;

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
    List<WornSensor> worn = new ArrayList<>();
    worn.add(
        new WornSensor(
            spec.placement(), 0, spec.mounting(), strapScale(spec.bodySeed(), spec.errors())));
    for (int i = 0; i < spec.others().size(); i++) {
      Placement placement = spec.others().get(i);
      worn.add(drawn(placement, i + 1, spec.bodySeed(), spec.errors()));
    }
    return worn;
  }

  /** Mounted and strapped in a way of its own. */
  static WornSensor drawn(Placement placement, int index, long bodySeed, SensorErrors errors) {
    long seed = bodySeed + 104_729L * index;
    SensorMounting mounting = SensorMounting.drawn(seed).withLeftLeg(onLeftLeg(placement));
    return new WornSensor(placement, index, mounting, strapScale(seed, errors));
  }

  private static double strapScale(long seed, SensorErrors errors) {
    return errors.strapGain().draw(new SplittableRandom(seed ^ 0x7374726170L));
  }

  static boolean canWear(Placement placement, ExerciseMotion motion) {
    return switch (placement) {
      case THIGH_LEFT, THIGH_RIGHT -> true;
      case SHANK_LEFT, SHANK_RIGHT -> motion.segment() == Segment.SHANK;
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
