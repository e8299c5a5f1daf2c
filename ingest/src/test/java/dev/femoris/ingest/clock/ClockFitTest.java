package dev.femoris.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.protocol.PongFrame;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A clock is known to 10 ms after its first minute, whatever the radio does. */
class ClockFitTest {

  private static final double BAR_MS = 10;
  private static final long HOUR_MS = 3_600_000;
  private static final int SEEDS = 12;

  /** How delays of 30 ms jitter are spread. */
  enum Jitter {
    UNIFORM {
      @Override
      double nanos(Random random) {
        return 30e6 * random.nextDouble();
      }
    },
    EXPONENTIAL {
      @Override
      double nanos(Random random) {
        return -30e6 * Math.log(1 - random.nextDouble());
      }
    },
    HALF_NORMAL {
      @Override
      double nanos(Random random) {
        return Math.abs(30e6 * random.nextGaussian());
      }
    },
    CONNECTION_INTERVAL {
      @Override
      double nanos(Random random) {
        return random.nextInt(5) * 7.5e6 + 0.3e6 * random.nextDouble();
      }
    };

    abstract double nanos(Random random);
  }

  /** A device whose clock drifts, and a host clock that may step. Times in true ns. */
  private static final class World {

    private static final long DEVICE_START = 123_456_789_000L;
    private static final long HOST_START = 1_790_000_000_000_000_000L;

    final Random random;
    final double driftPpm;
    final double warmingPpm;
    double stepAt = Double.POSITIVE_INFINITY;
    double stepNanos;
    double worstMs;

    World(long seed, double driftPpm, double warmingPpm) {
      this.random = new Random(seed);
      this.driftPpm = driftPpm;
      this.warmingPpm = warmingPpm;
    }

    /** Warming up: the drift moves by {@link #warmingPpm} with a time constant of ten minutes. */
    long device(double trueNanos) {
      double tau = 600e9;
      double warmed = warmingPpm * (trueNanos - tau * (1 - Math.exp(-trueNanos / tau)));
      double micros = (trueNanos + (driftPpm * trueNanos + warmed) * 1e-6) / 1000;
      return DEVICE_START + 1000 * Math.round(micros);
    }

    long host(double trueNanos) {
      return HOST_START + Math.round(trueNanos) + Math.round(trueNanos >= stepAt ? stepNanos : 0);
    }

    void check(ClockFit fit, double trueNanos, double constantNanos) {
      long known = fit.hostNanos(device(trueNanos)).orElseThrow();
      worstMs =
          Math.max(worstMs, Math.abs(known - host(trueNanos) - constantNanos) * 1e-6);
    }
  }

  static Stream<Arguments> cases() {
    return Stream.of(Jitter.values())
        .flatMap(
            jitter ->
                Stream.of(
                    Arguments.of(jitter, 80, 0),
                    Arguments.of(jitter, -80, 0),
                    Arguments.of(jitter, 40, 40),
                    Arguments.of(jitter, 80, -30)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void arrivalsAloneKnowAnHoursTimeToTenMilliseconds(
      Jitter jitter, double driftPpm, double warmingPpm) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(seed, driftPpm, warmingPpm);
      var fit = new ClockFit();
      for (long ms = 0; ms < HOUR_MS; ms += 87) {
        arrival(world, fit, jitter, ms);
        if (ms > 60_000) {
          world.check(fit, ms * 1e6, 15e6);
        }
      }
      assertThat(world.worstMs).as("worst, seed %d", seed).isLessThan(BAR_MS);
      assertThat(fit.source()).hasValue(ClockSource.ARRIVALS);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pingsKnowAnHoursTimeToTenMilliseconds(Jitter jitter, double driftPpm, double warmingPpm) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(seed, driftPpm, warmingPpm);
      var fit = new ClockFit();
      long next = 0;
      for (long ms = 0; ms < HOUR_MS; ms += 100) {
        if (ms >= next) {
          exchange(world, fit, jitter, jitter, ms);
          next += ms < 120_000 ? 2_000 : 5_000;
        }
        if (ms > 60_000) {
          world.check(fit, ms * 1e6, 0);
        }
      }
      assertThat(world.worstMs).as("worst, seed %d", seed).isLessThan(BAR_MS);
      assertThat(fit.source()).hasValue(ClockSource.PINGS);
      assertThat(fit.uncertaintyMs().orElseThrow()).isBetween(14.0, 35.0);
    }
  }

  @Test
  void aWayBackThatJittersMoreDoesNotPullTheClock() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(seed, 80, 0);
      var fit = new ClockFit();
      for (long ms = 0; ms < 600_000; ms += ms < 120_000 ? 2_000 : 5_000) {
        exchange(world, fit, Jitter.CONNECTION_INTERVAL, Jitter.EXPONENTIAL, ms);
        if (ms > 60_000) {
          world.check(fit, ms * 1e6, 0);
        }
      }
      assertThat(world.worstMs).as("worst, seed %d", seed).isLessThan(BAR_MS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void burstsOfDelayAreLeftOut(Jitter jitter) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(seed, 80, 0);
      var fit = new ClockFit();
      for (long ms = 0; ms < 900_000; ms += 87) {
        boolean burst = ms % 60_000 > 52_000;
        double extra = burst ? 400e6 + 300e6 * world.random.nextDouble() : 0;
        double at = ms * 1e6;
        fit.arrival(
            world.device(at), world.host(at + 15e6 + extra + jitter.nanos(world.random)));
        if (ms > 60_000) {
          world.check(fit, at, 15e6);
        }
      }
      assertThat(world.worstMs).as("worst, seed %d", seed).isLessThan(BAR_MS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepOfTheHostsClockIsFollowedWithinHalfAMinute(Jitter jitter) {
    for (double stepMs : new double[] {-500, 500, -60, 3_600_000}) {
      for (boolean pings : new boolean[] {false, Math.abs(stepMs) > 100}) {
        var world = new World(7, 80, 0);
        world.stepAt = 300e9;
        world.stepNanos = stepMs * 1e6;
        var fit = new ClockFit();
        for (long ms = 0; ms < 600_000; ms += 87) {
          arrival(world, fit, jitter, ms);
          if (pings && ms % 4_959 == 0) {
            exchange(world, fit, jitter, jitter, ms);
          }
          if (ms > 60_000 && ms < 299_000 || ms > 345_000) {
            world.check(fit, ms * 1e6, pings ? 0 : 15e6);
          }
        }
        assertThat(world.worstMs).as("step %s ms, pings %s", stepMs, pings).isLessThan(BAR_MS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAGapOfMinutesTheClockIsKnownAtOnce(Jitter jitter) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(seed, 80, 10);
      var fit = new ClockFit();
      for (long ms = 0; ms < 1_200_000; ms += 87) {
        if (ms > 300_000 && ms < 720_000) {
          continue;
        }
        arrival(world, fit, jitter, ms);
        if (ms > 60_000 && (ms < 720_000 || ms > 725_000)) {
          world.check(fit, ms * 1e6, 15e6);
        }
      }
      assertThat(world.worstMs).as("worst, seed %d", seed).isLessThan(BAR_MS);
    }
  }

  @Test
  void theDriftIsKnownAfterHalfAMinute() {
    var world = new World(3, 80, 0);
    var fit = new ClockFit();
    arrival(world, fit, Jitter.UNIFORM, 0);
    assertThat(fit.driftPpm()).isEmpty();
    for (long ms = 87; ms < 300_000; ms += 87) {
      arrival(world, fit, Jitter.UNIFORM, ms);
    }
    // The device runs 80 ppm fast: its time needs less of the receiver's.
    assertThat(fit.driftPpm().orElseThrow()).isCloseTo(-80, within(10.0));
  }

  @Test
  void beforeAnythingCameNothingIsKnown() {
    var fit = new ClockFit();

    assertThat(fit.hostNanos(5)).isEmpty();
    assertThat(fit.source()).isEmpty();
    assertThat(fit.uncertaintyMs()).isEmpty();
  }

  @Test
  void aPongOfAnotherClockIsNotUsed() {
    var fit = new ClockFit();

    assertThat(fit.exchange(new PingExchange(0, 5, 6, -10))).isFalse();
    assertThat(fit.exchange(new PingExchange(0, 5, 6, 3_000_000_000L))).isFalse();
    assertThat(fit.source()).isEmpty();
  }

  @Test
  void theTimeOfAPingIsFoundFromItsLowBits() {
    long sent = 1_790_000_000_123_456_000L;
    var pong = new PongFrame(1, PingExchange.hostMicros(sent), 5_000, 200);

    var exchange = PingExchange.of(pong, sent + 40_000_789);

    assertThat(exchange.hostSentNanos()).isEqualTo(sent);
    assertThat(exchange.deviceSentNanos()).isEqualTo(5_200_000);
    assertThat(exchange.roundTripNanos()).isEqualTo(40_000_789 - 200_000);
  }

  private static void arrival(World world, ClockFit fit, Jitter jitter, long ms) {
    double at = ms * 1e6;
    fit.arrival(world.device(at), world.host(at + 15e6 + jitter.nanos(world.random)));
  }

  private static void exchange(World world, ClockFit fit, Jitter there, Jitter back, long ms) {
    double t1 = ms * 1e6;
    double t2 = t1 + 15e6 + there.nanos(world.random);
    double t3 = t2 + 0.2e6;
    double t4 = t3 + 15e6 + back.nanos(world.random);
    fit.exchange(
        new PingExchange(world.host(t1), world.device(t2), world.device(t3), world.host(t4)));
  }
}
