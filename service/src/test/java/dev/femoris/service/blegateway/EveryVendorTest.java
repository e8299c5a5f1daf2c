package dev.femoris.service.blegateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.known.KnownDevices;
import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * One recording through every kind of sensor at once: emulated sensor, message bus, adapter,
 * gateway process, broker, service, analysis.
 */
class EveryVendorTest {

  private static final Map<String, JsonNode> RESULTS = new HashMap<>();
  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(1, 5);
  private static String log = "";

  static List<SensorKind> kinds() {
    return Arrays.stream(SensorKind.values())
        .filter(kind -> KnownDevices.all().stream().anyMatch(known -> known.id().equals(kind.id())))
        .toList();
  }

  @BeforeAll
  static void playThroughAllOfThem(@TempDir Path folder) throws Exception {
    assumeTrue(BluetoothBench.isPossible(), "no dbus-daemon here: install the package dbus");
    var over = new ConcurrentLinkedQueue<StoredSession>();
    try (var bench = BluetoothBench.start();
        var service =
            FemorisService.start(ServiceConfig.local(0, 0, folder.resolve("data")), "test");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      var sensors = new ArrayList<String>();
      for (SensorKind kind : kinds()) {
        bench.control().add(address(kind), kind);
        bench.control().play(address(kind), PLAYED.recording(), 1);
        sensors.add(address(kind));
      }
      try (var gateway =
          GatewayProgram.start(
              folder.resolve("gateway"), bench.busAddress(), service.brokerUrl(), sensors)) {
        for (SensorKind kind : kinds()) {
          Deadline.await(
              kind.id() + " has played; " + folder,
              Duration.ofMinutes(3),
              () -> bench.control().counts(address(kind)).finished());
        }
        assertThat(gateway.stop()).isZero();
        log = gateway.log();
      }
      Deadline.await(
          "every session is over", Duration.ofMinutes(2), () -> over.size() == kinds().size());
      for (StoredSession session : over) {
        RESULTS.put(session.device(), answers.getJson("/api/sessions/" + session.id()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theRepetitionsAreThoseOfTheSameSignalFromAFile(SensorKind kind) {
    assertThat(RESULTS).as("%s: %s", kind, log).containsKey(device(kind));
    JsonNode result = Objects.requireNonNull(RESULTS.get(device(kind)));
    int missing = result.path("recording").path("ingest").path("missing").intValue();
    assumeTrue(
        missing == 0 || isStamped(kind) || !isOverloaded(),
        kind + " is timed by arrival, and this machine was too busy to time it");

    assertThat(missing).isZero();
    var reps = result.path("sets").path(0).path("reps");
    var expected = PLAYED.undisturbed().accepted();
    assertThat(reps.size()).isEqualTo(PLAYED.repetitions()).isEqualTo(5);
    double toleranceS = toleranceS(kind);
    for (int i = 0; i < reps.size(); i++) {
      assertThat(reps.path(i).path("start_s").doubleValue())
          .isCloseTo(expected.get(i).startNanos() / 1e9, within(toleranceS));
      assertThat(reps.path(i).path("end_s").doubleValue())
          .isCloseTo(expected.get(i).endNanos() / 1e9, within(toleranceS));
    }
  }

  /** Without stamps the delay of the first packets is in all times. */
  private static double toleranceS(SensorKind kind) {
    return isStamped(kind)
        ? 2.5 / KnownDevices.named(kind.id()).orElseThrow().limits().startedAtHz()
        : 0.1;
  }

  private static boolean isStamped(SensorKind kind) {
    return KnownDevices.named(kind.id()).orElseThrow().limits().stamps() != Stamps.NONE;
  }

  private static boolean isOverloaded() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system.getSystemLoadAverage() > 1.5 * system.getAvailableProcessors();
  }

  private static String device(SensorKind kind) {
    return new GatewaySensor(address(kind), PLAYED.recording().placement()).device();
  }

  private static String address(SensorKind kind) {
    return "A0:9E:1A:00:00:%02X".formatted(kind.ordinal() + 1);
  }
}
