package dev.femoris.service.export;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.reporting.table.Column;
import dev.femoris.reporting.table.TableWriter;
import dev.femoris.service.offline.SampleSource;
import java.io.IOException;
import java.util.List;

/** Samples as rows, one for each sample of each sensor; the limb's have the thigh's angle too. */
final class SampleRows implements SampleSource.Taker {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("placement"),
          Column.number("t_s", 6),
          Column.number("ax_ms2", 6),
          Column.number("ay_ms2", 6),
          Column.number("az_ms2", 6),
          Column.number("gx_rads", 6),
          Column.number("gy_rads", 6),
          Column.number("gz_rads", 6),
          Column.number("theta_deg", 4));

  private final Placement limb;
  private final AngleTrace angles;
  private final TableWriter table;
  private int after;

  SampleRows(Placement limb, AngleTrace angles, TableWriter table) {
    this.limb = limb;
    this.angles = angles;
    this.table = table;
  }

  @Override
  public void sample(Placement worn, double rateHz, ImuSample sample) throws IOException {
    table.text(worn.id());
    table.number(sample.timeNanos() * 1e-9);
    table.number(sample.accelXMps2());
    table.number(sample.accelYMps2());
    table.number(sample.accelZMps2());
    table.number(sample.rateXRadPerS());
    table.number(sample.rateYRadPerS());
    table.number(sample.rateZRadPerS());
    table.number(limb == worn ? Math.toDegrees(thetaRad(sample.timeNanos(), rateHz)) : Double.NaN);
    table.endRow();
  }

  /**
   * Between the trace's two entries around that time, which are at most a few samples apart: the
   * trace has no more than about a hundred a second. NaN where it has none.
   */
  private double thetaRad(long timeNanos, double rateHz) {
    long[] times = angles.timeNanos();
    while (after < times.length && times[after] < timeNanos) {
      after++;
    }
    if (after == times.length) {
      return Double.NaN;
    }
    if (times[after] == timeNanos) {
      return angles.thetaRad()[after];
    }
    long furthestNanos = Math.round(2e9 * Math.max(1 / rateHz, 0.01));
    if (after == 0 || times[after] - times[after - 1] > furthestNanos) {
      return Double.NaN;
    }
    double share = (double) (timeNanos - times[after - 1]) / (times[after] - times[after - 1]);
    return (1 - share) * angles.thetaRad()[after - 1] + share * angles.thetaRad()[after];
  }
}
