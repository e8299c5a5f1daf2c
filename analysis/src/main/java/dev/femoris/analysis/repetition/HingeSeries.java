package dev.femoris.analysis.repetition;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.rounding.HingeMeter;
import dev.femoris.analysis.rounding.HingeTrace;
import java.util.Optional;

/**
 * Measures a lift of which the thigh angle alone is known, evenly sampled: from optical capture or
 * a simulation. Its events are found as those of a sensor are. Not thread-safe.
 */
public final class HingeSeries {

  private final PhaseOrder order;
  private final int direction;
  private final double samplingTimeS;
  private final EventFinder finder;
  private final HingeMeter meter;

  /**
   * @param order from the floor the thigh angle falls first, from standing it grows first
   */
  public HingeSeries(PhaseOrder order, double samplingTimeS) {
    this.order = order;
    this.direction = order == PhaseOrder.CONCENTRIC_FIRST ? -1 : 1;
    this.samplingTimeS = samplingTimeS;
    this.finder = new EventFinder(samplingTimeS);
    this.meter = new HingeMeter(samplingTimeS);
  }

  /**
   * Of the one repetition in the series; empty when it is none.
   *
   * @param thetaRad thigh angle from straight down, from before the start to after the end, rad
   */
  public Optional<HingeMeasures> measure(double[] thetaRad) {
    int length = thetaRad.length;
    double[] rate = new double[length];
    finder.room(length);
    double standing = thetaRad[0];
    for (int i = 0; i < length; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(length - 1, i + 1);
      rate[i] = (thetaRad[after] - thetaRad[before]) / ((after - before) * samplingTimeS);
      finder.y[i] = direction * (thetaRad[i] - thetaRad[0]);
      finder.w[i] = direction * rate[i];
      finder.tS[i] = i * samplingTimeS;
      standing = Math.min(standing, thetaRad[i]);
    }
    finder.smooth(length);
    EventFinder.Events e = finder.find(0, length, finder.y[0]);
    double endS = Double.isNaN(e.endS()) ? finder.tS[length - 1] : e.endS();
    if (e.startS() >= e.turnInS() || e.turnOutS() >= endS) {
      return Optional.empty();
    }
    var trace =
        new HingeTrace(
            order,
            samplingTimeS,
            length,
            thetaRad,
            rate,
            e.startS(),
            e.turnInS(),
            e.turnOutS(),
            endS,
            0);
    return Optional.of(new HingeMeasures(meter.measure(trace), 1, 0, standing));
  }
}
