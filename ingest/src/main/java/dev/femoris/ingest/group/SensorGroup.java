package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.group.Follower.Waiting;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sensors of one athlete: a limb's, whose time and repetitions count, and others that are held
 * against it. Not thread-safe.
 *
 * <pre>{@code
 * var group = new SensorGroup(Placement.THIGH_RIGHT, GroupParams.defaults(), sink);
 * // in the order of arrival:
 * group.limb(packet);
 * group.follower("session of the sacrum's sensor", Placement.SACRUM, packet);
 * group.advance(nowNanos);   // now and then, when nothing comes
 * group.finish();
 * }</pre>
 */
public final class SensorGroup {

  private final Placement limb;
  private final GroupSink sink;
  private final long limbWaitNanos;
  private final long backlogWaitNanos;
  private final long lateLimitNanos;
  private final long lostAfterNanos;
  private final long rejoinWithinNanos;
  private final long settleNanos;
  private final DelayLine limbLine = new DelayLine();
  private final RateSeries limbRate = new RateSeries();
  private final ArrayDeque<Waiting> limbWaiting = new ArrayDeque<>();
  private final Map<Placement, Follower> followers = new EnumMap<>(Placement.class);
  private final Set<String> replaced = new HashSet<>();
  private @Nullable Delivered limbPacket;
  private long limbNewestNanos;
  private long passedNanos = -1;
  private long nowNanos = Long.MIN_VALUE;
  private long leftOut;

  public SensorGroup(Placement limb, GroupParams params, GroupSink sink) {
    this.limb = limb;
    this.sink = sink;
    this.limbWaitNanos = params.limbWait().toNanos();
    this.backlogWaitNanos = params.backlogWait().toNanos();
    this.lateLimitNanos = params.lateLimit().toNanos();
    this.lostAfterNanos = params.lostAfter().toNanos();
    this.rejoinWithinNanos = params.rejoinWithin().toNanos();
    this.settleNanos = params.settleTime().toNanos();
  }

  /** Takes a packet of the limb's sensor. */
  public void limb(Delivered packet) {
    advance(packet.arrivalNanos());
    if (packet.samples().isEmpty()) {
      return;
    }
    limbPacket = packet;
    limbLine.push(packet.newestDeviceNanos(), packet.arrivalNanos());
    long untilNanos = packet.arrivalNanos() + waitNanos(packet);
    for (ImuSample sample : packet.samples()) {
      limbWaiting.add(new Waiting(sample, packet.arrivalNanos(), untilNanos));
      limbRate.push(sample, sample.timeNanos());
    }
    limbNewestNanos = packet.samples().getLast().timeNanos();
    release();
  }

  /**
   * Takes a packet of another sensor. One that is new in its place replaces the one before.
   *
   * @param id names the run of that sensor
   */
  public void follower(String id, Placement placement, Delivered packet) {
    advance(packet.arrivalNanos());
    Delivered limbs = limbPacket;
    if (limbs == null || packet.samples().isEmpty() || replaced.contains(id)) {
      leftOut += packet.samples().size();
      return;
    }
    Follower follower = follower(id, placement);
    leftOut += follower.push(packet, limbs, notBeforeNanos());
    if (!follower.isPresent()
        && !follower.waiting().isEmpty()
        && follower.newestNanos() >= limbNewestNanos - rejoinWithinNanos) {
      follower.present(true);
    }
    passLate(follower);
    release();
  }

  /** Nothing came until {@code nowNanos}, by the clock of the arrivals. */
  public void advance(long nowNanos) {
    if (nowNanos > this.nowNanos) {
      this.nowNanos = nowNanos;
      release();
    }
  }

  /** No more samples: gives out what waits, as far as the limb came. */
  public void finish() {
    while (!limbWaiting.isEmpty()) {
      pass(limbWaiting.remove());
    }
  }

  /** Whether every sensor that is there has come as far as the limb. */
  public boolean isLevel() {
    return followers.values().stream()
        .allMatch(f -> !f.isPresent() || f.newestNanos() >= limbNewestNanos);
  }

  /** Whether a sensor of that place is there now. */
  public boolean isPresent(Placement placement) {
    Follower follower = followers.get(placement);
    return follower != null && follower.isPresent();
  }

  /** How well that sensor's clock is known. */
  public ClockAlignment alignment(Placement placement) {
    Follower follower = followers.get(placement);
    return follower == null ? ClockAlignment.UNKNOWN : follower.clock().alignment();
  }

  /** Samples of other sensors that were too late, or came before their clock was known. */
  public long leftOut() {
    return leftOut;
  }

  private Follower follower(String id, Placement placement) {
    Follower known = followers.get(placement);
    if (known != null && known.id().equals(id)) {
      return known;
    }
    long givenOutNanos = -1;
    if (known != null) {
      replaced.add(known.id());
      givenOutNanos = known.newestNanos();
    }
    var clock = new FollowerClock(limbLine, limbRate, settleNanos);
    var fresh = new Follower(id, placement, clock, givenOutNanos);
    followers.put(placement, fresh);
    return fresh;
  }

  private long waitNanos(Delivered packet) {
    long lateNanos = limbLine.leadNanos() - (packet.newestDeviceNanos() - packet.arrivalNanos());
    return Math.clamp(lateNanos, limbWaitNanos, backlogWaitNanos);
  }

  private long notBeforeNanos() {
    return Math.max(0, passedNanos - lateLimitNanos);
  }

  /** What was waited for in vain is better late than never. */
  private void passLate(Follower follower) {
    var waiting = follower.waiting();
    while (!waiting.isEmpty() && waiting.element().timeNanos() <= passedNanos) {
      give(follower, waiting.remove());
    }
  }

  private void release() {
    while (!limbWaiting.isEmpty() && mayPass(limbWaiting.element())) {
      pass(limbWaiting.remove());
    }
  }

  private boolean mayPass(Waiting sample) {
    if (nowNanos >= sample.untilNanos()) {
      return true;
    }
    for (Follower follower : followers.values()) {
      if (follower.isPresent() && follower.newestNanos() < sample.timeNanos()) {
        return false;
      }
    }
    return true;
  }

  private void pass(Waiting limbSample) {
    long timeNanos = limbSample.timeNanos();
    for (var next = earliest(timeNanos); next != null; next = earliest(timeNanos)) {
      give(next, next.waiting().remove());
    }
    sink.sample(limb, limbSample.sample(), limbSample.arrivalNanos());
    passedNanos = timeNanos;
    for (Follower follower : followers.values()) {
      if (follower.isPresent() && follower.newestNanos() < timeNanos - lostAfterNanos) {
        follower.present(false);
        sink.lost(follower.placement(), timeNanos);
      }
    }
  }

  private @Nullable Follower earliest(long untilNanos) {
    Follower earliest = null;
    long timeNanos = untilNanos;
    for (Follower follower : followers.values()) {
      var waiting = follower.waiting();
      if (!waiting.isEmpty() && waiting.element().timeNanos() <= timeNanos) {
        boolean isEarlier = earliest == null || waiting.element().timeNanos() < timeNanos;
        if (isEarlier) {
          earliest = follower;
          timeNanos = waiting.element().timeNanos();
        }
      }
    }
    return earliest;
  }

  private void give(Follower follower, Waiting sample) {
    sink.sample(follower.placement(), sample.sample(), sample.arrivalNanos());
  }
}
