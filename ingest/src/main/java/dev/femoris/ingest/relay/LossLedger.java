package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.StreamFact.SamplesMissing;
import java.util.ArrayDeque;

/**
 * How many samples are missing before each sample: what the decoder said, where the time really
 * jumped, and by the time itself where it said nothing and the sensor stamps. Not thread-safe.
 */
final class LossLedger {

  private static final double JUMP_PERIODS = 1.5;
  private static final int MAX_SAID = 64;

  private final ArrayDeque<SamplesMissing> said = new ArrayDeque<>();
  private final boolean stamped;
  private boolean started;
  private long lastNanos;

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

  /** Samples missing right before the sample at that time; it becomes the last one. */
  long before(long timeNanos, double periodNanos) {
    long step = started ? timeNanos - lastNanos : 0;
    started = true;
    lastNanos = timeNanos;
    long exact = take(timeNanos, periodNanos);
    if (step <= JUMP_PERIODS * periodNanos) {
      return 0;
    }
    if (exact > 0 || !stamped) {
      return exact;
    }
    return Math.max(1, Math.round(step / periodNanos) - 1);
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
