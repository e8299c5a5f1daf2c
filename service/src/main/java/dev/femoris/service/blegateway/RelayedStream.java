package dev.femoris.service.blegateway;

import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.relay.Delivery;
import dev.femoris.ingest.relay.RelayStats;
import dev.femoris.ingest.relay.RelayedSensor;
import dev.femoris.ingest.relay.StreamRelay;
import dev.femoris.protocol.Packet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sensor from its notifications to the broker. The relay's thread's. */
final class RelayedStream {

  private static final Logger log = LoggerFactory.getLogger(RelayedStream.class);
  private static final int SESSIONS = 65_536;

  /** Cut off longer ago, a run is over: the service waits no longer either. */
  private static final long GOES_ON_NANOS = 120_000_000_000L;

  private final GatewaySensor sensor;
  private final Delivery delivery;
  private final Downlink downlink;
  private Optional<StreamRelay> relay = Optional.empty();
  private String profileId = "";
  private int lastSession = ThreadLocalRandom.current().nextInt(SESSIONS);

  RelayedStream(GatewaySensor sensor, Delivery delivery, Downlink downlink) {
    this.sensor = sensor;
    this.delivery = delivery;
    this.downlink = downlink;
  }

  Delivery delivery() {
    return delivery;
  }

  void linkUp(DeviceProfile profile, String name, long nowNanos) {
    if (relay.isEmpty() || !profileId.equals(profile.id())) {
      relay.ifPresent(before -> before.stop(nowNanos));
      relay = Optional.of(relayOf(profile, name, nowNanos));
      profileId = profile.id();
    }
    relay.get().connected(nowNanos);
  }

  void notification(UUID characteristic, byte[] value, long arrivalNanos) {
    if (relay.isEmpty()) {
      return;
    }
    try {
      for (StreamFact fact : relay.get().notification(characteristic, value, arrivalNanos)) {
        note(fact);
      }
    } catch (MalformedNotificationException malformed) {
      log.debug("{}: {}", sensor.address(), malformed.getMessage());
    }
  }

  void overflowed(long notifications) {
    relay.ifPresent(r -> r.overflowed(notifications));
  }

  void fromService(Packet packet, byte[] bytes, long nowNanos) {
    relay.ifPresent(r -> r.fromService(packet, bytes, nowNanos));
  }

  void tick(long nowNanos) {
    relay.ifPresent(r -> r.tick(nowNanos));
    delivery.tick(nowNanos);
  }

  void stop(long nowNanos) {
    relay.ifPresent(r -> r.stop(nowNanos));
  }

  Optional<RelayStats> stats() {
    return relay.map(StreamRelay::stats);
  }

  private StreamRelay relayOf(DeviceProfile profile, String name, long nowNanos) {
    String serial = name.isEmpty() ? sensor.address() : name + " " + sensor.address();
    var relayed =
        new RelayedSensor(sensor.device(), sensor.placement(), shortened(serial), profile.id());
    var fresh = StreamRelay.of(profile, relayed, this::freshSession, delivery, downlink);
    if (relay.isEmpty()) {
      delivery
          .cutOff()
          .filter(point -> nowNanos - point.lastArrivalNanos() < GOES_ON_NANOS)
          .ifPresent(fresh::resume);
    }
    return fresh;
  }

  /** A text of the config frame holds 64 bytes. */
  private static String shortened(String text) {
    String plain = text.replaceAll("[^ -~]", "?");
    return plain.substring(0, Math.min(plain.length(), 64));
  }

  private int freshSession() {
    lastSession = (lastSession + 1 + ThreadLocalRandom.current().nextInt(SESSIONS - 1)) % SESSIONS;
    return lastSession;
  }

  private void note(StreamFact fact) {
    switch (fact) {
      case StreamFact.CommandRefused refused ->
          log.warn(
              "{}: did not take '{}' (code {})",
              sensor.address(),
              refused.command(),
              refused.status());
      case StreamFact.ClockRestarted restart ->
          log.info(
              "{}: its clock began anew; what is missing before is not known", sensor.address());
      case StreamFact.SamplesMissing missing ->
          log.debug("{}: {} samples missing", sensor.address(), missing.count());
      case StreamFact.ClockRead read -> {}
      case StreamFact.SamplesUnpaired unpaired -> {}
      case StreamFact.PacketRepeated repeated -> {}
    }
  }
}
