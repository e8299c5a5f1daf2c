package dev.femoris.service.blegateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.ble.bench.SensorCounts;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BluetoothBench;
import dev.femoris.service.Answers;
import dev.femoris.service.BrokerProgram;
import dev.femoris.service.Deadline;
import dev.femoris.service.Program;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What breaks, and that streaming goes on by itself. The sensor stamps its samples, so what is
 * missing is known to the sample; the emulated sensor counts for itself.
 */
class GatewayFaultTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String SENSOR = "A0:9E:1A:00:00:01";
  private static final int LINK_LOSSES = Integer.getInteger("femoris.gateway.linkLosses", 5);

  private final LinkedBlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();
  private BluetoothBench bench;
  private Program broker;
  private URI brokerUrl;
  private FemorisService service;
  private Answers answers;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    assumeTrue(BluetoothBench.isPossible(), "no dbus-daemon here: install the package dbus");
    this.folder = folder;
    bench = BluetoothBench.start();
    int port = Program.freePort();
    brokerUrl = URI.create("tcp://127.0.0.1:" + port);
    startBroker();
    service = FemorisService.start(config(), "test");
    service.whenSessionIsOver(over::add);
    answers = new Answers(service.liveUrl());
    putSensor();
  }

  @AfterEach
  void stop() throws Exception {
    answers.close();
    service.close();
    broker.close();
    bench.close();
  }

  @Test
  void linkLossesAreConnectedAgainAndTheMissingSamplesAreExact() throws Exception {
    try (var gateway = stream()) {
      for (int i = 0; i < LINK_LOSSES; i++) {
        awaitMoreSamples(200);
        bench.control().lose(SENSOR);
      }
      awaitMoreSamples(200);

      long missing = missingByTheSensor();
      assertThat(missing).isPositive();
      assertExact(missing, end(gateway));
      assertThat(gateway.log()).contains(LINK_LOSSES + " reconnects");
    }
  }

  @Test
  void aBluetoothServiceThatIsStartedAgainIsUsedAgain() throws Exception {
    try (var gateway = stream()) {
      awaitMoreSamples(300);
      bench.control().stopService();
      bench.control().startService();
      awaitMoreSamples(300);

      long missing = missingByTheSensor();
      assertThat(missing).isPositive();
      assertExact(missing, end(gateway));
    }
  }

  @Test
  void aMessageBusThatDiesTakesTheGatewayProcessAndASecondOneGoesOn() throws Exception {
    try (var gateway = stream()) {
      awaitMoreSamples(300);
      long first = gateway.child().pid();
      bench.killBus();
      Deadline.await(
          "the process ends", LIMIT, () -> !gateway.hasChild() || gateway.child().pid() != first);
      bench.startAgain();
      putSensor();
      awaitMoreSamples(300);

      JsonNode result = end(gateway);
      assertThat(missing(result)).isPositive();
      assertThat(gateway.log()).contains("the gateway process died (exit code 75)");
    }
  }

  @Test
  void aGatewayKilledIsStartedAgainAndGoesOnInTheSameSession() throws Exception {
    try (var gateway = stream()) {
      awaitMoreSamples(300);
      long sentBefore = kill(gateway);
      long sentAfter = bench.control().counts(SENSOR).sentSamples();
      awaitMoreSamples(300);

      long unsent = missingByTheSensor();
      assertGoneIsOnlyWhatNobodyTook(end(gateway), sentAfter - sentBefore, unsent);
      assertThat(gateway.log()).contains("signal 9");
    }
  }

  @Test
  void whileTheBrokerIsAwayTheSpoolKeepsEverything() throws Exception {
    try (var gateway = stream()) {
      awaitMoreSamples(300);
      broker.kill();
      long sent = bench.control().counts(SENSOR).sentSamples();
      Deadline.await(
          "ten seconds of samples pass",
          LIMIT,
          () -> bench.control().counts(SENSOR).sentSamples() > sent + 1000);
      startBroker();
      awaitMoreSamples(1500);

      assertExact(0, end(gateway));
    }
  }

  @Test
  void aGatewayKilledWhileTheBrokerIsAwayDeliversWhatItKeptFirst() throws Exception {
    try (var gateway = stream()) {
      awaitMoreSamples(300);
      broker.kill();
      long sent = bench.control().counts(SENSOR).sentSamples();
      Deadline.await(
          "samples pass", LIMIT, () -> bench.control().counts(SENSOR).sentSamples() > sent + 500);
      long sentBefore = kill(gateway);
      long sentAfter = bench.control().counts(SENSOR).sentSamples();
      startBroker();
      awaitMoreSamples(1000);

      long unsent = missingByTheSensor();
      assertGoneIsOnlyWhatNobodyTook(end(gateway), sentAfter - sentBefore, unsent);
    }
  }

  /** As {@code kill -9}; returns when the next process streams, with what was sent before. */
  private long kill(GatewayProgram gateway) throws Exception {
    long sent = bench.control().counts(SENSOR).sentSamples();
    gateway.child().destroyForcibly();
    Deadline.await(
        "another process streams",
        LIMIT,
        () -> gateway.log().split("Movesense streams", -1).length == 3);
    return sent;
  }

  /**
   * The sensor goes on sending to nobody while the process is dead, and keeps nothing while the
   * next one ends that link and makes its own. What is missing is known by arrival, to a few
   * packets.
   */
  private void assertGoneIsOnlyWhatNobodyTook(JsonNode result, long sentMeanwhile, long unsent) {
    long taken = bench.control().counts(SENSOR).sentSamples() + unsent;
    assertThat(samples(result) + missing(result)).isCloseTo(taken, within(40L));
    assertThat(missing(result)).isBetween(1L, sentMeanwhile + unsent + 40);
  }

  private void startBroker() throws Exception {
    broker =
        Program.start(
            folder.resolve("broker.log"),
            BrokerProgram.class,
            Integer.toString(brokerUrl.getPort()));
  }

  private void putSensor() {
    bench.control().add(SENSOR, SensorKind.MOVESENSE);
    bench.control().still(SENSOR, Duration.ofMinutes(30));
  }

  private GatewayProgram stream() throws Exception {
    return GatewayProgram.start(
        folder.resolve("gateway"), bench.busAddress(), brokerUrl, List.of(SENSOR));
  }

  private void awaitMoreSamples(int count) throws Exception {
    double before = answers.metric("femoris_samples_total");
    Deadline.await(
        "%d more samples than %.0f".formatted(count, before),
        LIMIT,
        () -> answers.metric("femoris_samples_total") >= before + count);
  }

  /** Stops the gateway; the session's result. */
  private JsonNode end(GatewayProgram gateway) throws Exception {
    assertThat(gateway.stop()).isZero();
    StoredSession session = over.poll(30, TimeUnit.SECONDS);
    assertThat(session).as("the session is over; " + gateway.log()).isNotNull();
    assertThat(over).as("there was one session").isEmpty();
    return answers.getJson("/api/sessions/" + session.id());
  }

  private void assertExact(long missingByTheSensor, JsonNode result) {
    assertThat(samples(result)).isEqualTo(bench.control().counts(SENSOR).sentSamples());
    assertThat(missing(result)).isEqualTo(missingByTheSensor);
  }

  /**
   * Samples the sensor took and nobody got, by its own count: the least difference while it
   * streams, which is when it holds nothing back for its next packet.
   */
  private long missingByTheSensor() {
    long least = Long.MAX_VALUE;
    long sent = bench.control().counts(SENSOR).sentNotifications();
    SensorCounts counts;
    do {
      counts = bench.control().counts(SENSOR);
      least = Math.min(least, counts.due() - counts.sentSamples());
    } while (counts.sentNotifications() < sent + 6);
    return least;
  }

  private static long samples(JsonNode result) {
    return result.path("recording").path("samples").longValue();
  }

  private static long missing(JsonNode result) {
    return result.path("recording").path("ingest").path("missing").longValue();
  }

  private ServiceConfig config() {
    return new ServiceConfig(
        ServiceConfig.LOOPBACK,
        0,
        0,
        Optional.of(brokerUrl),
        folder.resolve("data"),
        Optional.empty(),
        ServiceConfig.DEFAULT_SILENCE,
        ServiceConfig.DEFAULT_MAX_UPLOAD_BYTES,
        OptionalInt.empty());
  }
}
