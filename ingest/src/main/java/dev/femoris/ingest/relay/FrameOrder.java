package dev.femoris.ingest.relay;

import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.ResendRequest;
import java.util.TreeMap;

/**
 * The data frames of one wire session in the order of the sample index: what lies behind a hole is
 * held back while the sensor is asked for the hole, because nobody can use it before. A hole the
 * sensor does not fill is given up, and the frame behind it flagged. Not thread-safe.
 */
final class FrameOrder {

  /** An answer that takes longer is asked for again. */
  static final long ANSWER_NANOS = 1_000_000_000L;

  static final int REQUESTS = 10;
  static final int MAX_HELD = 16_384;

  private final int session;
  private final FrameSink sink;
  private final CommandSink commands;
  private final TreeMap<Long, Waiting> held = new TreeMap<>();
  private boolean started;
  private long next;
  private long end;
  private int asked;
  private long askedNanos;
  private long samples;
  private long missing;
  private long repeated;

  private record Waiting(DataFrame frame, byte[] bytes, long arrivalNanos) {}

  FrameOrder(int session, FrameSink sink, CommandSink commands) {
    this.session = session;
    this.sink = sink;
    this.commands = commands;
  }

  /** Everything before that index was passed on by an earlier run of this program. */
  void resume(long nextSample) {
    started = true;
    next = nextSample;
  }

  /** Takes a frame, live or from the sensor's buffer. */
  void push(DataFrame frame, byte[] bytes, long arrivalNanos) {
    var taken = new Waiting(frame, bytes, arrivalNanos);
    if (!started) {
      first(taken);
    } else if (isKnown(frame)) {
      repeated += frame.samples().size();
    } else {
      held.put(frame.firstSample(), taken);
      release(arrivalNanos);
      if (held.size() > MAX_HELD) {
        giveUp(arrivalNanos);
      }
      askFirst(arrivalNanos);
    }
  }

  /** The link is up again: what was asked before may never have reached the sensor. */
  void connected(long nowNanos) {
    asked = 0;
    askFirst(nowNanos);
  }

  /** Asks again, or gives the hole up, when nothing came for too long. */
  void tick(long nowNanos) {
    if (asked == 0 || nowNanos - askedNanos < ANSWER_NANOS) {
      return;
    }
    if (asked < REQUESTS) {
      ask(nowNanos);
    } else {
      giveUp(nowNanos);
      askFirst(nowNanos);
    }
  }

  /** The sensor stopped before that index: what is missing up to there is asked for too. */
  void end(long index, long nowNanos) {
    end = index;
    askFirst(nowNanos);
  }

  /** Whether nothing is waited for. */
  boolean isSettled() {
    return held.isEmpty() && (!started || next >= end);
  }

  /** Gives out what is held, flagged where something is missing before it. */
  void finish(long nowNanos) {
    while (!isSettled()) {
      giveUp(nowNanos);
    }
  }

  int session() {
    return session;
  }

  /** Index after the last sample that was passed on or, at the end, given up. */
  long next() {
    return next;
  }

  boolean isStarted() {
    return started;
  }

  long samples() {
    return samples;
  }

  long missing() {
    return missing;
  }

  long repeated() {
    return repeated;
  }

  /** What came before this program listened is not asked for: nobody knows how much it is. */
  private void first(Waiting frame) {
    started = true;
    next = frame.frame().firstSample();
    pass(next == 0 ? frame : behindHole(frame));
  }

  private boolean isKnown(DataFrame frame) {
    var same = held.get(frame.firstSample());
    return frame.nextSample() <= next
        || same != null && same.frame().samples().size() >= frame.samples().size();
  }

  private void release(long nowNanos) {
    long before = next;
    while (!held.isEmpty() && held.firstKey() <= next) {
      var first = held.pollFirstEntry().getValue();
      if (first.frame().nextSample() > next) {
        pass(first);
      }
    }
    if (isSettled()) {
      asked = 0;
    } else if (next > before && asked > 0) {
      // The answer is under way.
      asked = 1;
      askedNanos = nowNanos;
    }
  }

  private void pass(Waiting frame) {
    samples += frame.frame().nextSample() - next;
    next = frame.frame().nextSample();
    sink.frame(frame.frame(), frame.bytes(), frame.arrivalNanos());
  }

  private void askFirst(long nowNanos) {
    if (asked == 0 && started && !isSettled()) {
      ask(nowNanos);
    }
  }

  private void ask(long nowNanos) {
    asked++;
    askedNanos = nowNanos;
    commands.write(PacketEncoder.encode(new ResendRequest(session, next, holeEnd() - next)));
  }

  private long holeEnd() {
    return held.isEmpty() ? end : held.firstKey();
  }

  private void giveUp(long nowNanos) {
    asked = 0;
    missing += holeEnd() - next;
    next = holeEnd();
    if (!held.isEmpty()) {
      pass(behindHole(held.pollFirstEntry().getValue()));
      release(nowNanos);
    }
  }

  /** The only change ever made to a frame: that what is missing before it will never come. */
  private static Waiting behindHole(Waiting frame) {
    var as = frame.frame();
    var flagged =
        new DataFrame(
            as.flags() | DataFlag.GAP_BEFORE.mask(),
            as.session(),
            as.firstSample(),
            as.deviceMicros(),
            as.configId(),
            as.samples());
    return new Waiting(flagged, PacketEncoder.encode(flagged), frame.arrivalNanos());
  }
}
