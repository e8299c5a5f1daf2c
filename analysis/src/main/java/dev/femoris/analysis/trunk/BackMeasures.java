package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * What was measured in one repetition, rad; NaN where the sensors worn do not show it.
 *
 * @param maxRad largest lumbar flexion
 * @param heldRad largest that lasted for the time of the rules
 * @param bottomRad mean at the bottom
 * @param loadedRad growth between lift-off and mid-thigh
 * @param bendRad how the pelvis went with the thigh, {@link PelvisBend}
 * @param hipFlexionRad largest growth of hip flexion from the start on the first way
 */
record BackMeasures(
    double maxRad,
    double heldRad,
    double bottomRad,
    double loadedRad,
    double bendRad,
    double hipFlexionRad) {

  boolean measured() {
    return !Double.isNaN(heldRad);
  }

  /** Whether pelvis and thigh were seen all the way. */
  boolean estimated() {
    return !Double.isNaN(bendRad);
  }

  void save(StateWriter to) {
    to.put(maxRad).put(heldRad).put(bottomRad).put(loadedRad).put(hipFlexionRad).put(bendRad);
  }

  static BackMeasures restore(StateReader from) {
    double max = from.getDouble();
    double held = from.getDouble();
    double bottom = from.getDouble();
    double loaded = from.getDouble();
    double hip = from.getDouble();
    return new BackMeasures(max, held, bottom, loaded, from.getDouble(), hip);
  }
}
