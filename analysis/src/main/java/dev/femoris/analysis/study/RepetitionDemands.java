package dev.femoris.analysis.study;

/** Turns a plan into what the body has to fulfil from instant to instant. */
final class RepetitionDemands {
  /** The hips are ahead most at 30 % of the lift's time and back in line at 60 %. */
  private static final double EARLY_HIPS_UNTIL = 0.6;

  /** A thigh follows the knee's wish only in part: bar and balance have a say. */
  private static final double EARLY_HIPS_COMPLIANCE = 1.6;

  /** The weight passes from floor to hands within this time. */
  private static final double TAKE_UP_S = 0.25;

  private static final double THORACIC_SHARE = 0.25;

  private static final double ROMANIAN_KNEE_SHARE = 0.9;

  private final Lifter lifter;
  private final LiftPath path;
  private final RepetitionPlan plan;
  private final double barKg;

  RepetitionDemands(Lifter lifter, LiftPath path, RepetitionPlan plan, double loadShare) {
    this.lifter = lifter;
    barKg = loadShare * lifter.barKg();
    this.path = path;
    this.plan = plan;
  }

  /** Extra lumbar flexion at a time since the repetition's first instant. */
  double extraRad(double timeS) {
    return plan.rounding().atRad(down(timeS), loaded(timeS));
  }

  Demand at(double timeS) {
    double share = timeS / plan.durationS();
    double low = low(timeS);
    double extra = extraRad(timeS);
    Scatter scatter = plan.scatter();
    Lifter.Style style = lifter.style();
    double bent = 0.5 + 0.5 * Math.min(1, low);
    double early = earlyHips(timeS);
    double knee =
        path.kneeRad(low)
            + bent * scatter.kneeRad().at(share)
            + Math.min(1, low)
                * (kneeShare() * plan.benign().kneeRad()
                    + plan.rounding().kneeRad(lifter.rounding()))
            - early;
    return new Demand(
        heightM(timeS),
        style.barLineM() * Math.min(1, low) + scatter.barLineM().at(share),
        path.centreM(low) + scatter.centreM().at(share),
        path.armRad(low) + scatter.armRad().at(share),
        path.shankRad(low),
        knee,
        path.lumbarFlexionRad(low) + scatter.lumbarRad().at(share) * bent + extra,
        THORACIC_SHARE * extra,
        barKg);
  }

  private double earlyHips(double timeS) {
    double asked =
        kneeShare() * plan.benign().earlyHipsRad()
            + plan.rounding().earlyHipsRad(lifter.rounding())
            + plan.scatter().hipsAheadRad();
    double sinceLift = lifter.lift().fromFloor() ? timeS - plan.leadS() : timeS - secondFromS();
    double lasts = lifter.lift().fromFloor() ? plan.firstS() : plan.secondS();
    return EARLY_HIPS_COMPLIANCE * asked * Curves.hump(sinceLift / (EARLY_HIPS_UNTIL * lasts));
  }

  /** What the knee does decides more where it is held to. */
  private double kneeShare() {
    return lifter.lift().fromFloor() ? 1 : ROMANIAN_KNEE_SHARE;
  }

  private double secondFromS() {
    return plan.leadS() + plan.firstS() + plan.turnS();
  }

  double low(double timeS) {
    return path.low(heightM(timeS));
  }

  private double heightM(double timeS) {
    return path.heightM(down(timeS), plan.lowestM());
  }

  /** Share of the joints' way from lockout to the lowest bar. */
  private double down(double timeS) {
    double done = excursion(timeS);
    return lifter.lift().fromFloor() ? 1 - done : done;
  }

  /** Share of the joints' way from start pose to turning point. */
  private double excursion(double timeS) {
    double first = (timeS - plan.leadS()) / plan.firstS();
    double second = (timeS - secondFromS()) / plan.secondS();
    return progress(first) - progress(second);
  }

  private double progress(double time) {
    double u = Math.clamp(time, 0, 1);
    if (u == 0 || u == 1) {
      return u;
    }
    double skewed = Math.pow(u, lifter.tempo().skew());
    double uneven = 4 * u * (1 - u) * plan.scatter().pace().at(u);
    return Curves.minimumJerk(skewed + uneven);
  }

  /** Share of the bar's weight in the hands. */
  private double loaded(double timeS) {
    if (!lifter.lift().fromFloor()) {
      return 1;
    }
    double takenUp = (timeS - plan.leadS() + 0.5 * TAKE_UP_S) / TAKE_UP_S;
    double putDown = (timeS - secondFromS() - plan.secondS()) / TAKE_UP_S;
    return Curves.minimumJerk(takenUp) - Curves.minimumJerk(putDown);
  }
}
