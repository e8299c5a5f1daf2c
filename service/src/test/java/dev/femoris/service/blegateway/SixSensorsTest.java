package dev.femoris.service.blegateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six sensors at 100 Hz, a notification for each sample, for as long as {@code
 * -Dfemoris.gateway.seconds=600} says: nothing lost, memory and delay within bounds. A measurement,
 * for a machine that does nothing else.
 */
@EnabledIfSystemProperty(named = "femoris.gateway.seconds", matches = "\\d+")
class SixSensorsTest {

  private static final int SENSORS = 6;
  private static final double MAX_RESIDENT_MB = 150;
  private static final double MAX_P99_MS = 50;
  private static final long SECONDS = Long.getLong("femoris.gateway.seconds", 0);
  private static final Pattern P99 = Pattern.compile("p99 ([0-9.]+) ms");

  @Test
  void nothingIsLostAndTheGatewayStaysSmallAndQuick(@TempDir Path folder) throws Exception {
    assumeTrue(BluetoothBench.isPossible(), "no dbus-daemon here: install the package dbus");
    var over = new ConcurrentLinkedQueue<StoredSession>();
    var addresses =
        IntStream.rangeClosed(1, SENSORS).mapToObj("F0:00:00:00:00:%02X"::formatted).toList();
    try (var bench = BluetoothBench.start();
        var service =
            FemorisService.start(ServiceConfig.local(0, 0, folder.resolve("data")), "test");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      for (String address : addresses) {
        bench.control().add(address, SensorKind.THINGY52);
        bench.control().still(address, Duration.ofSeconds(SECONDS));
      }
      double residentMb;
      String log;
      try (var gateway =
          GatewayProgram.start(
              folder.resolve("gateway"), bench.busAddress(), service.brokerUrl(), addresses)) {
        Deadline.await(
            "all have played",
            Duration.ofSeconds(SECONDS + 120),
            () -> addresses.stream().allMatch(a -> bench.control().counts(a).finished()));
        residentMb = highestResidentMb(gateway.child().pid());
        assertThat(gateway.stop()).isZero();
        log = gateway.log();
      }
      report(log, residentMb);
      Deadline.await("all sessions are over", Duration.ofMinutes(2), () -> over.size() == SENSORS);
      for (StoredSession session : over) {
        var samples =
            answers
                .getJson("/api/sessions/" + session.id())
                .path("recording")
                .path("samples")
                .longValue();
        assertThat(samples).isEqualTo(bench.control().counts(addressOf(session)).sentSamples());
      }
      assertThat(P99.matcher(log).results().map(m -> Double.parseDouble(m.group(1))).toList())
          .hasSize(SENSORS)
          .allMatch(p99 -> p99 <= MAX_P99_MS);
      assertThat(residentMb).isLessThanOrEqualTo(MAX_RESIDENT_MB);
    }
  }

  private static void report(String log, double residentMb) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Files.writeString(
        Path.of("target", "six-sensors.txt"),
        "%d s, gateway resident at most %.0f MB, load average %.1f%n%s"
            .formatted(SECONDS, residentMb, load, log));
  }

  private static String addressOf(StoredSession session) {
    String hex = session.device().substring("ble-".length()).toUpperCase(java.util.Locale.ROOT);
    return String.join(":", List.of(hex.split("(?<=\\G..)")));
  }

  /** High-water mark of a Linux process. */
  private static double highestResidentMb(long pid) throws Exception {
    String line =
        Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(l -> l.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
  }
}
