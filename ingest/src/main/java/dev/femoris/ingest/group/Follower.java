package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayDeque;
import java.util.OptionalLong;

/** One sensor that is held against the limb: its clock and what waits of it. */
final class Follower {

  /** More than a hole in the limb's signal may hold up, at 200 Hz. */
  private static final int MOST_WAITING = 4096;

  /**
   * A sample at the limb's session time.
   *
   * @param untilNanos how long it waits, where it is the limb's
   */
  record Waiting(ImuSample sample, long arrivalNanos, long untilNanos) {
    long timeNanos() {
      return sample.timeNanos();
    }
  }

  private final String id;
  private final Placement placement;
  private final FollowerClock clock;
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private long newestNanos;
  private boolean present;

  /**
   * @param newestNanos the limb's session time this placement was given out for already
   */
  Follower(String id, Placement placement, FollowerClock clock, long newestNanos) {
    this.id = id;
    this.placement = placement;
    this.clock = clock;
    this.newestNanos = newestNanos;
  }

  String id() {
    return id;
  }

  Placement placement() {
    return placement;
  }

  FollowerClock clock() {
    return clock;
  }

  ArrayDeque<Waiting> waiting() {
    return waiting;
  }

  /** The limb's session time of the newest sample that came. */
  long newestNanos() {
    return newestNanos;
  }

  /** Whether it is waited for. */
  boolean isPresent() {
    return present;
  }

  void present(boolean now) {
    present = now;
  }

  /**
   * Takes a packet; returns how many samples had to be left out.
   *
   * @param limb the limb's newest packet
   */
  int push(Delivered packet, Delivered limb, long notBeforeNanos) {
    OptionalLong offset = clock.push(packet, limb);
    int leftOut = 0;
    for (ImuSample sample : packet.samples()) {
      if (offset.isEmpty() || !enqueue(sample, offset.getAsLong(), packet, notBeforeNanos)) {
        leftOut++;
      }
    }
    while (waiting.size() > MOST_WAITING) {
      waiting.remove();
      leftOut++;
    }
    return leftOut;
  }

  private boolean enqueue(ImuSample sample, long offsetNanos, Delivered packet, long notBefore) {
    long timeNanos = sample.timeNanos() + offsetNanos;
    boolean taken = timeNanos >= notBefore && timeNanos > newestNanos;
    if (taken) {
      waiting.add(new Waiting(sample.laterBy(offsetNanos), packet.arrivalNanos(), 0));
    }
    newestNanos = Math.max(newestNanos, timeNanos);
    return taken;
  }
}
