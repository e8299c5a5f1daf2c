package dev.femoris.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRelayTest {

  private static final int SESSION = 0x1267;
  private static final int IN_FRAME = 8;

  private final CollectedFrames out = new CollectedFrames();
  private final List<Packet> commands = new ArrayList<>();
  private final FrameRelay relay = new FrameRelay(out, bytes -> commands.add(decoded(bytes)));
  private long now = 1_000_000_000L;

  @Test
  void framesArePassedOnByteForByte() {
    give(config());
    give(status(StatusFrame.State.STREAMING, 0));
    byte[] frame = PacketEncoder.encode(data(0));
    take(frame);

    assertThat(out.packets).hasSize(3);
    assertThat(out.bytes.getLast()).isEqualTo(frame);
    assertThat(commands).isEmpty();
  }

  @Test
  void whatIsMissingIsAskedForAndGivenOutInOrder() {
    give(config());
    frames(0, 5);
    relay.connected(now);
    frames(9, 12);

    assertThat(commands).containsExactly(new ResendRequest(SESSION, 40, 32));
    assertThat(indices()).containsExactly(0L, 8L, 16L, 24L, 32L);

    give(historical(5));
    give(historical(6));
    give(data(12));
    give(historical(7));
    give(historical(8));

    assertThat(indices()).isSorted().hasSize(13);
    assertThat(commands).hasSize(1);
    var stream = out.received(SESSION, new ArrayList<>());
    assertThat(stream.stats().lostSamples()).isZero();
    assertThat(relay.stats().missing()).isZero();
  }

  @Test
  void aHoleTheSensorDoesNotFillIsAskedForAgainAndThenGivenUp() {
    give(config());
    frames(0, 5);
    frames(9, 12);
    for (int second = 0; second < FrameOrder.REQUESTS + 2; second++) {
      pass(FrameOrder.ANSWER_NANOS);
    }

    assertThat(commands).hasSize(FrameOrder.REQUESTS);
    assertThat(relay.stats().missing()).isEqualTo(32);
    assertThat(relay.stats().samples()).isEqualTo(64);
    var behind = out.data().get(5);
    assertThat(behind.firstSample()).isEqualTo(72);
    assertThat(behind.has(DataFlag.GAP_BEFORE)).isTrue();
    assertThat(out.received(SESSION, new ArrayList<>()).stats().lostSamples()).isEqualTo(32);
  }

  @Test
  void aPartlyFilledHoleIsGivenUpOnlyWhereNothingCame() {
    give(config());
    frames(0, 5);
    frames(9, 12);
    give(historical(7));
    give(historical(8));
    for (int second = 0; second < FrameOrder.REQUESTS + 2; second++) {
      pass(FrameOrder.ANSWER_NANOS);
    }

    assertThat(relay.stats().missing()).isEqualTo(16);
    assertThat(indices()).isSorted();
  }

  @Test
  void afterANewLinkTheHoleIsAskedForAtOnce() {
    give(config());
    frames(0, 5);
    frames(9, 10);
    relay.connected(now);

    assertThat(commands).hasSize(2);
  }

  @Test
  void theFinalCountWaitsForWhatItCounts() {
    give(config());
    frames(0, 5);
    give(status(StatusFrame.State.STOPPED, 56));

    assertThat(commands).containsExactly(new ResendRequest(SESSION, 40, 16));
    assertThat(out.statuses()).isEmpty();

    give(historical(5));
    give(historical(6));

    assertThat(out.lastStatus().nextSample()).isEqualTo(56);
    assertThat(out.received(SESSION, new ArrayList<>()).isComplete()).isTrue();
  }

  @Test
  void aRunCutOffGoesOnWhereItWas() {
    var point = new ResumePoint(config(), 40, 0, new SamplePeriod(1e7, 0), 0);
    relay.resume(point);
    give(config());
    frames(9, 10);

    assertThat(commands).containsExactly(new ResendRequest(SESSION, 40, 32));
  }

  @Test
  void aSensorThatHasRunForLongIsTakenFromWhereItIs() {
    give(config());
    frames(1000, 1002);

    assertThat(commands).isEmpty();
    assertThat(out.data().getFirst().has(DataFlag.GAP_BEFORE)).isTrue();
  }

  @Test
  void whenToldToStopTheRelaySaysHowManySamplesThereWere() {
    give(config());
    give(status(StatusFrame.State.STREAMING, 0));
    frames(0, 5);
    frames(6, 7);
    relay.stop(now);

    assertThat(out.lastStatus().state()).isEqualTo(StatusFrame.State.STOPPED);
    assertThat(out.lastStatus().nextSample()).isEqualTo(56);
    assertThat(relay.stats().missing()).isEqualTo(8);
  }

  @Test
  void theServicesAcksReachTheSensorOnceASecondAndItsRequestsAtOnce() {
    for (int i = 0; i < 20; i++) {
      fromService(new AckFrame(SESSION, i * 8L));
      now += 100_000_000L;
    }
    fromService(new ResendRequest(SESSION, 8, 8));

    assertThat(commands).hasSize(3).last().isEqualTo(new ResendRequest(SESSION, 8, 8));
  }

  @Test
  void badBytesAreCountedAndTheStreamGoesOn() {
    give(config());
    byte[] frame = PacketEncoder.encode(data(0));
    frame[20] ^= 1;
    assertThatThrownBy(() -> relay.notification(FemorisProfile.FRAMES, frame, now))
        .isInstanceOf(MalformedNotificationException.class);
    frames(0, 1);

    assertThat(relay.stats().malformed()).isEqualTo(1);
    assertThat(indices()).containsExactly(0L);
  }

  private void frames(int from, int to) {
    for (int n = from; n < to; n++) {
      give(data(n));
    }
  }

  private void pass(long nanos) {
    now += nanos;
    relay.tick(now);
  }

  private void fromService(Packet packet) {
    relay.fromService(packet, PacketEncoder.encode(packet), now);
  }

  private void give(Packet packet) {
    take(PacketEncoder.encode(packet));
  }

  private void take(byte[] bytes) {
    now += 10_000_000L;
    try {
      relay.notification(FemorisProfile.FRAMES, bytes, now);
    } catch (MalformedNotificationException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private List<Long> indices() {
    return out.data().stream().map(DataFrame::firstSample).toList();
  }

  private static DataFrame data(int n) {
    return data(n, 0);
  }

  private static DataFrame historical(int n) {
    return data(n, DataFlag.HISTORICAL.mask());
  }

  private static DataFrame data(int n, int flags) {
    long first = (long) n * IN_FRAME;
    var counts = new short[IN_FRAME * RawSamples.CHANNELS];
    return new DataFrame(flags, SESSION, first, first * 10_000, 1, RawSamples.of(counts));
  }

  private static ConfigFrame config() {
    return new ConfigFrame(
        1,
        SESSION,
        Scale.ofAccelRange(16),
        Scale.ofRateRange(2000),
        100_000_000L,
        160,
        2000,
        2,
        AxisMap.IDENTITY,
        "F-1",
        "1.0");
  }

  private static StatusFrame status(StatusFrame.State state, long next) {
    return new StatusFrame(state, 0, SESSION, next, next * 10_000, 1, 81, 0);
  }

  private static Packet decoded(byte[] frame) {
    try {
      return PacketDecoder.decode(frame);
    } catch (MalformedPacketException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
