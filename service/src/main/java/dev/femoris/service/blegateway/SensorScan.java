package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.known.KnownDevices;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.SeenSensorJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What is in reach. */
public final class SensorScan {

  private SensorScan() {}

  /**
   * Looks for that long.
   *
   * @return nearest first
   * @throws Failure (UNAVAILABLE) when there is no radio to look with
   */
  public static List<SeenSensor> scan(CentralFactory radio, Duration length)
      throws InterruptedException {
    try (BleCentral central = radio.open()) {
      central.startDiscovery();
      TimeUnit.NANOSECONDS.sleep(length.toNanos());
      var seen = central.seen();
      central.stopDiscovery();
      return seen;
    } catch (BleException failed) {
      throw Failure.of(
          FailureKind.UNAVAILABLE, "Bluetooth: %s".formatted(failed.getMessage()), failed);
    }
  }

  /** What it is, as its maker calls it; empty when this program does not know it. */
  public static Optional<String> kind(SeenSensor seen) {
    return KnownDevices.find(seen.advertisement(), Set.of()).map(DeviceProfile::productName);
  }

  /** The same as JSON, one line. */
  public static String json(SeenSensor seen) {
    return SeenSensorJson.write(seen, KnownDevices.find(seen.advertisement(), Set.of()));
  }
}
