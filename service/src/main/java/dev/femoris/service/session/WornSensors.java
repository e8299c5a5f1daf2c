package dev.femoris.service.session;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.ingest.group.ClockAlignment;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.live.LinkWatch;
import dev.femoris.service.live.WornWatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sensors that are held against one limb's. Belongs to the ingest thread; {@link #watch()} and
 * {@link #facts} may be read from others.
 */
final class WornSensors {

  private final Placement limb;
  private final WornWatch watch;
  private final Map<String, SensorSession> following = new ConcurrentHashMap<>();
  private Optional<AthleteSession.OtherLeg> otherLeg = Optional.empty();
  private boolean otherLegCame;

  WornSensors(Placement limb, LinkWatch link) {
    this.limb = limb;
    this.watch = new WornWatch(limb, link);
  }

  /** What pages show of them. */
  WornWatch watch() {
    return watch;
  }

  /** A sensor sends; returns whether it is the first time. */
  boolean meet(SensorSession other) {
    otherLegCame |= otherLeg.isEmpty() && OtherLegs.isOther(limb, other.placement());
    return following.put(other.stored().id(), other) == null;
  }

  /** What is known of a sensor's clock now. */
  void clock(SensorSession other, ClockAlignment clock) {
    watch.put(other.placement(), other.link(), clock.basis().id(), clock.residualMs());
  }

  /** The sensor on the other leg, as far as it was stored. */
  Optional<AthleteSession.OtherLeg> otherLeg() {
    return otherLeg;
  }

  /** Everything is taken again with the sensors of {@code tracks}. */
  void again(List<FollowerTrack> tracks) {
    otherLegCame = false;
    otherLeg = OtherLegs.among(tracks, limb);
  }

  /** Whether a sensor on the other leg began to send: everything is to be taken again. */
  boolean otherLegCame() {
    return otherLegCame;
  }

  /**
   * Empty where the limb's sensor is alone.
   *
   * @param own what happened to the limb's samples on the way in
   */
  List<RecordingFacts.SensorFacts> facts(IngestStats own) {
    if (following.isEmpty()) {
      return List.of();
    }
    return watch.at(System.nanoTime()).stream()
        .map(
            sensor ->
                SessionFacts.sensor(
                    sensor.placement(),
                    at(sensor.placement()).map(SensorSession::stats).orElse(own),
                    sensor.link().rateHz(),
                    sensor.clock(),
                    sensor.residualMs()))
        .toList();
  }

  private Optional<SensorSession> at(Placement placement) {
    return following.values().stream().filter(other -> other.placement() == placement).findFirst();
  }
}
