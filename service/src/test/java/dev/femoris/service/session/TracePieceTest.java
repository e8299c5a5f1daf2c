package dev.femoris.service.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.AngleTrace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TracePieceTest {

  private static AngleTrace traceWithOnePeak(int samples, int peakAt) {
    var trace =
        new AngleTrace(
            new long[samples], new double[samples], new double[samples], new MotionPhase[samples]);
    Arrays.setAll(trace.timeNanos(), i -> i * 10_000_000L);
    Arrays.fill(trace.phase(), MotionPhase.REST);
    trace.thetaRad()[peakAt] = Math.PI / 2;
    return trace;
  }

  @Test
  void aPeakOfOneSampleSurvivesThinning() {
    var piece = TracePiece.of(traceWithOnePeak(100_000, 54_321), 0, 1e9, 200);
    assertThat(piece.timeS()).hasSizeLessThanOrEqualTo(200).isSorted();
    assertThat(Arrays.stream(piece.thetaDeg()).max().orElseThrow()).isCloseTo(90, within(1e-9));
  }

  @Test
  void aShortStretchIsGivenWhole() {
    var piece = TracePiece.of(traceWithOnePeak(1000, 5), 1.0, 2.0, 500);
    assertThat(piece.timeS()).hasSize(101);
    assertThat(piece.timeS()[0]).isCloseTo(1.0, within(1e-9));
    assertThat(piece.timeS()[100]).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void aStretchWithoutSamplesIsEmpty() {
    assertThat(TracePiece.of(traceWithOnePeak(10, 5), 5, 6, 500).timeS()).isEmpty();
  }
}
