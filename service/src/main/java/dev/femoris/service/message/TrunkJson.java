package dev.femoris.service.message;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The trunk's traces beside the limb's: arrays as long as its, null where nothing is known. */
final class TrunkJson {

  private TrunkJson() {}

  /** Nothing where nothing at all is known. */
  static void put(ObjectNode node, double[] pelvisRad, double[] thoraxRad) {
    put(node, "pelvis_deg", pelvisRad);
    put(node, "thorax_deg", thoraxRad);
  }

  private static void put(ObjectNode node, String name, double[] rad) {
    boolean known = false;
    for (double value : rad) {
      known |= !Double.isNaN(value);
    }
    if (!known) {
      return;
    }
    ArrayNode degrees = node.putArray(name);
    for (double value : rad) {
      if (Double.isNaN(value)) {
        degrees.addNull();
      } else {
        degrees.add(Math.rint(Math.toDegrees(value) * 1e2) / 1e2);
      }
    }
  }
}
