package dev.femoris.ingest.sensorlogger;

import dev.femoris.ingest.unit.Units;

/**
 * What the app means by an acceleration. Unless its "Standardise Units &amp; Frames" is on, iOS
 * turns all of them round and gives the uncalibrated one in g (the app's CROSSPLATFORM.md).
 */
public final class AccelConvention {

  private static final double LARGEST_IN_G_MPS2 = 3;

  private AccelConvention() {}

  /** What to multiply with for the sign of specific force. */
  public static double sign(boolean applesFrames) {
    return applesFrames ? -1 : 1;
  }

  /** Whether uncalibrated readings of that usual magnitude are in g, which only iOS does. */
  public static boolean isInG(double usualMagnitude) {
    return usualMagnitude < LARGEST_IN_G_MPS2;
  }

  /** What to multiply uncalibrated readings with for specific force in m/s². */
  public static double uncalibratedFactor(boolean applesFrames, boolean inG) {
    return sign(applesFrames) * (inG ? Units.MPS2_PER_G : 1);
  }
}
