package dev.femoris.analysis.simulation;

/**
 * Where the hip is, given the thigh's angle: rigid links in the sagittal plane with one end fixed.
 * Metres, world frame, feet or knees at the origin.
 */
sealed interface Linkage {
  /** Place of the hip for thigh angle theta. */
  Hip hip(double thetaRad);

  record Hip(double xM, double yM) {}

  /** Foot fixed; the shank leans in proportion to the thigh. */
  record Standing(double thighM, double shankM, double shankShare) implements Linkage {
    @Override
    public Hip hip(double thetaRad) {
      double lean = shankShare * thetaRad;
      return new Hip(
          shankM * Math.sin(lean) - thighM * Math.sin(thetaRad),
          shankM * Math.cos(lean) + thighM * Math.cos(thetaRad));
    }
  }

  /** Knee fixed on the floor. */
  record Kneeling(double thighM) implements Linkage {
    @Override
    public Hip hip(double thetaRad) {
      return new Hip(-thighM * Math.sin(thetaRad), 0.05 + thighM * Math.cos(thetaRad));
    }
  }

  /** The body stands on the other leg, whose thigh turns with a share of this one's angle. */
  record OtherLeg(Linkage standing, double share) implements Linkage {
    @Override
    public Hip hip(double thetaRad) {
      return standing.hip(share * thetaRad);
    }
  }

  /** A forward lunge: the hip sinks between both feet while the front foot steps ahead. */
  record Split(double thighM, double shankM) implements Linkage {
    private static final double FORWARD_SHARE = 0.7;

    @Override
    public Hip hip(double thetaRad) {
      return new Hip(
          FORWARD_SHARE * thighM * Math.sin(thetaRad), shankM + thighM * Math.cos(thetaRad));
    }
  }

  /** Shoulders on the floor; the trunk rises with a share of what the thigh does. */
  record HipsUp(double trunkM, double startRad) implements Linkage {
    private static final double FLOOR_M = 0.1;
    private static final double START_RAD = Math.toRadians(18);
    private static final double SHARE = 0.35;

    @Override
    public Hip hip(double thetaRad) {
      double riseRad = START_RAD + SHARE * (thetaRad - startRad);
      return new Hip(trunkM * (Math.cos(riseRad) - 1), FLOOR_M + trunkM * Math.sin(riseRad));
    }
  }

  /** Hip resting on something. */
  record Resting(double xM, double yM) implements Linkage {
    @Override
    public Hip hip(double thetaRad) {
      return new Hip(xM, yM);
    }
  }

  /**
   * Shoulders and feet fixed, hip free: a four-bar linkage. The hip lies on a circle about the
   * shoulder and on one about the foot shifted by the thigh.
   */
  record Bridge(double thighM, double shankM, double trunkM, double startRad) implements Linkage {
    private static final double FLOOR_M = 0.1;

    @Override
    public Hip hip(double thetaRad) {
      double kneeX = thighM * Math.sin(startRad);
      double kneeY = FLOOR_M - thighM * Math.cos(startRad);
      double drop = Math.min(kneeY, 0.98 * shankM);
      double centreX =
          kneeX + Math.sqrt(shankM * shankM - drop * drop) - thighM * Math.sin(thetaRad);
      double centreY = kneeY - drop + thighM * Math.cos(thetaRad);
      double dx = centreX + trunkM;
      double dy = centreY - FLOOR_M;
      double distance = Math.hypot(dx, dy);
      double along = (distance * distance + trunkM * trunkM - shankM * shankM) / (2 * distance);
      double across = Math.sqrt(Math.max(0, trunkM * trunkM - along * along));
      return new Hip(
          -trunkM + (along * dx - across * dy) / distance,
          FLOOR_M + (along * dy + across * dx) / distance);
    }
  }
}
