package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.AckFrame;

/**
 * What of a session was sent and what the receiver has: goes back to the last ack as section 10 of
 * the wire format says. Times in ns. Not thread-safe.
 */
final class SendPosition {

  private static final int REPEATED_ACKS_MEAN_LOSS = 3;
  private static final long SILENCE_NANOS = 250_000_000L;
  private static final long TIMEOUT_NANOS = 2_000_000_000L;

  private long cursor;
  private long acked;
  private boolean acks;
  private long historicalBefore;
  private int repeatedAcks;
  private long wentBackFrom = -1;
  private long progressNanos;
  private long goBacks;

  void clear(long nowNanos) {
    cursor = 0;
    acked = 0;
    acks = false;
    historicalBefore = 0;
    repeatedAcks = 0;
    wentBackFrom = -1;
    progressNanos = nowNanos;
  }

  /** Index of the next sample to send. */
  long cursor() {
    return cursor;
  }

  /** Everything before came to the receiver's disk or is gone; 0 when nobody says. */
  long acked() {
    return acked;
  }

  /** Samples before this one are not sent live any more. */
  long historicalBefore() {
    return historicalBefore;
  }

  long goBacks() {
    return goBacks;
  }

  void sent(long until) {
    cursor = until;
  }

  /** What is gone cannot be sent, nor will it be acknowledged before what follows. */
  void skipTo(long oldest) {
    cursor = Math.max(cursor, oldest);
    acked = Math.max(acked, oldest);
  }

  /** Whether one more frame may be under way. */
  boolean mayGoOn(long windowSamples) {
    return !acks || cursor - acked < windowSamples;
  }

  void linkUp(long next, long nowNanos) {
    historicalBefore = next;
    repeatedAcks = 0;
    wentBackFrom = -1;
    progressNanos = nowNanos;
    if (acks) {
      goBack();
    }
  }

  void ack(AckFrame ack, long next, long nowNanos) {
    acks = true;
    if (ack.nextExpected() > acked && ack.nextExpected() <= next) {
      acked = ack.nextExpected();
      cursor = Math.max(cursor, acked);
      repeatedAcks = 0;
      progressNanos = nowNanos;
    } else if (acked < cursor && ack.nextExpected() == acked) {
      repeatedAcks++;
      boolean lost =
          repeatedAcks >= REPEATED_ACKS_MEAN_LOSS || nowNanos - progressNanos > SILENCE_NANOS;
      if (lost && wentBackFrom != acked) {
        wentBackFrom = acked;
        goBack();
      }
    }
  }

  /** No ack came on for too long while some are owed. */
  void watch(long nowNanos) {
    if (!acks || acked >= cursor) {
      progressNanos = nowNanos;
    } else if (nowNanos - progressNanos > TIMEOUT_NANOS) {
      progressNanos = nowNanos;
      goBack();
    }
  }

  private void goBack() {
    historicalBefore = Math.max(historicalBefore, cursor);
    cursor = acked;
    repeatedAcks = 0;
    goBacks++;
  }
}
