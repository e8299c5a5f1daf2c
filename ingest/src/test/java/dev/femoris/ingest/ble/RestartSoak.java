package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.bench.bluez.BenchControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code RestartSoak KIND CONTROL-SOCKET FOLDER TIMES}: starts a sensor that sends 1000 times a
 * second and stops it while it streams, over and over, while another one streams on. Says what it
 * measured; fails when something was lost.
 */
public final class RestartSoak {

  private static final long EACH_TIME = 300;
  private static final int WARM_UP = 50;

  private RestartSoak() {}

  public static void main(String[] args) throws IOException, BleException {
    try (var bench = BenchControl.connect(Path.of(args[1]))) {
      var stage = new Stage(CentralKind.valueOf(args[0]), bench, Path.of(args[2]));
      run(stage, Integer.parseInt(args[3]));
    }
    System.exit(0);
  }

  private static void run(Stage stage, int times) throws IOException, BleException {
    stage.addNumbers(Stage.FIRST, 1000);
    stage.addNumbers(Stage.SECOND, 100);
    try (var central = stage.openAndSee(Stage.FIRST, Stage.SECOND);
        var other = central.connect(Stage.SECOND, Stage.SOON)) {
      var trickle = Stage.startNumbers(other);
      long received = 0;
      long wrong = 0;
      double before = 0;
      for (int i = 0; i < WARM_UP + times; i++) {
        if (i == WARM_UP) {
          before = Footprint.residentMb();
        }
        var connection = central.connect(Stage.FIRST, Stage.SOON);
        var sink = Stage.startNumbers(connection);
        Stage.awaitCount(sink, EACH_TIME);
        connection.close();
        received += sink.count();
        wrong += sink.wrong();
        if (i % 50 == 49) {
          System.out.printf(Locale.ROOT, "%d: resident %.1f MB%n", i + 1, Footprint.residentMb());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%d starts and stops: %d notifications, %d wrong; the other sensor %d, %d wrong;"
              + " resident %.1f -> %.1f MB%n",
          times,
          received,
          wrong,
          trickle.count(),
          trickle.wrong(),
          before,
          Footprint.residentMb());
      if (wrong + trickle.wrong() > 0) {
        throw new IllegalStateException("notifications were lost");
      }
    }
  }
}
