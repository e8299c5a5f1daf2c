package dev.femoris.analysis.validation;

/**
 * The rotation between two orientations, each (w, x, y, z), sensor to earth, of any length but
 * zero.
 *
 * @param totalRad its whole angle
 * @param inclinationRad the part that is not heading
 */
public record OrientationError(double totalRad, double inclinationRad) {

  /** The rotation {@code estimate · conj(truth)}, which is that of the earth frame. */
  public static OrientationError between(double[] estimate, double[] truth) {
    double[] a = estimate;
    double[] b = truth;
    double w = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
    double x = -a[0] * b[1] + a[1] * b[0] - a[2] * b[3] + a[3] * b[2];
    double y = -a[0] * b[2] + a[1] * b[3] + a[2] * b[0] - a[3] * b[1];
    double z = -a[0] * b[3] - a[1] * b[2] + a[2] * b[1] + a[3] * b[0];
    // 2 acos(hypot(w, z)) as an arc tangent: the arc cosine loses half of the digits near zero.
    return new OrientationError(
        2 * Math.atan2(Math.hypot(Math.hypot(x, y), z), Math.abs(w)),
        2 * Math.atan2(Math.hypot(x, y), Math.hypot(w, z)));
  }
}
