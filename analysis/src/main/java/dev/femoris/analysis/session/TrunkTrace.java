package dev.femoris.analysis.session;

/**
 * The trunk's inclinations at the times of an {@link AngleTrace}, with what is known at the end of
 * the session about how the sensors sat; the arrays are as long as the trace's and are the caller's
 * to read, not to write.
 *
 * @param pelvisRad forward inclination at the sacrum, rad; NaN where it is not known
 * @param thoraxRad forward inclination at T12, rad; NaN where it is not known
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrunkTrace(double[] pelvisRad, double[] thoraxRad) {

  /** Lumbar flexion at an entry, rad; NaN where it is not known. */
  public double lumbarFlexionRad(int i) {
    return thoraxRad[i] - pelvisRad[i];
  }

  public int size() {
    return pelvisRad.length;
  }
}
