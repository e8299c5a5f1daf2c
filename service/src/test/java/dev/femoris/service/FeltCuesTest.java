package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.RecordingQuantizer;
import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.HapticPattern;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.peripheral.DeviceClock;
import dev.femoris.protocol.peripheral.SampleSupply;
import dev.femoris.protocol.peripheral.SensorTraits;
import dev.femoris.protocol.peripheral.SimulatedSensor;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sensor with a motor over the real broker: what its athlete is told is felt. */
class FeltCuesTest {

  private static final String DEVICE = "felt-1";
  private static final double SPEED = 3;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void everyRepetitionIsFeltAndTheClockIsAskedFor(@TempDir Path data) throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 3);
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl());
        var worn = new WornMotor(service.brokerUrl(), played, EnumSet.allOf(Ability.class))) {
      var over = new LinkedBlockingQueue<StoredSession>();
      service.whenSessionIsOver(over::add);
      worn.play();
      Deadline.await(
          "everything is stored", LIMIT, () -> worn.acknowledged() >= worn.sensor.nextSample());
      assertThat(over.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isNotNull();

      assertThat(answers.newestSession()).isPresent();
      long felt = worn.sensor.played().size();
      // A machine that is busy may be late; a late cue is no cue.
      assertThat(felt + worn.sensor.droppedCues()).isGreaterThanOrEqualTo(3);
      assertThat(felt).isPositive();
      assertThat(worn.sensor.played())
          .anyMatch(cue -> cue.steps().equals(HapticPattern.TAP.steps()));
      assertThat(worn.pongs).isPositive();
      assertThat(worn.sensor.lostSamples()).isZero();
    }
  }

  @Test
  void aSensorWithoutMotorAndPingsIsSentAcknowledgementsOnly(@TempDir Path data) throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 1);
    var abilities = EnumSet.of(Ability.BACKFILL);
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var worn = new WornMotor(service.brokerUrl(), played, abilities)) {
      var over = new LinkedBlockingQueue<StoredSession>();
      service.whenSessionIsOver(over::add);
      worn.play();
      Deadline.await(
          "everything is stored", LIMIT, () -> worn.acknowledged() >= worn.sensor.nextSample());
      assertThat(over.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isNotNull();

      assertThat(worn.commands.get()).isZero();
    }
  }

  /** Plays a session at three times its pace through a sensor that MQTT is the radio of. */
  private static final class WornMotor implements AutoCloseable, MqttListener {

    private final PahoLink link;
    private final CountDownLatch connected = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<InboundMessage> inbound = new ConcurrentLinkedQueue<>();
    private final AtomicLong commands = new AtomicLong();
    private final SimulatedSensor sensor;
    private final long samples;
    private long nanos;
    private long pongs;

    WornMotor(URI broker, PlayedSession played, EnumSet<Ability> abilities) throws Exception {
      var recording = samplesOf(played.recording());
      var traits =
          SensorTraits.defaults()
              .withRates(List.of(Math.round(1e6 * rateHz(played.recording()))))
              .withAbilities(abilities);
      sensor =
          new SimulatedSensor(
              traits, SampleSupply.of(counts(recording)), new DeviceClock(0, 40), 3);
      samples = recording.size();
      link = new PahoLink(MqttSettings.of(broker, "felt").withoutSession());
      link.start(List.of("imu/v1/" + DEVICE + "/ack", "imu/v1/" + DEVICE + "/cmd"), this);
      assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();
      sensor.linkUp(0);
      var declaration = """
          {"exercise":"%s","placement":"thigh_right","label":"felt"}""";
      publish(
          "session",
          declaration.formatted(played.exercise()).getBytes(StandardCharsets.UTF_8),
          true);
    }

    void play() throws Exception {
      long began = System.nanoTime();
      while (sensor.nextSample() < samples) {
        step();
        long due = began + Math.round(nanos / SPEED);
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }

    long acknowledged() throws Exception {
      sensor.stop(nanos);
      step();
      return sensor.acknowledged();
    }

    private void step() throws Exception {
      nanos += 20_000_000;
      var data = new ArrayList<byte[]>();
      for (var message = inbound.poll(); message != null; message = inbound.poll()) {
        for (byte[] answer : sensor.receive(message.payload(), nanos)) {
          send(answer, data);
        }
        commands.addAndGet(isAck(message) ? 0 : 1);
      }
      for (byte[] frame : sensor.advance(nanos)) {
        send(frame, data);
      }
      if (!data.isEmpty()) {
        publish("data", MqttBatch.encode(data), false);
      }
    }

    private void send(byte[] frame, List<byte[]> data) throws Exception {
      switch (PacketDecoder.decode(frame)) {
        case ConfigFrame config -> publish("config", frame, true);
        case StatusFrame status -> publish("status", frame, true);
        case PongFrame pong -> {
          pongs++;
          data.add(frame);
        }
        case DataFrame counts -> data.add(frame);
        case AnswerFrame answer -> data.add(frame);
        case ShortDataFrame part -> throw new AssertionError("short frame over MQTT");
        case Downlink down -> throw new AssertionError("a sensor that commands");
      }
    }

    private void publish(String kind, byte[] payload, boolean retained) {
      assertThat(link.publish("imu/v1/%s/%s".formatted(DEVICE, kind), payload, retained)).isTrue();
    }

    private static boolean isAck(InboundMessage message) {
      return message.topic().endsWith("/ack");
    }

    @Override
    public void connected() {
      connected.countDown();
    }

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {
      message.acknowledgement().acknowledge();
      inbound.add(message);
    }

    @Override
    public void close() {
      link.close();
    }

    private static List<ImuSample> samplesOf(SensorRecording recording) {
      var samples = new ArrayList<ImuSample>();
      RecordingQuantizer.quantize(recording).forEach(samples::add);
      return samples;
    }

    private static double rateHz(SensorRecording recording) {
      return dev.femoris.ingest.replay.SensorPackets.of(recording, 1, "x")
          .config()
          .sampleRateHz();
    }

    /** By the ranges the sensor has at power-up. */
    private static RawSamples counts(List<ImuSample> recording) {
      double accel = Scale.ofAccelRange(16).perCount();
      double rate = Math.toRadians(Scale.ofRateRange(2000).perCount());
      var counts = new short[recording.size() * 6];
      for (int i = 0; i < recording.size(); i++) {
        var s = recording.get(i);
        double[] values = {
          s.accelXMps2() / accel,
          s.accelYMps2() / accel,
          s.accelZMps2() / accel,
          s.rateXRadPerS() / rate,
          s.rateYRadPerS() / rate,
          s.rateZRadPerS() / rate
        };
        for (int channel = 0; channel < 6; channel++) {
          counts[6 * i + channel] = (short) Math.round(values[channel]);
        }
      }
      return RawSamples.of(counts);
    }
  }
}
