package dev.femoris.service.session;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.FoundSoFar;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.ingest.group.ClockAlignment;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.group.GroupParams;
import dev.femoris.ingest.group.GroupSink;
import dev.femoris.ingest.group.SensorGroup;
import dev.femoris.service.live.LiveFeed;
import dev.femoris.service.live.SaidSoFar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The analysis of one athlete's sensors: brought on the limb's time, then analysed together. A
 * limb's sensor alone is analysed at once. Not thread-safe, except for {@link #result()}, {@link
 * #soFar()} and {@link #cues()}.
 */
final class GroupAnalysis implements GroupSink {

  private final Placement limb;
  private final LiveAnalysis live;
  private final SensorGroup group;
  private final Map<Placement, Double> ratesHz = new EnumMap<>(Placement.class);
  private final Map<Placement, Double> joinedHz = new EnumMap<>(Placement.class);

  GroupAnalysis(Placement limb, LiveAnalysis live) {
    this.limb = limb;
    this.live = live;
    this.group = new SensorGroup(limb, GroupParams.defaults(), this);
  }

  void showOn(LiveFeed feed, Consumer<Cue> motor) {
    live.showOn(feed, motor);
  }

  /** Takes what a packet of the limb's sensor brought. */
  void limb(Delivered packet) {
    group.limb(packet);
  }

  /**
   * Takes what a packet of another sensor brought.
   *
   * @param sessionId of that sensor
   */
  void follower(String sessionId, Placement placement, double rateHz, Delivered packet) {
    ratesHz.put(placement, rateHz);
    group.follower(sessionId, placement, packet);
  }

  /** Nothing came until then, by {@link WallClock}. */
  void advance(long nowNanos) {
    group.advance(nowNanos);
  }

  /** Whether every other sensor that is there has come as far as the limb's. */
  boolean isLevel() {
    return group.isLevel();
  }

  ClockAlignment alignment(Placement placement) {
    return group.alignment(placement);
  }

  /** No more samples. */
  SessionResult finish() {
    group.finish();
    return live.finish();
  }

  SessionResult result() {
    return live.result();
  }

  /** The same folded up. */
  FoundSoFar soFar() {
    return live.soFar();
  }

  SaidSoFar said() {
    return live.said();
  }

  List<Cue> cues() {
    return live.cues();
  }

  @Override
  public void sample(Placement placement, ImuSample sample, long arrivalNanos) {
    if (placement != limb) {
      join(placement, sample.timeNanos());
    }
    live.push(placement, sample, arrivalNanos);
  }

  @Override
  public void lost(Placement placement, long timeNanos) {
    live.lost(placement, timeNanos);
  }

  private void join(Placement placement, long timeNanos) {
    Double rateHz = ratesHz.get(placement);
    if (rateHz != null && !rateHz.equals(joinedHz.put(placement, rateHz))) {
      live.join(placement, rateHz, timeNanos);
    }
  }
}
