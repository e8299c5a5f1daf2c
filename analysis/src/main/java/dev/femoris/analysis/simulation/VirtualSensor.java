package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.simulation.Rotation.Vector;

/**
 * What a faultless sensor at its place on thigh or shank feels, at 1 kHz: specific force and
 * angular rate in sensor axes. The acceleration is the second difference of the sensor's place, so
 * it fits the motion exactly; the strap turns a little more or less than the bone.
 */
final class VirtualSensor {
  static final double GRAVITY_MPS2 = 9.80665;

  /** Mostly along the femur, from where the ground pushes. */
  private static final Vector SHOCK_DIRECTION = new Vector(0.45, 0.85, 0.25);

  final double[][] force;
  final double[][] rate;

  private VirtualSensor(int length) {
    force = new double[3][length];
    rate = new double[3][length];
  }

  static VirtualSensor worn(
      MotionTimeline motion,
      Segment segment,
      SensorMounting mounting,
      double strapScale,
      boolean shocks) {
    VirtualSensor sensor = new VirtualSensor(motion.length());
    double mirror = mounting.leftLeg() ? -1 : 1;
    double[][] place = places(motion, segment, mounting, mirror);
    double[] flexionRad = sagittal(motion, segment);
    double wobble = shocks ? 1 : 0;
    double[] flexion = new double[motion.length()];
    double[] frontal = new double[motion.length()];
    double[] axial = new double[motion.length()];
    for (int i = 0; i < flexion.length; i++) {
      flexion[i] = strapScale * flexionRad[i] + wobble * motion.wobbleRad[i];
      frontal[i] = mirror * strapScale * motion.frontalRad[i];
      axial[i] = mirror * motion.axialRad[i];
    }
    Rotation thighToSensor = mounting.sensorToThigh().inverse();
    for (int i = 0; i < flexion.length; i++) {
      Rotation thigh = attitude(flexion[i], axial[i], frontal[i]);
      Vector felt = acceleration(place, i).plus(new Vector(0, GRAVITY_MPS2, 0));
      Vector shock = SHOCK_DIRECTION.times(wobble * motion.shockMps2[i]);
      put(sensor.force, i, thighToSensor.apply(thigh.inverse().apply(felt).plus(shock)));
      Vector rate =
          bodyRate(slope(flexion, i), slope(axial, i), slope(frontal, i), axial[i], frontal[i]);
      put(sensor.rate, i, thighToSensor.apply(rate));
    }
    return sensor;
  }

  /** Rides on a segment whose path is known, its own place included. */
  static VirtualSensor riding(SegmentPath path, SensorMounting mounting) {
    VirtualSensor sensor = new VirtualSensor(path.length());
    double[][] place = {path.xM(), path.yM(), path.zM()};
    double[] flexion = path.flexionRad();
    double[] axial = path.axialRad();
    double[] frontal = path.frontalRad();
    Rotation segmentToSensor = mounting.sensorToThigh().inverse();
    for (int i = 0; i < flexion.length; i++) {
      Rotation segment = attitude(flexion[i], axial[i], frontal[i]);
      Vector felt = acceleration(place, i).plus(new Vector(0, GRAVITY_MPS2, 0));
      put(sensor.force, i, segmentToSensor.apply(segment.inverse().apply(felt)));
      Vector rate =
          bodyRate(slope(flexion, i), slope(axial, i), slope(frontal, i), axial[i], frontal[i]);
      put(sensor.rate, i, segmentToSensor.apply(rate));
    }
    return sensor;
  }

  /** Thigh to world: flexion about z, then axial about y, then frontal about x. */
  private static Rotation attitude(double flexionRad, double axialRad, double frontalRad) {
    return Rotation.aboutZ(flexionRad)
        .times(Rotation.aboutY(axialRad))
        .times(Rotation.aboutX(frontalRad));
  }

  /** Angular rate in thigh axes for the angle order of {@link #attitude}. */
  private static Vector bodyRate(
      double flexionRate, double axialRate, double frontalRate, double axial, double frontal) {
    double x = frontalRate - flexionRate * Math.sin(axial);
    double z = flexionRate * Math.cos(axial);
    return new Vector(
        x,
        axialRate * Math.cos(frontal) + z * Math.sin(frontal),
        -axialRate * Math.sin(frontal) + z * Math.cos(frontal));
  }

  private static double[] sagittal(MotionTimeline motion, Segment segment) {
    return switch (segment) {
      case THIGH -> motion.flexionRad;
      case SHANK -> motion.shankRad;
    };
  }

  private static double[][] places(
      MotionTimeline motion, Segment segment, SensorMounting mounting, double mirror) {
    double[][] place = new double[3][motion.length()];
    double thighM = 0.43;
    Vector offset =
        new Vector(
            mounting.radiusM() * Math.cos(mounting.azimuthRad()),
            -mounting.alongShare() * thighM,
            -mounting.radiusM() * Math.sin(mounting.azimuthRad()));
    double[] sagittal = sagittal(motion, segment);
    Vector toKnee = new Vector(0, segment == Segment.SHANK ? -thighM : 0, 0);
    for (int i = 0; i < motion.length(); i++) {
      double axial = mirror * motion.axialRad[i];
      double frontal = mirror * motion.frontalRad[i];
      Vector knee = attitude(motion.flexionRad[i], axial, frontal).apply(toKnee);
      Vector at = attitude(sagittal[i], axial, frontal).apply(offset);
      place[0][i] = motion.hipXM[i] + (at.x() + knee.x());
      place[1][i] = motion.hipYM[i] + (at.y() + knee.y());
      place[2][i] = mirror * motion.hipZM[i] + (at.z() + knee.z());
    }
    return place;
  }

  private static Vector acceleration(double[][] place, int i) {
    int k = Math.clamp(i, 1, place[0].length - 2);
    return new Vector(
        secondDifference(place[0], k),
        secondDifference(place[1], k),
        secondDifference(place[2], k));
  }

  private static double secondDifference(double[] x, int k) {
    return (x[k - 1] - 2 * x[k] + x[k + 1]) / (MotionTimeline.STEP_S * MotionTimeline.STEP_S);
  }

  private static double slope(double[] x, int i) {
    int before = Math.max(0, i - 1);
    int after = Math.min(x.length - 1, i + 1);
    return (x[after] - x[before]) / ((after - before) * MotionTimeline.STEP_S);
  }

  private static void put(double[][] into, int i, Vector v) {
    into[0][i] = v.x();
    into[1][i] = v.y();
    into[2][i] = v.z();
  }
}
