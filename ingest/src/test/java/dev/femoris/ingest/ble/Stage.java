package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.bench.BenchUuids;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.Await;
import dev.femoris.ingest.ble.bench.bluez.BenchControl;
import java.nio.file.Path;
import java.time.Duration;

/** What a scenario is played on: the bench, and the adapter that is tested. */
record Stage(CentralKind kind, BenchControl bench, Path folder) {

  static final Duration SOON = Duration.ofSeconds(20);
  static final String FIRST = "A0:9E:1A:00:00:01";
  static final String SECOND = "A0:9E:1A:00:00:02";
  private static final int NUMBER_BYTES = 20;

  BleCentral open() throws BleException {
    return kind.open(folder.resolve("native"));
  }

  /** Opens the radio and looks until the sensor is seen. */
  BleCentral openAndSee(String... addresses) throws BleException {
    var central = open();
    see(central, addresses);
    return central;
  }

  static void see(BleCentral central, String... addresses) throws BleException {
    central.startDiscovery();
    for (String address : addresses) {
      Await.until(SOON, address + " is seen", () -> isSeen(central, address));
    }
    central.stopDiscovery();
  }

  static boolean isSeen(BleCentral central, String address) {
    try {
      return central.seen().stream().anyMatch(s -> s.address().equals(address));
    } catch (BleException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A numbered stream in reach. */
  void addNumbers(String address, SensorKind kind) {
    bench.add(address, kind);
    bench.still(address, Duration.ofHours(2));
  }

  static NumberSink startNumbers(BleConnection connection) throws BleException {
    var sink = new NumberSink(NUMBER_BYTES);
    connection.subscribe(BenchUuids.FLOOD_SERVICE, BenchUuids.FLOOD_NUMBERS, sink);
    connection.write(BenchUuids.FLOOD_SERVICE, BenchUuids.FLOOD_COMMAND, new byte[] {1});
    return sink;
  }

  static void stopNumbers(BleConnection connection) throws BleException {
    connection.write(BenchUuids.FLOOD_SERVICE, BenchUuids.FLOOD_COMMAND, new byte[] {0});
  }

  static void awaitCount(NumberSink sink, long count) {
    Await.until(SOON, count + " notifications", () -> sink.count() >= count);
  }
}
