package dev.femoris.service.trace;

import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.TrunkTrace;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An angle trace for looking at; the arrays have the same length and are the caller's to read.
 *
 * @param timeNanos session time, ascending
 * @param thetaDeg thigh angle, or what else it is the trace of
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShownTrace(long[] timeNanos, float[] thetaDeg) {

  private static final ShownTrace NONE = new ShownTrace(new long[0], new float[0]);

  /** Empty where the sensors do not show it. */
  public static ShownTrace of(TraceOf what, OfflineAnalysis analysis) {
    return switch (what) {
      case LIMB -> of(analysis.trace());
      case TRUNK -> analysis.trunk().map(t -> trunk(analysis.trace(), t)).orElse(NONE);
    };
  }

  private static ShownTrace of(AngleTrace trace) {
    return known(trace, i -> trace.thetaRad()[i], IntStream.range(0, trace.size()).toArray());
  }

  private static ShownTrace trunk(AngleTrace trace, TrunkTrace trunk) {
    int[] flexed = where(trunk, trunk::lumbarFlexionRad);
    return flexed.length > 0
        ? known(trace, trunk::lumbarFlexionRad, flexed)
        : known(trace, i -> trunk.pelvisRad()[i], where(trunk, i -> trunk.pelvisRad()[i]));
  }

  private static int[] where(TrunkTrace trunk, IntToDoubleFunction rad) {
    return IntStream.range(0, trunk.size())
        .filter(i -> !Double.isNaN(rad.applyAsDouble(i)))
        .toArray();
  }

  private static ShownTrace known(AngleTrace trace, IntToDoubleFunction rad, int[] entries) {
    var shown = new ShownTrace(new long[entries.length], new float[entries.length]);
    for (int i = 0; i < entries.length; i++) {
      shown.timeNanos[i] = trace.timeNanos()[entries[i]];
      shown.thetaDeg[i] = (float) Math.toDegrees(rad.applyAsDouble(entries[i]));
    }
    return shown;
  }
}
