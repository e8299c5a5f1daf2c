package dev.femoris.service.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the samples themselves. */
class TracePyramidTest {

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  /** A made-up trace with jitter, holes and single peaks. */
  private static ShownTrace trace(Random random) {
    int size = 2000 + random.nextInt(30_000);
    var trace = new ShownTrace(new long[size], new float[size]);
    long nanos = 0;
    for (int i = 0; i < size; i++) {
      trace.timeNanos()[i] = nanos;
      trace.thetaDeg()[i] = (float) (random.nextGaussian() * 10 + (i % 997 == 0 ? 80 : 0));
      nanos += 5_000_000L + random.nextInt(10_000_000) + (i % 5000 == 4999 ? 3_000_000_000L : 0);
    }
    return trace;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPeakIsLostAtAnyLevelAndTheCoarsestIsOneTile(int seed) {
    ShownTrace trace = trace(new Random(seed));
    var pyramid = new TracePyramid(trace);
    double highest =
        IntStream.range(0, trace.thetaDeg().length)
            .mapToDouble(i -> trace.thetaDeg()[i])
            .max()
            .orElseThrow();
    assertThat(pyramid.tiles(pyramid.levels() - 1)).isEqualTo(1);
    for (int level = 0; level < pyramid.levels(); level++) {
      int n = level;
      double found =
          IntStream.range(0, pyramid.tiles(level))
              .mapToObj(tile -> pyramid.highestDeg(n, tile))
              .flatMapToDouble(Arrays::stream)
              .filter(value -> !Double.isNaN(value))
              .max()
              .orElseThrow();
      assertThat(found).isEqualTo(highest);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySampleLiesBetweenTheEndsOfItsBucket(int seed) {
    var random = new Random(seed);
    ShownTrace trace = trace(random);
    var pyramid = new TracePyramid(trace);
    for (int i = 0; i < 500; i++) {
      int sample = random.nextInt(trace.thetaDeg().length);
      int level = random.nextInt(pyramid.levels());
      int bucket = (int) (trace.timeNanos()[sample] / 10_000_000L) >> level;
      int tile = bucket / TracePyramid.TILE;
      int at = bucket % TracePyramid.TILE;
      assertThat((double) trace.thetaDeg()[sample])
          .isBetween(pyramid.lowestDeg(level, tile)[at], pyramid.highestDeg(level, tile)[at]);
    }
    assertThat(pyramid.endS())
        .isCloseTo(trace.timeNanos()[trace.timeNanos().length - 1] * 1e-9, within(1e-9));
  }
}
