package dev.femoris.ingest.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.clock.PingedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SensorGroupTest {

  private static final long MS = 1_000_000L;
  private static final long S = 1_000_000_000L;
  private static final long WALL = 1_700_000_000L * S;
  private static final Placement LIMB = Placement.THIGH_RIGHT;

  private final List<Given> given = new ArrayList<>();
  private final List<Long> lost = new ArrayList<>();
  private final SensorGroup group =
      new SensorGroup(
          LIMB,
          GroupParams.defaults(),
          new GroupSink() {
            @Override
            public void sample(Placement placement, ImuSample sample, long arrivalNanos) {
              given.add(new Given(placement, sample.timeNanos()));
            }

            @Override
            public void lost(Placement placement, long timeNanos) {
              lost.add(timeNanos);
            }
          });

  private record Given(Placement placement, long timeNanos) {}

  /** A packet under way: of which sensor, what it carries and when it comes. */
  private record Sent(String id, Placement placement, Delivered packet) {}

  @Test
  void aLimbThatIsAloneNeverWaits() {
    group.limb(packet(0, 10, 0, true, WALL));
    assertThat(given).hasSize(10);
    assertThat(group.isLevel()).isTrue();
  }

  @Test
  void sensorsOnOneClockComeOutInTheOrderOfTime() {
    playShared(0, 30 * S, 37 * MS);
    group.finish();
    // What came of the sacrum before it was known to be there came late.
    assertThat(given.subList(20, given.size()))
        .isSortedAccordingTo((a, b) -> Long.compare(a.timeNanos(), b.timeNanos()));
    assertThat(given.stream().filter(g -> g.placement() == LIMB)).hasSize(3000);
    assertThat(given.stream().filter(g -> g.placement() == Placement.SACRUM)).hasSize(3000);
    assertThat(group.alignment(Placement.SACRUM)).isEqualTo(ClockAlignment.SHARED);
    assertThat(lost).isEmpty();
  }

  @Test
  void aSensorOnTheSameClockThatBeganEarlierStandsAtTheLimbsTime() {
    group.limb(packet(0, 10, 5 * S, true, WALL));
    group.follower("s", Placement.SACRUM, packet(2 * S, 10, 3 * S, true, WALL + 1));
    assertThat(given.getLast()).isEqualTo(new Given(Placement.SACRUM, 90 * MS));
  }

  @Test
  void aSampleOfTheLimbWaitsNoLongerThanItMay() {
    group.limb(packet(0, 10, 0, true, WALL));
    group.follower("s", Placement.SACRUM, packet(0, 10, 0, true, WALL + 1));
    given.clear();
    group.limb(packet(100 * MS, 10, 0, true, WALL + 100 * MS));
    assertThat(given).isEmpty();
    group.advance(WALL + 179 * MS);
    assertThat(given).isEmpty();
    group.advance(WALL + 180 * MS);
    assertThat(given).hasSize(10);
  }

  @Test
  void whatWasWaitedForInVainComesLate() {
    aSampleOfTheLimbWaitsNoLongerThanItMay();
    group.follower("s", Placement.SACRUM, packet(100 * MS, 10, 0, true, WALL + 190 * MS));
    assertThat(given).hasSize(20);
    assertThat(given.getLast().placement()).isEqualTo(Placement.SACRUM);
    assertThat(group.leftOut()).isZero();
  }

  @Test
  void aSensorThatIsGoneIsLostOnceAndComesBack() {
    playShared(0, 5 * S, 20 * MS);
    for (long at = 5 * S; at < 10 * S; at += 100 * MS) {
      group.limb(packet(at, 10, 0, true, WALL + at + 100 * MS));
    }
    assertThat(lost).hasSize(1);
    assertThat(lost.getFirst()).isCloseTo(6 * S, within(200 * MS));
    assertThat(group.isPresent(Placement.SACRUM)).isFalse();
    given.clear();
    playShared(10 * S, 12 * S, 20 * MS);
    assertThat(group.isPresent(Placement.SACRUM)).isTrue();
    assertThat(given.stream().filter(g -> g.placement() == Placement.SACRUM).count())
        .isGreaterThan(150);
    assertThat(lost).hasSize(1);
  }

  @Test
  void sensorsThatAnswerPingsArePlacedByThemWhateverTheirPacketsWay() {
    long ahead = WALL - 3 * S;
    for (long at = 0; at < 20 * S; at += 100 * MS) {
      var limb = packet(at, 10, 0, false, WALL + at + 100 * MS);
      group.limb(pinged(limb, WALL, 4));
      // Its clock began 3 s before the receiver's zero, and its packets take 150 ms longer.
      var late = packet(at, 10, 3 * S, false, WALL + at + 250 * MS);
      group.follower("s", Placement.SACRUM, pinged(late, ahead + 7 * MS, 3));
    }

    assertThat(group.alignment(Placement.SACRUM).basis()).isEqualTo(ClockBasis.PINGS);
    assertThat(group.alignment(Placement.SACRUM).residualMs()).isCloseTo(2.9, within(0.1));
    assertThat(given.getLast().placement()).isEqualTo(Placement.SACRUM);
    assertThat(given.getLast().timeNanos() % (10 * MS)).isEqualTo(7 * MS);
  }

  private static Delivered pinged(Delivered packet, long hostMinusDeviceNanos, double boundMs) {
    return new Delivered(
        packet.samples(),
        packet.originNanos(),
        packet.synced(),
        packet.arrivalNanos(),
        Optional.of(new PingedClock(hostMinusDeviceNanos, boundMs)));
  }

  @Test
  void aSensorStartedAnewTakesThePlaceOfTheOneBefore() {
    playShared(0, 5 * S, 20 * MS);
    given.clear();
    group.limb(packet(5 * S, 10, 0, true, WALL + 5 * S + 100 * MS));
    group.follower("new", Placement.SACRUM, packet(0, 10, 5 * S, true, WALL + 5 * S + 101 * MS));
    long before = given.size();
    group.follower("s", Placement.SACRUM, packet(5 * S, 10, 0, true, WALL + 5 * S + 102 * MS));
    assertThat(given).hasSize((int) before);
    assertThat(given.stream().filter(g -> g.placement() == Placement.SACRUM)).hasSize(10);
  }

  @Test
  void anEstimatedClockIsAsGoodAsItSays() {
    for (int seed = 0; seed < 8; seed++) {
      // Offsets of 40 s, crystals 40 ppm apart, delays of 10 to 60 ms, no common movement.
      var estimated = new Estimated(seed, 0, 40e-6);
      assertThat(estimated.basis()).isEqualTo(ClockBasis.ARRIVAL);
      assertThat(estimated.residualMs()).isBetween(5.0, 60.0);
      assertThat(Math.abs(estimated.errorMs())).isLessThan(2 * estimated.residualMs());
    }
  }

  @Test
  void aPathThatAlwaysDelaysIsSeenFromCommonMovement() {
    for (int seed = 0; seed < 8; seed++) {
      var estimated = new Estimated(seed, 250, 20e-6);
      assertThat(estimated.basis()).isEqualTo(ClockBasis.MOTION);
      assertThat(Math.abs(estimated.errorMs())).isLessThan(2 * estimated.residualMs());
    }
  }

  /** A limb and a sacrum on clocks of their own for three minutes. */
  private static final class Estimated {
    private final List<Double> errorsMs = new ArrayList<>();
    private final SensorGroup group;

    Estimated(int seed, double alwaysDelayedMs, double skew) {
      group =
          new SensorGroup(
              LIMB,
              GroupParams.defaults(),
              new GroupSink() {
                @Override
                public void sample(Placement placement, ImuSample sample, long arrivalNanos) {
                  if (placement == Placement.SACRUM) {
                    // The third component carries the true time.
                    errorsMs.add((sample.timeNanos() * 1e-9 - sample.accelZMps2()) * 1e3);
                  }
                }

                @Override
                public void lost(Placement placement, long timeNanos) {}
              });
      var random = new Random(seed);
      List<Sent> all = new ArrayList<>();
      boolean moves = alwaysDelayedMs > 0;
      for (int n = 0; n < 1800; n++) {
        long at = n * 100 * MS;
        all.add(sent(LIMB, at, 0, 0, moves, delay(random, 0)));
        all.add(
            sent(
                Placement.SACRUM,
                at + 43 * MS,
                40 * S,
                skew,
                moves,
                delay(random, alwaysDelayedMs)));
      }
      all.sort((a, b) -> Long.compare(a.packet().arrivalNanos(), b.packet().arrivalNanos()));
      for (Sent each : all) {
        if (each.placement() == LIMB) {
          group.limb(each.packet());
        } else {
          group.follower(each.id(), each.placement(), each.packet());
        }
      }
    }

    ClockBasis basis() {
      return group.alignment(Placement.SACRUM).basis();
    }

    double residualMs() {
      return group.alignment(Placement.SACRUM).residualMs();
    }

    double errorMs() {
      return errorsMs.getLast();
    }

    private static long delay(Random random, double alwaysMs) {
      return Math.round((10 + alwaysMs + 50 * random.nextDouble()) * MS);
    }

    /** Packets never overtake each other by more than they are apart. */
    private static Sent sent(
        Placement at, long trueNanos, long offsetNanos, double skew, boolean moves, long delay) {
      List<ImuSample> samples = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        long time = trueNanos + i * 10 * MS;
        double s = time * 1e-9;
        double rate = moves ? Math.pow(Math.sin(s * 1.3), 2) * (1 + 0.5 * Math.sin(s * 0.37)) : 0;
        long device = Math.round((time - 43 * MS * (at == LIMB ? 0 : 1)) * (1 + skew));
        samples.add(new ImuSample(device, 0, 9.81, s, rate, 0, 0));
      }
      long origin = offsetNanos + (at == LIMB ? 0 : 43 * MS);
      long arrival = WALL + trueNanos + 90 * MS + delay;
      return new Sent("s", at, new Delivered(samples, origin, false, arrival));
    }
  }

  private void playShared(long fromNanos, long toNanos, long phaseNanos) {
    List<Sent> all = new ArrayList<>();
    for (long at = fromNanos; at < toNanos; at += 100 * MS) {
      all.add(new Sent("l", LIMB, packet(at, 10, 0, true, WALL + at + 100 * MS)));
      all.add(
          new Sent(
              "s", Placement.SACRUM, packet(at, 10, 0, true, WALL + at + 100 * MS + phaseNanos)));
    }
    all.sort((a, b) -> Long.compare(a.packet().arrivalNanos(), b.packet().arrivalNanos()));
    for (Sent each : all) {
      if (each.placement() == LIMB) {
        group.limb(each.packet());
      } else {
        group.follower(each.id(), each.placement(), each.packet());
      }
    }
  }

  private static Delivered packet(
      long fromNanos, int count, long originNanos, boolean synced, long arrivalNanos) {
    List<ImuSample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(new ImuSample(fromNanos + i * 10 * MS, 0, 9.81, 0, 0, 0, 0));
    }
    return new Delivered(samples, originNanos, synced, arrivalNanos);
  }
}
