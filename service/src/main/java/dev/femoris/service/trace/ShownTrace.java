package dev.femoris.service.trace;

import dev.femoris.analysis.session.AngleTrace;

/**
 * An angle trace for looking at; the arrays have the same length and are the caller's to read.
 *
 * @param timeNanos session time, ascending
 * @param thetaDeg thigh angle
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShownTrace(long[] timeNanos, float[] thetaDeg) {

  static ShownTrace of(AngleTrace trace) {
    float[] thetaDeg = new float[trace.size()];
    for (int i = 0; i < thetaDeg.length; i++) {
      thetaDeg[i] = (float) Math.toDegrees(trace.thetaRad()[i]);
    }
    return new ShownTrace(trace.timeNanos(), thetaDeg);
  }
}
