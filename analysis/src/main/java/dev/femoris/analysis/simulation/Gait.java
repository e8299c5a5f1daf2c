package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/**
 * One person's way of walking, as harmonics of the stride.
 *
 * @param strideHz strides per second
 * @param swingRad first harmonic of the thigh's flexion
 * @param secondRad its second harmonic
 * @param secondPhaseRad phase of the second harmonic
 * @param meanRad mean thigh angle while walking
 * @param frontalRad amplitude about the anterior axis
 * @param axialRad amplitude about the femur
 * @param bounceM vertical amplitude of the pelvis, twice per stride
 * @param surgeM fore-aft amplitude, twice per stride
 * @param swayM sideways amplitude, once per stride
 * @param strikeMps2 shock of the own heel at the thigh; the other heel gives a third of it
 * @param leadRad where in the stride this leg begins: π for the other leg of a pair
 */
record Gait(
    double strideHz,
    double swingRad,
    double secondRad,
    double secondPhaseRad,
    double meanRad,
    double frontalRad,
    double axialRad,
    double bounceM,
    double surgeM,
    double swayM,
    double strikeMps2,
    double leadRad) {

  static Gait drawn(RandomGenerator random) {
    return new Gait(
        new Range(0.75, 1.1).draw(random),
        Math.toRadians(new Range(15, 23).draw(random)),
        Math.toRadians(new Range(3, 7).draw(random)),
        new Range(-1.2, 1.2).draw(random),
        Math.toRadians(new Range(1, 6).draw(random)),
        Math.toRadians(new Range(2, 6).draw(random)),
        Math.toRadians(new Range(3, 9).draw(random)),
        new Range(0.015, 0.03).draw(random),
        new Range(0.008, 0.02).draw(random),
        new Range(0.01, 0.03).draw(random),
        new Range(2.5, 9).draw(random),
        0);
  }

  /** The same person's other leg. */
  Gait ofOtherLeg() {
    return new Gait(
        strideHz,
        swingRad,
        secondRad,
        secondPhaseRad,
        meanRad,
        frontalRad,
        axialRad,
        bounceM,
        surgeM,
        swayM,
        strikeMps2,
        leadRad + Math.PI);
  }

  /** Faster or slower, with longer or shorter strides. */
  Gait atPace(double pace) {
    return with(Math.sqrt(pace) * strideHz, Math.sqrt(pace) * swingRad, meanRad, pace * strikeMps2);
  }

  /** The foot is lifted onto every second step: about -5 to +60 degrees. */
  Gait upstairs() {
    return with(0.82 * strideHz, 1.45 * swingRad, meanRad + Math.toRadians(22), strikeMps2);
  }

  /** Shallow and hard. */
  Gait downstairs() {
    return with(0.9 * strideHz, 0.75 * swingRad, meanRad + Math.toRadians(12), 1.4 * strikeMps2);
  }

  private Gait with(double newStrideHz, double newSwingRad, double newMeanRad, double newStrike) {
    return new Gait(
        newStrideHz,
        newSwingRad,
        secondRad,
        secondPhaseRad,
        newMeanRad,
        frontalRad,
        axialRad,
        bounceM,
        surgeM,
        swayM,
        newStrike,
        leadRad);
  }

  double flexionRad(double strideRad) {
    double phaseRad = strideRad + leadRad;
    return meanRad
        + swingRad * Math.sin(phaseRad)
        + secondRad * Math.sin(2 * phaseRad + secondPhaseRad);
  }

  double frontalRad(double strideRad) {
    return frontalRad * Math.sin(strideRad + leadRad + 0.7);
  }

  double axialRad(double strideRad) {
    double phaseRad = strideRad + leadRad;
    return axialRad * (0.8 * Math.sin(phaseRad + 2.1) + 0.2 * Math.sin(2 * phaseRad));
  }

  /** The own heel meets the ground shortly after the thigh is furthest forward. */
  double ownStrikePhaseRad() {
    return Math.PI / 2 + 0.5 + leadRad;
  }

  /** Knee flexion: some degrees on the ground, sixty while the leg swings to the front. */
  double kneeRad(double strideRad) {
    double lifted = 0.5 + 0.5 * Math.cos(strideRad + leadRad - 0.1);
    return Math.toRadians(5 + 55 * lifted * lifted);
  }
}
