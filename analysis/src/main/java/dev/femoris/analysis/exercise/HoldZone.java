package dev.femoris.analysis.exercise;

/**
 * Where a posture counts as held.
 *
 * @param fromRad smallest thigh angle of the zone
 * @param toRad largest thigh angle of the zone
 */
public record HoldZone(double fromRad, double toRad) {

  public HoldZone {
    if (!(fromRad < toRad)) {
      throw new IllegalArgumentException("hold zone: 'from' must be below 'to'");
    }
  }

  public boolean contains(double thetaRad) {
    return thetaRad >= fromRad && thetaRad <= toRad;
  }
}
