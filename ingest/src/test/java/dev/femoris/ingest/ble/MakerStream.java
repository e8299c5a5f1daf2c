package dev.femoris.ingest.ble;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.known.KnownDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A sensor started as its profile says, its notifications decoded on the test's thread. */
final class MakerStream {

  /** A notification as it came. */
  private record Arrived(UUID characteristic, byte[] value, long nanos) {}

  private final BleConnection connection;
  private final DeviceProfile profile;
  private final DeviceDecoder decoder;
  private final BlockingQueue<Arrived> queue = new LinkedBlockingQueue<>();
  private final List<StreamFact> facts = new ArrayList<>();
  private ImuSample last = new ImuSample(0, 0, 0, 0, 0, 0, 0);
  private long samples;

  private MakerStream(BleConnection connection, DeviceProfile profile) {
    this.connection = connection;
    this.profile = profile;
    this.decoder = profile.decoder();
  }

  static MakerStream start(BleConnection connection, SeenSensor sensor) throws BleException {
    var profile = KnownDevices.find(sensor.advertisement(), connection.services()).orElseThrow();
    var stream = new MakerStream(connection, profile);
    stream.carryOut(profile.start());
    return stream;
  }

  DeviceProfile profile() {
    return profile;
  }

  void stop() throws BleException {
    carryOut(profile.stop());
  }

  private void carryOut(List<GattCommand> commands) throws BleException {
    UUID service = profile.gatt().service();
    for (var command : commands) {
      switch (command) {
        case GattCommand.Subscribe s ->
            connection.subscribe(
                service, s.characteristic(), (c, v, at) -> queue.add(new Arrived(c, v, at)));
        case GattCommand.Write w -> connection.write(service, w.characteristic(), w.bytes());
      }
    }
  }

  /** Decodes what has come; says how many samples there are. */
  long samples() {
    for (var next = queue.poll(); next != null; next = queue.poll()) {
      try {
        var decoded = decoder.decode(next.characteristic(), next.value(), next.nanos());
        samples += decoded.samples().size();
        last = decoded.samples().isEmpty() ? last : decoded.samples().getLast();
        decoded.facts().stream()
            .filter(fact -> !(fact instanceof StreamFact.ClockRead))
            .forEach(facts::add);
      } catch (MalformedNotificationException malformed) {
        throw new IllegalStateException(profile.id(), malformed);
      }
    }
    return samples;
  }

  ImuSample last() {
    return last;
  }

  List<StreamFact> facts() {
    return List.copyOf(facts);
  }
}
