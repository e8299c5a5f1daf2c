package dev.femoris.ingest.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For the night: {@code -Dfemoris.soak=300} starts and stops, and seconds of six sensors. */
@EnabledIfSystemProperty(named = "femoris.soak", matches = "[1-9]\\d*")
class BluetoothSoakTest {

  private static final double MOST_GROWTH_MB = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(CentralKind.class)
  void startingAndStoppingWhileItStreamsNeitherCrashesNorLeaks(CentralKind kind)
      throws IOException, InterruptedException {
    String output = run(kind, RestartSoak.class);
    assertThat(growthMb(output)).as(output).isLessThanOrEqualTo(MOST_GROWTH_MB);
  }

  @ParameterizedTest
  @EnumSource(CentralKind.class)
  void sixSensorsLoseNothing(CentralKind kind) throws IOException, InterruptedException {
    run(kind, SixSensorsSoak.class);
  }

  private String run(CentralKind kind, Class<?> soak) throws IOException, InterruptedException {
    assumeTrue(BluetoothBench.isPossible(), "dbus-daemon is not installed");
    long size = Long.getLong("femoris.soak", 0);
    try (var bench = BluetoothBench.start()) {
      var result =
          ChildJvm.run(
              Duration.ofSeconds(300 + 3 * size),
              bench.busAddress(),
              folder,
              soak,
              kind.name(),
              bench.controlSocket().toString(),
              folder.toString(),
              Long.toString(size));
      assertThat(result.exitCode()).as(result.output()).isZero();
      return result.output();
    }
  }

  /** From the last line: {@code resident 93.2 -> 96.6 MB}. */
  private static double growthMb(String output) {
    String[] mb = output.strip().replaceAll("(?s).*resident (.*) MB$", "$1").split(" -> ", 2);
    return Double.parseDouble(mb[1]) - Double.parseDouble(mb[0]);
  }
}
