package dev.femoris.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.Recordings;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.Scale;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingQuantizerTest {

  @ParameterizedTest
  @ValueSource(doubles = {25, 100, 102.6, 104, 285.714})
  void anEvenRecordingKeepsItsTimesToTheMicrosecondAndItsReadingsToHalfACount(double rateHz) {
    var recording = Recordings.swinging(2000, rateHz, 1);
    var quantized = RecordingQuantizer.quantize(recording);

    assertThat(quantized.size()).isEqualTo(recording.size());
    for (int i = 0; i < recording.size(); i++) {
      var expected = recording.sample(i);
      var actual = quantized.sample(i);
      assertThat(actual.timeNanos()).isCloseTo(expected.timeNanos(), within(2000L));
      assertThat(actual.accelXMps2()).isCloseTo(expected.accelXMps2(), within(0.00026));
      assertThat(actual.rateZRadPerS())
          .isCloseTo(expected.rateZRadPerS(), within(Math.toRadians(0.0026)));
    }
  }

  @Test
  void aGapStaysAGapAndIsFlagged() {
    var samples = new ArrayList<>(Recordings.samples(1000, 100, 2));
    samples.subList(400, 437).clear();
    var recording = SensorRecording.of(Placement.THIGH_RIGHT, samples);
    var quantized = RecordingQuantizer.quantize(recording);

    assertThat(quantized.gaps()).isEqualTo(recording.gaps()).hasSize(1);
    var flagged =
        SensorPackets.of(recording, 1, "x").batches().stream()
            .flatMap(batch -> batch.frames().stream())
            .filter(frame -> frame.has(DataFlag.GAP_BEFORE))
            .toList();
    assertThat(flagged).hasSize(1);
    assertThat(flagged.getFirst().firstSample()).isEqualTo(400);
  }

  @Test
  void burstsAndJitterMoveNoSampleByAPeriodAndKeepTheOrder() {
    var random = new Random(4);
    var samples = new ArrayList<ImuSample>();
    long nanos = 0;
    for (var sample : Recordings.samples(1500, 80, 5)) {
      samples.add(at(sample, nanos));
      nanos += (random.nextBoolean() ? 4 : 4 + random.nextInt(36)) * 1_000_000L;
    }
    var recording = SensorRecording.of(Placement.BARBELL, samples);
    var quantized = RecordingQuantizer.quantize(recording);

    assertThat(quantized.size()).isEqualTo(1500);
    long period = (long) (1e9 / recording.rateHz());
    for (int i = 0; i < 1500; i++) {
      assertThat(quantized.timeNanos(i)).isCloseTo(recording.timeNanos(i), within(period));
    }
  }

  @ParameterizedTest
  @CsvSource({"25, 2", "100, 10", "200, 10", "50, 5"})
  void aMessageHoldsAtMostTenSamplesAndAHundredMilliseconds(double rateHz, int perMessage) {
    var packets = SensorPackets.of(Recordings.swinging(500, rateHz, 3), 7, "x");

    assertThat(packets.batches().subList(0, packets.batches().size() - 1))
        .allMatch(batch -> batch.nextSample() - batch.firstSample() == perMessage);
    assertThat(packets.batches().getLast().nextSample()).isEqualTo(500);
    assertThat(packets.stopped().nextSample()).isEqualTo(500);
    assertThat(packets.config().sampleRateHz()).isCloseTo(rateHz, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "0.02, 1, 1000000",
    "9.9,  1, 2000",
    "16.3, 1, 2000",
    "16.4, 1, 1000",
    "156,  1, 200",
    "600,  1, 50",
    "2000, 1, 10"
  })
  void aCountIsTheSmallestRoundStepThatFits(double largest, long numerator, long denominator) {
    assertThat(CountScale.fitting(largest)).isEqualTo(new Scale(numerator, denominator));
  }

  private static ImuSample at(ImuSample s, long timeNanos) {
    return new ImuSample(
        timeNanos,
        s.accelXMps2(),
        s.accelYMps2(),
        s.accelZMps2(),
        s.rateXRadPerS(),
        s.rateYRadPerS(),
        s.rateZRadPerS());
  }
}
