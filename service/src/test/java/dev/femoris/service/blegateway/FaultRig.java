package dev.femoris.service.blegateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.ble.bench.SensorCounts;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.ble.bench.bluez.BenchControl;
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
import tools.jackson.databind.JsonNode;

/** One still sensor, a broker of its own that can be killed, and the service behind it. */
final class FaultRig implements AutoCloseable {

  static final Duration LIMIT = Duration.ofSeconds(120);
  static final int LINK_LOSSES = Integer.getInteger("femoris.gateway.linkLosses", 5);
  static final int BROKER_AWAY_SECONDS = Integer.getInteger("femoris.gateway.brokerAway", 10);

  private static final String SENSOR = "A0:9E:1A:00:00:01";

  private final Path folder;
  private final SensorKind kind;
  private final LinkedBlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();
  private final URI brokerUrl = URI.create("tcp://127.0.0.1:" + Program.freePort());
  private final BluetoothBench bench;
  private final FemorisService service;
  private final Answers answers;
  private Program broker;

  FaultRig(Path folder, SensorKind kind) throws Exception {
    this.folder = folder;
    this.kind = kind;
    bench = BluetoothBench.start();
    broker = brokerProgram();
    service = FemorisService.start(config(), "test");
    service.whenSessionIsOver(over::add);
    answers = new Answers(service.liveUrl());
    putSensor();
  }

  BluetoothBench bench() {
    return bench;
  }

  BenchControl control() {
    return bench.control();
  }

  SensorCounts counts() {
    return bench.control().counts(SENSOR);
  }

  void loseLink() {
    bench.control().lose(SENSOR);
  }

  void startBroker() throws Exception {
    broker = brokerProgram();
  }

  void killBroker() throws InterruptedException {
    broker.kill();
  }

  private void putSensor() {
    bench.control().add(SENSOR, kind);
    bench.control().still(SENSOR, Duration.ofMinutes(30));
  }

  /** Samples the sensor took and sent to nobody, as soon as it streams again. */
  long neverSent() throws Exception {
    awaitSent(50);
    return counts().neverSent();
  }

  GatewayProgram stream() throws Exception {
    return GatewayProgram.start(
        folder.resolve("gateway"), bench.busAddress(), brokerUrl, List.of(SENSOR));
  }

  /** As {@code kill -9}; returns when the next process streams. */
  void kill(GatewayProgram gateway, String sensorName) throws Exception {
    gateway.child().destroyForcibly();
    Deadline.await(
        "another process streams",
        LIMIT,
        () -> gateway.log().split(sensorName + " streams", -1).length == 3);
  }

  /** Until the sensor has sent that many more. */
  void awaitSent(long more) throws Exception {
    long before = counts().sentSamples();
    Deadline.await(more + " more are sent", LIMIT, () -> counts().sentSamples() > before + more);
  }

  void awaitMoreSamples(long count) throws Exception {
    awaitSamples(samplesAnalysed() + count);
  }

  void awaitSamples(long count) throws Exception {
    Deadline.await(count + " samples", LIMIT, () -> samplesAnalysed() >= count);
  }

  private long samplesAnalysed() throws Exception {
    return (long) answers.metric("femoris_samples_total");
  }

  /** Stops the gateway; the session's result. */
  JsonNode end(GatewayProgram gateway) throws Exception {
    assertThat(gateway.stop()).isZero();
    StoredSession session = over.poll(60, TimeUnit.SECONDS);
    assertThat(session).as("the session is over; " + gateway.log()).isNotNull();
    assertThat(over).as("there was one session").isEmpty();
    return answers.getJson("/api/sessions/" + session.id());
  }

  static long samples(JsonNode result) {
    return result.path("recording").path("samples").longValue();
  }

  static long missing(JsonNode result) {
    return result.path("recording").path("ingest").path("missing").longValue();
  }

  @Override
  public void close() throws Exception {
    answers.close();
    service.close();
    broker.close();
    bench.close();
  }

  private Program brokerProgram() throws Exception {
    return Program.start(
        folder.resolve("broker.log"), BrokerProgram.class, Integer.toString(brokerUrl.getPort()));
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
