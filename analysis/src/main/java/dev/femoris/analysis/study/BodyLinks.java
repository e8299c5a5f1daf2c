package dev.femoris.analysis.study;

/**
 * Joints, bar and centre of mass of a body whose inclinations are given, and how they move with the
 * four free ones (shank, thigh, pelvis, arm). The ankle is the origin of x. Not thread-safe: the
 * fields are those of the last {@link #place}.
 */
final class BodyLinks {
  // Masses as shares of the body's, both sides together; centres as shares of the segment's length
  // from its lower end (Winter).
  private static final double FEET = 0.029;
  private static final double SHANKS = 0.093;
  private static final double THIGHS = 0.2;
  private static final double PELVIS = 0.142;
  private static final double ABDOMEN = 0.139;
  private static final double CHEST = 0.216;
  private static final double HEAD = 0.081;
  private static final double ARMS = 0.1;
  private static final double LEG_CENTRE = 0.567;
  private static final double CHEST_CENTRE = 0.6;

  private static final double KNEE_ROUND_M = 0.06;

  /** Along the thorax from the shoulder; less than its distance, for the face looks up. */
  private static final double HEAD_OF_STATURE = 0.09;

  final Build build;
  final double[] barX = new double[4];
  final double[] barY = new double[4];
  final double[] centreX = new double[4];
  final double[] clearance = new double[4];
  double barXM;
  double barYM;
  double centreXM;
  double clearanceM;
  double kneeXM;
  double kneeYM;
  double hipXM;
  double hipYM;
  double thoraxXM;
  double thoraxYM;
  private final Link shank;
  private final Link thigh;
  private final Link pelvisLink;
  private final Link lumbarLink;
  private final Link thoraxLink;
  private final Link arm;
  private Pose pose = new Pose(0, 0, 0, 0, 0, 0);

  BodyLinks(Build build) {
    this.build = build;
    shank = new Link(build.shankM());
    thigh = new Link(build.thighM());
    pelvisLink = new Link(build.pelvisM());
    lumbarLink = new Link(build.lumbarM());
    thoraxLink = new Link(build.thoraxM());
    arm = new Link(build.armM());
  }

  Pose pose() {
    return pose;
  }

  void place(double[] free, Demand demand) {
    double pelvis = free[2];
    double lumbar = pelvis + 0.5 * demand.lumbarFlexionRad();
    double thorax = pelvis + demand.lumbarFlexionRad() + demand.thoracicFlexionRad();
    pose = new Pose(free[0], free[1], pelvis, lumbar, thorax, free[3]);
    shank.turn(pose.shankRad());
    thigh.turn(pose.thighRad());
    pelvisLink.turn(pelvis);
    lumbarLink.turn(lumbar);
    thoraxLink.turn(thorax);
    arm.turn(pose.armRad());
    placeJoints();
    placeCentre(demand.barMassKg());
    placeClearance();
  }

  private void placeJoints() {
    kneeXM = shank.forwardM();
    kneeYM = build.ankleHeightM() + shank.upM();
    hipXM = kneeXM - thigh.forwardM();
    hipYM = kneeYM + thigh.upM();
    thoraxXM = hipXM + pelvisLink.forwardM() + lumbarLink.forwardM();
    thoraxYM = hipYM + pelvisLink.upM() + lumbarLink.upM();
    double shoulderX = thoraxXM + thoraxLink.forwardM();
    double shoulderY = thoraxYM + thoraxLink.upM();
    barXM = shoulderX + arm.forwardM();
    barYM = shoulderY - arm.upM();
    barX[0] = shank.upM();
    barX[1] = -thigh.upM();
    barX[2] = shoulderY - hipYM;
    barX[3] = arm.upM();
    barY[0] = -shank.forwardM();
    barY[1] = -thigh.forwardM();
    barY[2] = hipXM - shoulderX;
    barY[3] = arm.forwardM();
  }

  /** Each segment moves its own mass and all that hangs on its far end. */
  private void placeCentre(double barKg) {
    double bar = barKg / build.massKg();
    double total = 1 + bar;
    double aboveThorax = ARMS + bar;
    double above = PELVIS + ABDOMEN + CHEST + HEAD + aboveThorax;
    double ofShank = (SHANKS * LEG_CENTRE + THIGHS + above) / total;
    double ofThigh = (THIGHS * LEG_CENTRE + above) / total;
    double ofPelvis = (above - 0.5 * PELVIS) / total;
    double ofLumbar = (above - PELVIS - 0.5 * ABDOMEN) / total;
    double head = HEAD * HEAD_OF_STATURE * build.statureM() / build.thoraxM();
    double ofThorax = (CHEST_CENTRE * CHEST + HEAD + aboveThorax + head) / total;
    double ofArm = (0.5 * ARMS + bar) / total;
    centreXM =
        FEET / total * build.midFootM()
            + ofShank * shank.forwardM()
            - ofThigh * thigh.forwardM()
            + ofPelvis * pelvisLink.forwardM()
            + ofLumbar * lumbarLink.forwardM()
            + ofThorax * thoraxLink.forwardM()
            + ofArm * arm.forwardM();
    centreX[0] = ofShank * shank.upM();
    centreX[1] = -ofThigh * thigh.upM();
    centreX[2] =
        ofPelvis * pelvisLink.upM() + ofLumbar * lumbarLink.upM() + ofThorax * thoraxLink.upM();
    centreX[3] = ofArm * arm.upM();
  }

  /** How far the bar is in front of the leg at its own height; the knee is round. */
  private void placeClearance() {
    double tanShank = shank.forwardM() / shank.upM();
    double tanThigh = thigh.forwardM() / thigh.upM();
    double aboveKnee = barYM - kneeYM;
    double round = Math.hypot(aboveKnee, KNEE_ROUND_M);
    double toShank = 0.5 * (aboveKnee - round);
    double toThigh = 0.5 * (aboveKnee + round);
    clearanceM = barXM - kneeXM - toShank * tanShank + toThigh * tanThigh;
    double perHeight =
        0.5 * (tanShank - tanThigh) - 0.5 * (tanShank + tanThigh) * aboveKnee / round;
    for (int k = 0; k < 4; k++) {
      clearance[k] = barX[k] - perHeight * barY[k];
    }
    clearance[0] -=
        shank.upM() + perHeight * shank.forwardM() + toShank * (1 + tanShank * tanShank);
    clearance[1] += toThigh * (1 + tanThigh * tanThigh);
  }

  /** A segment of given length at its present inclination. */
  private static final class Link {
    private final double lengthM;
    private double forwardM;
    private double upM;

    Link(double lengthM) {
      this.lengthM = lengthM;
      upM = lengthM;
    }

    void turn(double inclinationRad) {
      forwardM = lengthM * Math.sin(inclinationRad);
      upM = lengthM * Math.cos(inclinationRad);
    }

    /** Upper end in front of the lower one; knee in front of hip, hand in front of shoulder. */
    double forwardM() {
      return forwardM;
    }

    double upM() {
      return upM;
    }
  }
}
