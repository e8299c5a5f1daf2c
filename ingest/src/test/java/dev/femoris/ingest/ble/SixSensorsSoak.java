package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.Await;
import dev.femoris.ingest.ble.bench.bluez.BenchControl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/**
 * {@code SixSensorsSoak KIND CONTROL-SOCKET FOLDER SECONDS}: six sensors, 100 notifications a
 * second each. Says what came and how much memory it took; fails when something was lost.
 */
public final class SixSensorsSoak {

  private static final int SENSORS = 6;

  private SixSensorsSoak() {}

  public static void main(String[] args) throws IOException, BleException {
    try (var bench = BenchControl.connect(Path.of(args[1]))) {
      var stage = new Stage(CentralKind.valueOf(args[0]), bench, Path.of(args[2]));
      run(stage, Duration.ofSeconds(Long.parseLong(args[3])));
    }
    System.exit(0);
  }

  private static void run(Stage stage, Duration length) throws IOException, BleException {
    var addresses = new String[SENSORS];
    for (int i = 0; i < SENSORS; i++) {
      addresses[i] = "A0:9E:1A:00:00:0" + i;
      stage.bench().add(addresses[i], SensorKind.TRICKLE);
      stage.bench().still(addresses[i], length);
    }
    try (var central = stage.openAndSee(addresses)) {
      var sinks = new ArrayList<NumberSink>();
      for (String address : addresses) {
        sinks.add(Stage.startNumbers(central.connect(address, Stage.SOON)));
      }
      double before = Footprint.residentMb();
      Await.until(
          length.plusSeconds(60),
          "all have sent everything",
          () -> stage.bench().counts(addresses[SENSORS - 1]).finished());
      long sent = 0;
      long received = 0;
      long wrong = 0;
      for (int i = 0; i < SENSORS; i++) {
        long its = stage.bench().counts(addresses[i]).sentNotifications();
        Stage.awaitCount(sinks.get(i), its);
        sent += its;
        received += sinks.get(i).count();
        wrong += sinks.get(i).wrong();
      }
      System.out.printf(
          "%d sensors, %d s: %d sent, %d received, %d wrong; resident %.1f -> %.1f MB%n",
          SENSORS, length.toSeconds(), sent, received, wrong, before, Footprint.residentMb());
      if (wrong > 0 || received != sent) {
        throw new IllegalStateException("notifications were lost");
      }
    }
  }
}
