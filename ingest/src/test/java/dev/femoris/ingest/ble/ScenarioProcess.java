package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.bench.bluez.BenchControl;
import java.io.IOException;
import java.nio.file.Path;

/** {@code ScenarioProcess KIND SCENARIO CONTROL-SOCKET FOLDER}: plays one scenario. */
public final class ScenarioProcess {

  private ScenarioProcess() {}

  public static void main(String[] args) throws IOException, BleException {
    try (var bench = BenchControl.connect(Path.of(args[2]))) {
      var stage = new Stage(CentralKind.valueOf(args[0]), bench, Path.of(args[3]));
      Scenario.valueOf(args[1]).play(stage);
    }
    // Threads of the bus library must not keep it.
    System.exit(0);
  }
}
