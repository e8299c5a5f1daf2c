package dev.femoris.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import dev.femoris.ingest.ble.tinyb.TinybCentral;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every adapter, on a real message bus with an emulated Bluetooth service. */
class BleCentralContractTest {

  @TempDir private Path folder;

  @BeforeAll
  static void theBenchIsPossible() {
    assumeTrue(
        BluetoothBench.isPossible(),
        "dbus-daemon is not installed (Debian: apt-get install dbus): Bluetooth stays untested");
  }

  static Stream<Arguments> everyAdapterAndScenario() {
    return Arrays.stream(CentralKind.values())
        .flatMap(
            kind -> Arrays.stream(Scenario.values()).map(scenario -> Arguments.of(kind, scenario)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyAdapterAndScenario")
  void everyAdapterKeepsTheContract(CentralKind kind, Scenario scenario)
      throws IOException, InterruptedException {
    requireNatives(kind);
    try (var bench = BluetoothBench.start()) {
      var result =
          ChildJvm.run(
              bench.busAddress(),
              folder,
              ScenarioProcess.class,
              kind.name(),
              scenario.name(),
              bench.controlSocket().toString(),
              folder.toString());
      assertThat(result.exitCode()).as(result.output()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(CentralKind.class)
  void withoutAMessageBusOpeningFails(CentralKind kind) throws IOException, InterruptedException {
    requireNatives(kind);
    var result =
        ChildJvm.run(
            "unix:path=" + folder.resolve("no-such-bus"),
            folder,
            NoBusProcess.class,
            kind.name(),
            folder.toString());
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("no system message bus");
  }

  private static void requireNatives(CentralKind kind) {
    assumeTrue(
        kind != CentralKind.TINYB || TinybCentral.isForThisMachine(),
        "TinyB has no native library for this machine");
  }
}
