package dev.femoris.ingest.ble.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.known.KnownDevices;
import dev.femoris.ingest.mqtt.LinkStats;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.relay.Delivery;
import dev.femoris.ingest.relay.DeliveryParams;
import dev.femoris.ingest.relay.RelayClock;
import dev.femoris.ingest.relay.RelayedSensor;
import dev.femoris.ingest.relay.StreamRelay;
import dev.femoris.ingest.spool.SpoolParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A program that is killed and started again, over a spool on a real disk, with emulated sensors
 * that number their samples in the angular rate: each sample has to come under its own index.
 */
class RestartedProgramTest {

  private static final String ADDRESS = "A0:9E:1A:00:00:01";

  /** The numbers repeat after so many; by so much the index may be wrong and is still told. */
  private static final int NUMBERS = 1024;

  private static final double RATE_STEP_RAD_PER_S = 0.03;

  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final Map<Integer, ConfigFrame> configs = new HashMap<>();
  private final List<DataFrame> frames = new ArrayList<>();
  private Path folder;
  private Sensor sensor = new Sensor(SensorKind.MOVESENSE);
  private int sessions = 100;
  private long arrivesLateNanos;

  @BeforeEach
  void start(@TempDir Path temporary) {
    folder = temporary;
  }

  @AfterEach
  void stop() {
    disk.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "MOVESENSE, 10, 0.4", "MOVESENSE, 10, 17", "MOVESENSE, 31, 55", "MOVESENSE, 300, 58",
    "MOVELLA_DOT, 10, 0.4", "MOVELLA_DOT, 10, 17", "MOVELLA_DOT, 31, 55", "MOVELLA_DOT, 300, 58",
    "POLAR_VERITY_SENSE, 10, 0.7", "POLAR_VERITY_SENSE, 10, 17", "POLAR_VERITY_SENSE, 31, 55"
  })
  void eachSampleAfterARestartHasItsOwnIndex(SensorKind kind, double streamedS, double goneS)
      throws Exception {
    sensor = new Sensor(kind);
    try (var killed = new Program()) {
      killed.stream(streamedS);
    }
    sensor.aloneFor(goneS);
    long estimated;
    try (var next = new Program()) {
      arrivesLateNanos = 900_000_000L;
      next.stream(10);
      estimated = next.relay.stats().estimated();
      assertThat(next.relay.stats().missing()).isPositive();
    }

    assertThat(configs).hasSize(1);
    assertEachHasItsIndex();
    assertThat(estimated).isZero();
  }

  @ParameterizedTest
  @CsvSource({"MOVESENSE", "MOVELLA_DOT"})
  void threeRestartsOneAfterTheOtherAddNoError(SensorKind kind) throws Exception {
    sensor = new Sensor(kind);
    for (int i = 0; i < 4; i++) {
      try (var program = new Program()) {
        program.stream(12);
      }
      sensor.aloneFor(7.3 * (i + 1));
    }

    assertThat(configs).hasSize(1);
    assertEachHasItsIndex();
  }

  @ParameterizedTest
  @CsvSource({"MOVESENSE", "MOVELLA_DOT"})
  void ofASensorThatWasSwitchedOffMeanwhileTheNumberIsSaidToBeAnEstimate(SensorKind kind)
      throws Exception {
    sensor = new Sensor(kind);
    try (var killed = new Program()) {
      killed.stream(25);
    }
    long nowNanos = sensor.nowNanos;
    sensor = new Sensor(kind);
    sensor.nowNanos = nowNanos;
    sensor.bootNanos = nowNanos;
    sensor.aloneFor(12);
    try (var next = new Program()) {
      next.stream(10);
      var stats = next.relay.stats();
      assertThat(stats.estimated()).isPositive().isEqualTo(stats.missing());
      double rate = sensor.profile.limits().startedAtHz();
      assertThat(stats.missing()).isBetween(Math.round(11.5 * rate), Math.round(12.5 * rate));
    }

    assertThat(configs).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"WITMOTION", "THINGY52"})
  void ofASensorWithoutStampsTheNumberIsSaidToBeAnEstimate(SensorKind kind) throws Exception {
    sensor = new Sensor(kind);
    try (var killed = new Program()) {
      killed.stream(10);
    }
    sensor.aloneFor(5);
    try (var next = new Program()) {
      next.stream(10);
      var stats = next.relay.stats();
      assertThat(stats.estimated()).isPositive().isEqualTo(stats.missing());
      assertThat(stats.missing()).isBetween(450L, 550L);
    }
  }

  private void assertEachHasItsIndex() {
    var first = frames.getFirst();
    long offset = number(first, 0) - first.firstSample();
    for (DataFrame frame : frames) {
      for (int i = 0; i < frame.samples().size(); i++) {
        assertThat(number(frame, i))
            .as("number of the sample with index %d", frame.firstSample() + i)
            .isEqualTo(Math.floorMod(frame.firstSample() + i + offset, NUMBERS));
      }
    }
    assertThat(frames.getLast().firstSample() - first.firstSample()).isGreaterThan(frames.size());
  }

  private long number(DataFrame frame, int sample) {
    var scale = Objects.requireNonNull(configs.get(frame.configId())).rateScale();
    double degPerS =
        frame.samples().count(sample, 3) * scale.numerator() / (double) scale.denominator();
    return Math.round(Math.toRadians(degPerS) / RATE_STEP_RAD_PER_S);
  }

  /** It measures on whatever becomes of the program. */
  private static final class Sensor implements Air {

    private final Peripheral peripheral;
    private final DeviceProfile profile;
    private final Set<UUID> listening = new HashSet<>();
    private Optional<StreamRelay> relay = Optional.empty();
    private long nowNanos = 3_000_000_000L;
    private long bootNanos = nowNanos;
    private double sensorNanos = 1_234_567;
    private long number;
    private long lateNanos;

    Sensor(SensorKind kind) {
      peripheral = kind.peripheral(ADDRESS);
      var services =
          peripheral.services().stream().map(EmulatedService::uuid).collect(Collectors.toSet());
      var advertisement =
          new Advertisement(peripheral.localName(), Set.copyOf(peripheral.advertised()));
      profile = KnownDevices.find(advertisement, services).orElseThrow();
    }

    void connect(StreamRelay to, long late) throws RefusedWriteException {
      relay = Optional.of(to);
      lateNanos = late;
      peripheral.connected(this);
      for (var command : profile.start()) {
        switch (command) {
          case GattCommand.Subscribe s -> {
            listening.add(s.characteristic());
            peripheral.subscribed(s.characteristic());
          }
          case GattCommand.Write w -> peripheral.written(w.characteristic(), w.bytes());
        }
      }
      to.connected(nowNanos);
    }

    void measureFor(double seconds) {
      double until = sensorNanos + seconds * 1e9;
      while (sensorNanos < until) {
        nowNanos = bootNanos + Math.round(sensorNanos);
        double rate = (number % NUMBERS) * RATE_STEP_RAD_PER_S;
        peripheral.sample(Math.round(sensorNanos), new ImuSample(nowNanos, 0, 0, 9.81, rate, 0, 0));
        number++;
        sensorNanos += 1e9 / peripheral.rateHz();
        relay.ifPresent(to -> to.tick(nowNanos + lateNanos));
      }
    }

    void aloneFor(double seconds) {
      relay = Optional.empty();
      listening.clear();
      peripheral.disconnected();
      measureFor(seconds);
    }

    @Override
    public boolean isListening(UUID characteristic) {
      return listening.contains(characteristic);
    }

    @Override
    public void send(UUID characteristic, byte[] value, int samples) {
      if (relay.isEmpty() || !isListening(characteristic)) {
        return;
      }
      try {
        var unused = relay.get().notification(characteristic, value, nowNanos + lateNanos);
      } catch (MalformedNotificationException malformed) {
        throw new AssertionError(malformed);
      }
    }
  }

  /** Its frames go to disk and to the list; it ends as if killed, with what it held. */
  private final class Program implements AutoCloseable {

    private final Delivery delivery;
    private final StreamRelay relay;

    Program() throws IOException {
      delivery =
          Delivery.open(
              "ble-1",
              new NoBroker(),
              session -> "{}".getBytes(StandardCharsets.UTF_8),
              new SensorsClock(),
              DeliveryParams.defaults(),
              folder,
              SpoolParams.ofBytes(64 << 20),
              disk);
      var relayed = new RelayedSensor("ble-1", Placement.THIGH_RIGHT, ADDRESS, sensor.profile.id());
      relay = StreamRelay.of(sensor.profile, relayed, () -> ++sessions, this::frame, command -> {});
      delivery.cutOff().ifPresent(relay::resume);
    }

    void stream(double seconds) throws RefusedWriteException {
      sensor.connect(relay, arrivesLateNanos);
      sensor.measureFor(seconds);
    }

    private void frame(Packet packet, byte[] bytes, long arrivalNanos) {
      delivery.frame(packet, bytes, arrivalNanos);
      if (packet instanceof ConfigFrame config) {
        configs.put(config.configId(), config);
      } else if (packet instanceof DataFrame data) {
        frames.add(data);
      }
    }

    @Override
    public void close() {
      delivery.close();
    }
  }

  private final class SensorsClock implements RelayClock {

    @Override
    public long nanos() {
      return sensor.nowNanos;
    }

    @Override
    public long wallNanos() {
      return 1_800_000_000_000_000_000L + sensor.nowNanos;
    }
  }

  private static final class NoBroker implements MqttLink {

    @Override
    public void start(List<String> topicFilters, MqttListener listener) {}

    @Override
    public boolean publish(String topic, byte[] payload, boolean retained) {
      return false;
    }

    @Override
    public void reconnect(String reason) {}

    @Override
    public LinkStats stats() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public void close() {}
  }
}
