package dev.femoris.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorStreamTest {

  private static final int SESSION = 42;
  private static final int PER_FRAME = 10;

  private final SensorStream stream = new SensorStream(SESSION, StreamParams.defaults());

  @Test
  void framesInOrderBecomeSamplesInSiUnitsWithSessionTime() {
    stream.config(config(AxisMap.IDENTITY));
    var samples = push(frame(0, 5_000_000));

    assertThat(samples).hasSize(PER_FRAME);
    assertThat(samples.getFirst().timeNanos()).isZero();
    assertThat(samples.get(3).timeNanos()).isEqualTo(30_000_000);
    assertThat(samples.get(3).accelXMps2()).isCloseTo(3 * 16 * 9.80665 / 32768, within(1e-12));
    assertThat(samples.get(3).rateZRadPerS())
        .isCloseTo(-3 * Math.toRadians(2000.0 / 32768), within(1e-12));
    assertThat(stream.nextExpected()).isEqualTo(10);
  }

  @Test
  void theAxisMapTurnsTheChipIntoTheHousing() {
    stream.config(config(new AxisMap(-3, 2, 1)));
    var counts = RawSamples.of((short) 1, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6);
    var sample = push(new DataFrame(0, SESSION, 0, 0, 1, counts)).getFirst();

    double accel = 16 * 9.80665 / 32768;
    double rate = Math.toRadians(2000.0 / 32768);
    assertThat(sample.accelXMps2()).isCloseTo(-3 * accel, within(1e-12));
    assertThat(sample.accelYMps2()).isCloseTo(2 * accel, within(1e-12));
    assertThat(sample.accelZMps2()).isCloseTo(accel, within(1e-12));
    assertThat(sample.rateXRadPerS()).isCloseTo(-6 * rate, within(1e-12));
    assertThat(sample.rateZRadPerS()).isCloseTo(4 * rate, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void repeatedAndReorderedFramesGiveTheSamplesOfTheUndisturbedStream(long seed) {
    var frames = frames(300);
    var expected = samplesOf(frames);
    var disturbed = disturb(frames, new Random(seed));

    stream.config(config(AxisMap.IDENTITY));
    var samples = new ArrayList<ImuSample>();
    disturbed.forEach(frame -> samples.addAll(push(frame)));
    samples.addAll(stream.finish());

    assertThat(samples).containsExactlyElementsOf(expected);
    assertThat(stream.stats().lostSamples()).isZero();
    assertThat(stream.stats().reorderedFrames()).isPositive();
    assertThat(stream.stats().repeatedSamples())
        .isEqualTo((disturbed.size() - frames.size()) * (long) PER_FRAME);
  }

  @Test
  void theSamplesDoNotDependOnWhenTheFramesArrive() {
    var frames = frames(100);
    var random = new Random(7);
    stream.config(config(AxisMap.IDENTITY));
    var samples = new ArrayList<ImuSample>();
    frames.forEach(frame -> samples.addAll(stream.push(frame, random.nextLong())));

    assertThat(samples).containsExactlyElementsOf(samplesOf(frames));
  }

  @Test
  void aHoleWaitsFiveSecondsOfDeviceTimeThenIsDeclaredAndLateSamplesAreCounted() {
    stream.config(config(AxisMap.IDENTITY));
    var frames = frames(80);
    frames.subList(0, 10).forEach(this::push);
    for (int i = 11; i < 61; i++) {
      assertThat(push(frames.get(i))).as("frame %d", i).isEmpty();
    }
    assertThat(stream.nextExpected()).isEqualTo(100);

    assertThat(push(frames.get(61))).hasSize(51 * PER_FRAME);
    assertThat(push(frames.get(10))).isEmpty();
    assertThat(stream.stats().holes()).containsExactly(new SampleHole(100, 10));
    assertThat(stream.stats().lostSamples()).isEqualTo(10);
    assertThat(stream.stats().lateSamples()).isEqualTo(10);
    assertThat(stream.nextExpected()).isEqualTo(620);
  }

  @Test
  void aHoleTheSensorCallsFinalWaitsHalfASecond() {
    stream.config(config(AxisMap.IDENTITY));
    push(frame(0, 0));
    assertThat(push(flagged(frame(20, 200_000)))).isEmpty();
    for (int i = 3; i < 7; i++) {
      assertThat(push(frame(i * PER_FRAME, i * 100_000L))).isEmpty();
    }
    var samples = push(frame(70, 700_000));

    assertThat(samples).hasSize(60);
    assertThat(samples.getFirst().timeNanos()).isEqualTo(200_000_000);
  }

  @Test
  void overlappingFramesGiveEachSampleOnce() {
    stream.config(config(AxisMap.IDENTITY));
    push(frame(0, 0));
    var samples = push(frame(5, 50_000));

    assertThat(samples).extracting(ImuSample::timeNanos).startsWith(100_000_000L).hasSize(5);
    assertThat(stream.stats().repeatedSamples()).isEqualTo(5);
  }

  @Test
  void framesWaitForTheirConfig() {
    assertThat(push(frame(0, 0))).isEmpty();
    assertThat(push(frame(10, 100_000))).isEmpty();
    assertThat(stream.nextExpected()).isEqualTo(20);

    assertThat(stream.config(config(AxisMap.IDENTITY))).hasSize(20);
    assertThat(stream.stats().samples()).isEqualTo(20);
  }

  @Test
  void framesWhoseConfigNeverComesAreGivenUpAndCounted() {
    var small =
        new StreamParams(
            StreamParams.defaults().resendWindow(), StreamParams.defaults().reorderWindow(), 8, 2);
    var bounded = new SensorStream(SESSION, small);
    frames(5).forEach(frame -> bounded.push(frame, 0));

    assertThat(bounded.config(config(AxisMap.IDENTITY))).hasSize(20);
    assertThat(bounded.stats().droppedWithoutConfig()).isEqualTo(30);
  }

  @Test
  void jitterOfTheStampsDoesNotReachTheSpacing() {
    stream.config(config(AxisMap.IDENTITY));
    var random = new Random(3);
    var samples = new ArrayList<ImuSample>();
    for (int i = 0; i < 1000; i++) {
      long jitter = Math.round(300 * random.nextGaussian());
      samples.addAll(push(frame(i * PER_FRAME, 1_000_000 + i * 100_000L + jitter)));
    }
    for (int i = 2001; i < samples.size(); i++) {
      long step = samples.get(i).timeNanos() - samples.get(i - 1).timeNanos();
      assertThat(step).isBetween(9_800_000L, 10_200_000L);
    }
    assertThat(stream.stats().clockJumps()).isZero();
  }

  @Test
  void theTrueRateOfTheDeviceIsFollowed() {
    stream.config(config(AxisMap.IDENTITY));
    var samples = new ArrayList<ImuSample>();
    double periodMicros = 10_000 * 1.004;
    for (int i = 0; i < 600; i++) {
      long micros = Math.round(i * PER_FRAME * periodMicros);
      samples.addAll(push(frame(i * PER_FRAME, micros)));
    }
    double lastMicros = samples.getLast().timeNanos() / 1e3;
    assertThat(lastMicros).isCloseTo(5999 * periodMicros, within(100.0));
  }

  @Test
  void aJumpOfTheClockIsTakenAndCountedAndTimeNeverRunsBackwards() {
    stream.config(config(AxisMap.IDENTITY));
    var samples = new ArrayList<ImuSample>();
    samples.addAll(push(frame(0, 0)));
    samples.addAll(push(frame(10, 1_000_000)));
    samples.addAll(push(frame(20, 300_000)));

    assertThat(samples.get(10).timeNanos()).isEqualTo(1_000_000_000);
    assertThat(samples).extracting(ImuSample::timeNanos).isSorted().doesNotHaveDuplicates();
    assertThat(stream.stats().clockJumps()).isEqualTo(2);
  }

  @Test
  void theDriftOfTheDeviceClockIsReportedNotApplied() {
    stream.config(config(AxisMap.IDENTITY));
    var random = new Random(5);
    var samples = new ArrayList<ImuSample>();
    for (int i = 0; i < 1200; i++) {
      long deviceMicros = i * 100_000L;
      long delayNanos = 3_000_000 + (long) (5_000_000 * Math.abs(random.nextGaussian()));
      long arrival = Math.round(deviceMicros * 1000 * (1 + 200e-6)) + delayNanos;
      samples.addAll(stream.push(frame(i * PER_FRAME, deviceMicros), arrival));
    }
    assertThat(stream.stats().clockDriftPpm().orElseThrow()).isCloseTo(200, within(30.0));
    assertThat(samples.getLast().timeNanos()).isEqualTo(11_999L * 10_000_000);
  }

  @Test
  void theStreamIsCompleteWhenEverythingBeforeTheStopWasTaken() {
    stream.config(config(AxisMap.IDENTITY));
    push(frame(0, 0));
    stream.status(new StatusFrame(StatusFrame.State.STOPPED, 0, SESSION, 20, 200_000, 1, 50, 0));
    assertThat(stream.isComplete()).isFalse();
    push(frame(10, 100_000));
    assertThat(stream.isComplete()).isTrue();
  }

  @Test
  void aFrameOfAnotherSessionIsAProgrammersError() {
    var other = new DataFrame(0, 43, 0, 0, 1, frame(0, 0).samples());
    assertThatIllegalArgumentException().isThrownBy(() -> push(other));
  }

  private List<ImuSample> push(DataFrame frame) {
    return stream.push(frame, 0);
  }

  private static List<ImuSample> samplesOf(List<DataFrame> frames) {
    var undisturbed = new SensorStream(SESSION, StreamParams.defaults());
    undisturbed.config(config(AxisMap.IDENTITY));
    var samples = new ArrayList<ImuSample>();
    frames.forEach(frame -> samples.addAll(undisturbed.push(frame, 0)));
    return samples;
  }

  /** Swaps neighbours and repeats frames; the first stays first. */
  private static List<DataFrame> disturb(List<DataFrame> frames, Random random) {
    var disturbed = new ArrayList<DataFrame>();
    for (var frame : frames) {
      disturbed.add(frame);
      if (random.nextInt(5) == 0) {
        disturbed.add(frames.get(random.nextInt((int) (frame.firstSample() / PER_FRAME) + 1)));
      }
    }
    for (int i = 2; i + 3 < disturbed.size(); i += 3) {
      Collections.swap(disturbed, i, i + random.nextInt(3));
    }
    return disturbed;
  }

  private static List<DataFrame> frames(int count) {
    var frames = new ArrayList<DataFrame>();
    for (int i = 0; i < count; i++) {
      frames.add(frame(i * PER_FRAME, i * 100_000L));
    }
    return frames;
  }

  private static DataFrame frame(long first, long micros) {
    var counts = new short[PER_FRAME * RawSamples.CHANNELS];
    for (int i = 0; i < PER_FRAME; i++) {
      counts[i * RawSamples.CHANNELS] = (short) (first + i);
      counts[i * RawSamples.CHANNELS + 5] = (short) -(first + i);
    }
    return new DataFrame(0, SESSION, first, micros, 1, RawSamples.of(counts));
  }

  private static DataFrame flagged(DataFrame frame) {
    return new DataFrame(
        DataFlag.GAP_BEFORE.mask(),
        frame.session(),
        frame.firstSample(),
        frame.deviceMicros(),
        frame.configId(),
        frame.samples());
  }

  private static ConfigFrame config(AxisMap axes) {
    return new ConfigFrame(
        1,
        SESSION,
        Scale.ofAccelRange(16),
        Scale.ofRateRange(2000),
        100_000_000,
        160,
        2000,
        2,
        axes,
        "s",
        "1");
  }
}
