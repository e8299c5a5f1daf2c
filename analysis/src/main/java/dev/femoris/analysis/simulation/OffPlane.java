package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/** Flexion drags small rotations about the other two axes with it: no hip is a perfect hinge. */
record OffPlane(double frontalPerFlexion, double axialPerFlexion) {
  static OffPlane drawn(RandomGenerator random) {
    return new OffPlane(
        Math.clamp(0.035 * random.nextGaussian(), -0.08, 0.08),
        Math.clamp(0.05 * random.nextGaussian(), -0.12, 0.12));
  }
}
