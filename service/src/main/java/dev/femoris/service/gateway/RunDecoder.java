package dev.femoris.service.gateway;

import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.notification.RemoteNotification;
import dev.femoris.ingest.relay.RelayedSensor;
import dev.femoris.ingest.relay.StreamRelay;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.service.message.GatewayHello;
import dev.femoris.service.message.GatewayMessages;
import dev.femoris.service.metrics.ServiceMetrics;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntSupplier;

/** From a run's notifications to frames in the ingest queue. Belongs to the run's thread. */
final class RunDecoder {

  private static final int WIRE_SESSIONS = 65_536;

  private final DeviceProfile profile;
  private final RunOutlet outlet;
  private final StreamRelay relay;
  private final ServiceMetrics metrics;
  private Optional<PageLine> page = Optional.empty();
  private boolean again;
  private String remark = "";

  RunDecoder(GatewayHello hello, DeviceProfile profile, RunOutlet outlet, ServiceMetrics metrics) {
    this.profile = profile;
    this.outlet = outlet;
    this.metrics = metrics;
    var sensor =
        new RelayedSensor(
            hello.device(), hello.declaration().placement(), hello.device(), profile.id());
    this.relay = StreamRelay.of(profile, sensor, wireSessions(hello.run()), outlet, this::command);
    hello.batteryPercent().ifPresent(relay::battery);
  }

  /** Where commands for the sensor go. */
  void page(Optional<PageLine> line) {
    page = line;
  }

  /** Notifications that were stored before: what the ingest path has of them is left out. */
  void takeAgain(List<RemoteNotification> notifications) throws InterruptedException {
    again = true;
    outlet.again(true);
    take(notifications);
    outlet.flush();
    outlet.again(false);
    again = false;
  }

  void take(List<RemoteNotification> notifications) {
    notifications.forEach(this::take);
  }

  void tick(long nowNanos) {
    relay.tick(nowNanos);
  }

  void connected(long nowNanos) {
    relay.connected(nowNanos);
  }

  void battery(int percent) {
    relay.battery(percent);
  }

  void stop(long nowNanos) {
    relay.stop(nowNanos);
  }

  /** A frame of the wire format from the service, for a sensor that understands it. */
  void fromService(byte[] frame, long nowNanos) {
    try {
      relay.fromService(PacketDecoder.decode(frame), frame, nowNanos);
    } catch (MalformedPacketException bad) {
      metrics.packetRejected("gateway_" + bad.reason());
    }
  }

  void flush() throws InterruptedException {
    outlet.flush();
  }

  boolean isStored() {
    return outlet.isStored();
  }

  /** What a page is told every second. */
  String report() {
    var stats = relay.stats();
    return GatewayMessages.sensor(
        stats.samples(),
        stats.missing(),
        stats.estimated(),
        stats.malformed(),
        outlet.rateHz(),
        remark,
        outlet.battery());
  }

  private void take(RemoteNotification notification) {
    try {
      relay
          .notification(
              characteristic(notification), notification.value(), notification.arrivalNanos())
          .forEach(this::note);
    } catch (MalformedNotificationException bad) {
      if (!again) {
        metrics.packetRejected("gateway_" + bad.reason());
      }
    }
  }

  private UUID characteristic(RemoteNotification notification)
      throws MalformedNotificationException {
    var notifying = profile.gatt().notifying();
    if (notification.characteristic() >= notifying.size()) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    return notifying.get(notification.characteristic());
  }

  private void note(StreamFact fact) {
    if (fact instanceof StreamFact.CommandRefused refused) {
      remark = "The sensor refused: %s (%d).".formatted(refused.command(), refused.status());
    }
  }

  private void command(byte[] frame) {
    if (!again) {
      profile
          .gatt()
          .command()
          .ifPresent(uuid -> page.ifPresent(line -> line.send(GatewayMessages.write(uuid, frame))));
    }
  }

  /** The same run draws the same ids when it is read again. */
  private static IntSupplier wireSessions(UUID run) {
    var random = new SplittableRandom(run.getMostSignificantBits() ^ run.getLeastSignificantBits());
    return () -> random.nextInt(WIRE_SESSIONS);
  }
}
