package dev.femoris.analysis.study;

/**
 * What a body has to fulfil at one instant. Bar height is exact; the others are wishes whose
 * weights stand in {@link Preferences}.
 *
 * @param barHeightM height of the bar over the floor
 * @param barLineM bar in front of mid-foot
 * @param centreM centre of mass in front of mid-foot
 * @param armRad arm inclination
 * @param shankRad shank inclination
 * @param kneeRad knee flexion
 * @param lumbarFlexionRad flexion of both lumbar hinges together
 * @param thoracicFlexionRad flexion above them
 * @param barMassKg mass in the hands; 0 while the bar rests on the floor
 */
record Demand(
    double barHeightM,
    double barLineM,
    double centreM,
    double armRad,
    double shankRad,
    double kneeRad,
    double lumbarFlexionRad,
    double thoracicFlexionRad,
    double barMassKg) {}
