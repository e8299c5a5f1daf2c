package dev.femoris.analysis.simulation;

/**
 * The numbers of one repetition, before it is performed. Angles in rad, durations in s.
 *
 * @param overshootRad how far the return flies past the start pose
 * @param dropped whether the eccentric is let go
 * @param sagRad how far the hips hang lower, as thigh angle
 * @param unrestRadPerS r.m.s. of frontal and axial rate
 * @param otherLegShare what the other leg does per degree of this one
 * @param bounces to and fro in a hold
 * @param irregular whether the movement is unlike the athlete's own without a fault having been
 *     planned
 */
record RepetitionPlan(
    double romRad,
    double firstS,
    double turnS,
    double secondS,
    double overshootRad,
    PhaseShape first,
    PhaseShape second,
    boolean dropped,
    double sagRad,
    double unrestRadPerS,
    double otherLegShare,
    int bounces,
    boolean irregular) {

  RepetitionPlan withRom(double rad) {
    return new RepetitionPlan(
        rad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        first,
        second,
        dropped,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  RepetitionPlan lower(double share) {
    return withRom(share * romRad);
  }

  RepetitionPlan faster(double firstShare, double secondShare, boolean drops) {
    return new RepetitionPlan(
        romRad,
        firstShare * firstS,
        turnS,
        secondShare * secondS,
        overshootRad,
        first,
        second,
        drops,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  /** No phase needs more than 45 rad/s², the peak of a minimum-jerk movement being 5.77 R/T². */
  RepetitionPlan humanlyPossible() {
    double shortestS = Math.max(0.25, Math.sqrt(5.77 * romRad / 45));
    return new RepetitionPlan(
        romRad,
        Math.max(shortestS, firstS),
        turnS,
        Math.max(shortestS, secondS),
        overshootRad,
        first,
        second,
        dropped,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  /** Turns without rest and flies past the start pose. */
  RepetitionPlan swinging(double pastStartRad) {
    return new RepetitionPlan(
        romRad,
        firstS,
        0,
        secondS,
        pastStartRad,
        first,
        second,
        dropped,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  RepetitionPlan withShapes(PhaseShape newFirst, PhaseShape newSecond) {
    return new RepetitionPlan(
        romRad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        newFirst,
        newSecond,
        dropped,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  RepetitionPlan sagging(double rad) {
    return new RepetitionPlan(
        romRad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        first,
        second,
        dropped,
        rad,
        unrestRadPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  RepetitionPlan unsteady(double radPerS) {
    return new RepetitionPlan(
        romRad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        first,
        second,
        dropped,
        sagRad,
        radPerS,
        otherLegShare,
        bounces,
        irregular);
  }

  RepetitionPlan withOtherLegShare(double share) {
    return new RepetitionPlan(
        romRad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        first,
        second,
        dropped,
        sagRad,
        unrestRadPerS,
        share,
        bounces,
        irregular);
  }

  RepetitionPlan bouncing(int times) {
    return new RepetitionPlan(
        romRad,
        firstS,
        turnS,
        secondS,
        overshootRad,
        first,
        second,
        dropped,
        sagRad,
        unrestRadPerS,
        otherLegShare,
        times,
        irregular);
  }
}
