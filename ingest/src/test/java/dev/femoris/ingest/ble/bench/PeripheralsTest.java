package dev.femoris.ingest.ble.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.known.KnownDevices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The emulated sensors against the decoders: both were written from the makers' documents, neither
 * from the other.
 */
class PeripheralsTest {

  private static final String ADDRESS = "A0:9E:1A:00:00:01";
  private static final int SAMPLES = 1500;
  private static final long START_NANOS = 5_000_000_000L;

  /** Counts, and Movesense's stamps in whole ms, at 40 m/s³. */
  private static final double MOST_ACCEL_ERROR_MPS2 = 0.06;

  private static final double MOST_RATE_ERROR_RAD_PER_S = 0.02;

  /** A central without a radio. */
  private static final class Bench implements Air {

    private final Peripheral peripheral;
    private final DeviceProfile profile;
    private final DeviceDecoder decoder;
    private final Set<UUID> listening = new HashSet<>();
    private final List<ImuSample> samples = new ArrayList<>();
    private final List<StreamFact> facts = new ArrayList<>();
    private long nowNanos = START_NANOS;
    private double motionNanos;
    private long sent;

    Bench(SensorKind kind) {
      peripheral = kind.peripheral(ADDRESS);
      var services =
          peripheral.services().stream().map(EmulatedService::uuid).collect(Collectors.toSet());
      var advertisement =
          new Advertisement(peripheral.localName(), Set.copyOf(peripheral.advertised()));
      profile = KnownDevices.find(advertisement, services).orElseThrow();
      decoder = profile.decoder();
      peripheral.connected(this);
    }

    void carryOut(List<GattCommand> commands) throws RefusedWriteException {
      for (var command : commands) {
        switch (command) {
          case GattCommand.Subscribe s -> {
            listening.add(s.characteristic());
            peripheral.subscribed(s.characteristic());
          }
          case GattCommand.Write w -> peripheral.written(w.characteristic(), w.bytes());
        }
      }
    }

    void play(int count) {
      for (int i = 0; i < count; i++) {
        nowNanos = START_NANOS + Math.round(motionNanos);
        peripheral.sample(Math.round(motionNanos), motion(Math.round(motionNanos)));
        motionNanos += 1e9 / peripheral.rateHz();
      }
    }

    @Override
    public boolean isListening(UUID characteristic) {
      return listening.contains(characteristic);
    }

    @Override
    public void send(UUID characteristic, byte[] value, int count) {
      if (!isListening(characteristic)) {
        return;
      }
      sent += count;
      try {
        var decoded = decoder.decode(characteristic, value, nowNanos);
        samples.addAll(decoded.samples());
        decoded.facts().stream()
            .filter(fact -> !(fact instanceof StreamFact.ClockRead))
            .forEach(facts::add);
      } catch (MalformedNotificationException malformed) {
        throw new AssertionError(malformed);
      }
    }
  }

  /** Swings like a thigh does. */
  private static ImuSample motion(long nanos) {
    double t = nanos / 1e9;
    return new ImuSample(
        nanos,
        9.8 * Math.sin(1.1 * Math.sin(2 * t)),
        3 * Math.sin(5 * t),
        9.8 * Math.cos(1.1 * Math.sin(2 * t)),
        0.3 * Math.cos(3 * t),
        2.2 * Math.cos(2 * t),
        -1.5 * Math.sin(4 * t));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOOD")
  void isKnownByItsProfile(SensorKind kind) {
    assertThat(new Bench(kind).profile.id()).isEqualTo(kind.id());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOOD")
  void isSilentUntilItIsStarted(SensorKind kind) {
    var bench = new Bench(kind);
    bench.play(100);
    assertThat(bench.peripheral.isStreaming()).isFalse();
    assertThat(bench.sent).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOOD")
  void itsMotionComesOutOfTheDecoderAsItWentIn(SensorKind kind) throws RefusedWriteException {
    var bench = new Bench(kind);
    bench.carryOut(bench.profile.start());
    assertThat(bench.peripheral.isStreaming()).isTrue();
    bench.play(SAMPLES);

    assertThat(bench.peripheral.rateHz()).isEqualTo(bench.profile.limits().startedAtHz());
    assertThat(bench.facts).isEmpty();
    assertThat(bench.sent).isBetween(SAMPLES - 24L, (long) SAMPLES);
    assertThat(bench.samples).hasSizeBetween((int) bench.sent - 24, (int) bench.sent);
    double periodNanos = 1e9 / bench.peripheral.rateHz();
    for (int i = 0; i < bench.samples.size(); i++) {
      requireClose(bench.samples.get(i), motion(Math.round(i * periodNanos)));
      assertThat(bench.samples.get(i).timeNanos())
          .isCloseTo(Math.round(i * periodNanos), within(2_000_000L));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POLAR_VERITY_SENSE", "MOVESENSE", "MOVELLA_DOT", "METAMOTION"})
  void stopsWhenItIsTold(SensorKind kind) throws RefusedWriteException {
    var bench = new Bench(kind);
    bench.carryOut(bench.profile.start());
    bench.play(100);
    bench.carryOut(bench.profile.stop());
    long before = bench.sent;
    assertThat(bench.peripheral.isStreaming()).isFalse();
    bench.play(100);
    assertThat(bench.sent).isEqualTo(before).isPositive();
  }

  @Test
  void theOwnProtocolsSensorSendsLaterWhatItTookWhileTheLinkWasDown() throws RefusedWriteException {
    var bench = new Bench(SensorKind.FEMORIS);
    bench.carryOut(bench.profile.start());
    bench.play(500);
    bench.listening.clear();
    bench.peripheral.disconnected();
    bench.play(300);
    assertThat(bench.samples).hasSizeBetween(480, 500);
    bench.peripheral.connected(bench);
    bench.carryOut(bench.profile.start());
    bench.play(700);
    bench.peripheral.motionOver(Math.round(bench.motionNanos));

    assertThat(bench.facts).isEmpty();
    assertThat(bench.samples).hasSize(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      requireClose(bench.samples.get(i), motion(Math.round(i * 1e9 / 104)));
    }
  }

  private static void requireClose(ImuSample is, ImuSample was) {
    var accel = within(MOST_ACCEL_ERROR_MPS2);
    var rate = within(MOST_RATE_ERROR_RAD_PER_S);
    assertThat(is.accelXMps2()).isCloseTo(was.accelXMps2(), accel);
    assertThat(is.accelYMps2()).isCloseTo(was.accelYMps2(), accel);
    assertThat(is.accelZMps2()).isCloseTo(was.accelZMps2(), accel);
    assertThat(is.rateXRadPerS()).isCloseTo(was.rateXRadPerS(), rate);
    assertThat(is.rateYRadPerS()).isCloseTo(was.rateYRadPerS(), rate);
    assertThat(is.rateZRadPerS()).isCloseTo(was.rateZRadPerS(), rate);
  }
}
