package dev.femoris.analysis.simulation;

import java.util.SplittableRandom;

/**
 * How the sensor sits on the thigh. Upright on the front of the thigh its axes are the thigh's.
 *
 * @param azimuthRad turned about the thigh: 0 front, π/2 inner side, −π/2 outer side of a right leg
 * @param tiltFrontalRad tilt about the anterior axis
 * @param tiltSagittalRad tilt about the axis to the right
 * @param upsideDown worn upside down
 * @param leftLeg worn on the left leg, whose motion is the mirror image
 * @param alongShare place along the thigh, 0 hip, 1 knee
 * @param radiusM distance from the femur's axis
 */
public record SensorMounting(
    double azimuthRad,
    double tiltFrontalRad,
    double tiltSagittalRad,
    boolean upsideDown,
    boolean leftLeg,
    double alongShare,
    double radiusM) {
  public SensorMounting {
    if (!(alongShare >= 0 && alongShare <= 1)) {
      throw new IllegalArgumentException("alongShare " + alongShare + " must lie in 0..1");
    }
  }

  /** Sensor axes equal to the thigh's, in the middle of its front. */
  public static SensorMounting aligned() {
    return new SensorMounting(0, 0, 0, false, false, 0.5, 0.08);
  }

  /** Any place about the right thigh, tilted by some degrees. */
  public static SensorMounting drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x6d6f756e74L);
    return new SensorMounting(
        2 * Math.PI * random.nextDouble() - Math.PI,
        Math.toRadians(4) * random.nextGaussian(),
        Math.toRadians(3) * random.nextGaussian(),
        false,
        false,
        0.35 + 0.35 * random.nextDouble(),
        0.06 + 0.03 * random.nextDouble());
  }

  public SensorMounting withUpsideDown(boolean value) {
    return new SensorMounting(
        azimuthRad, tiltFrontalRad, tiltSagittalRad, value, leftLeg, alongShare, radiusM);
  }

  public SensorMounting withLeftLeg(boolean value) {
    return new SensorMounting(
        azimuthRad, tiltFrontalRad, tiltSagittalRad, upsideDown, value, alongShare, radiusM);
  }

  /** Turns sensor coordinates into thigh coordinates: {@code vThigh = r * vSensor}. */
  Rotation sensorToThigh() {
    Rotation turned =
        Rotation.aboutY(azimuthRad)
            .times(Rotation.aboutX(tiltFrontalRad))
            .times(Rotation.aboutZ(tiltSagittalRad));
    return upsideDown ? turned.times(Rotation.aboutX(Math.PI)) : turned;
  }
}
