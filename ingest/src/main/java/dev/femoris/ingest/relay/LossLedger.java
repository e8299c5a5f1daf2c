package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.util.ArrayDeque;

/**
 * How many samples are missing before each sample: where the sensor stamps, those that fit into the
 * jump of its time; elsewhere what the decoder said, where the time really jumped. Not thread-safe.
 */
final class LossLedger {

  private static final double JUMP_PERIODS = 1.5;
  private static final int MAX_SAID = 64;

  private final ArrayDeque<SamplesMissing> said = new ArrayDeque<>();
  private final PeriodFit fit = new PeriodFit();
  private final boolean stamped;
  private boolean started;
  private long lastNanos;
  private long index;

  /**
   * @param stamped whether samples have the sensor's time, so that a jump of it is a loss
   */
  LossLedger(boolean stamped) {
    this.stamped = stamped;
  }

  void said(SamplesMissing fact) {
    said.addLast(fact);
    if (said.size() > MAX_SAID) {
      said.removeFirst();
    }
  }

  /**
   * Samples missing right before the sample at that time; it becomes the last one.
   *
   * @param known the period, as far as it was known before
   */
  long before(long timeNanos, SamplePeriod known) {
    long step = started ? timeNanos - lastNanos : 0;
    started = true;
    lastNanos = timeNanos;
    long told = take(timeNanos, known.nanos());
    long lost = step <= JUMP_PERIODS * known.nanos() ? 0 : lost(step, told, known);
    index += lost + 1;
    fit.add(index, timeNanos);
    return lost;
  }

  private long lost(long step, long told, SamplePeriod known) {
    boolean fitted = fit.isSound() && fit.span() >= known.samples();
    if (!stamped || (told > 0 && !fitted && known.samples() == 0)) {
      return told;
    }
    double period = fitted ? fit.periodNanos() : known.nanos();
    return Math.max(1, Math.round(step / period) - 1);
  }

  /** The same loss may be said twice, by each chip's stream: the larger counts. */
  private long take(long timeNanos, double periodNanos) {
    long count = 0;
    while (!said.isEmpty() && said.getFirst().beforeNanos() <= timeNanos + periodNanos / 2) {
      var fact = said.removeFirst();
      if (fact.beforeNanos() > timeNanos - periodNanos) {
        count = Math.max(count, fact.count());
      }
    }
    return count;
  }
}
