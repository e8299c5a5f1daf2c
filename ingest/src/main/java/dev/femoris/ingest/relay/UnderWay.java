package dev.femoris.ingest.relay;

import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayDeque;
import java.util.OptionalLong;

/** Messages that were sent and not yet acknowledged, oldest first. Not thread-safe. */
final class UnderWay {

  private final ArrayDeque<Sent> sent = new ArrayDeque<>();

  /**
   * @param number in the spool
   * @param from first sample
   * @param until the acknowledgement that settles it
   */
  private record Sent(
      long number, int session, long from, long until, long deviceMicros, boolean gapBefore) {}

  /** Notes what is to be acknowledged; a state in the middle is not. */
  void sent(long number, Packet packet) {
    if (packet instanceof DataFrame data) {
      sent.addLast(
          new Sent(
              number,
              data.session(),
              data.firstSample(),
              data.nextSample(),
              data.deviceMicros(),
              data.has(DataFlag.GAP_BEFORE)));
    } else if (packet instanceof StatusFrame status
        && status.state() == StatusFrame.State.STOPPED) {
      sent.addLast(
          new Sent(
              number,
              status.session(),
              status.nextSample(),
              status.nextSample(),
              status.deviceMicros(),
              false));
    }
  }

  /** Whether it is about the oldest message and settles it; each call settles all it can. */
  boolean settle(AckFrame ack) {
    boolean progress = false;
    while (isOf(ack) && sent.getFirst().until() <= ack.nextExpected()) {
      sent.removeFirst();
      progress = true;
    }
    return progress;
  }

  boolean isOf(AckFrame ack) {
    return !sent.isEmpty() && sent.getFirst().session() == ack.session();
  }

  /** Whether the receiver waits for samples before the oldest, and was not told they never come. */
  boolean leavesHole(AckFrame ack) {
    return isOf(ack) && sent.getFirst().from() > ack.nextExpected();
  }

  boolean isBehindGap() {
    return !sent.isEmpty() && sent.getFirst().gapBefore();
  }

  /** Number of the oldest. */
  OptionalLong first() {
    return sent.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sent.getFirst().number());
  }

  /** Whether one more may be sent. */
  boolean hasRoom(Packet packet, DeliveryParams params) {
    if (sent.isEmpty() || !(packet instanceof DataFrame data)) {
      return true;
    }
    var oldest = sent.getFirst();
    long spanMicros = data.deviceMicros() - oldest.deviceMicros();
    return sent.size() < params.maxUnderWay()
        && (oldest.session() != data.session()
            || spanMicros <= params.window().toNanos() / 1000
            || sent.getLast().number() == oldest.number());
  }

  boolean isEmpty() {
    return sent.isEmpty();
  }

  void clear() {
    sent.clear();
  }
}
