package dev.femoris.analysis.study;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.RidingSensor;
import dev.femoris.analysis.simulation.SegmentPath;
import dev.femoris.analysis.simulation.SensorMounting;
import dev.femoris.analysis.simulation.SensorStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The three sensors of a session and what they send. */
final class WornTrunk {
  private static final double THIGH_REMOUNT_DEG = 1.5;
  private static final double TRUNK_REMOUNT_DEG = 2.5;
  private static final double ASIDE_RAD = Math.toRadians(0.6);
  private static final double ASIDE_KNOT_S = 1.5;

  private final TrunkSessionSpec spec;
  private final SwayingBody body;
  private final Wearing gains;
  private final SkinMotion skin;

  WornTrunk(TrunkSessionSpec spec, SwayingBody body, Wearing gains, SkinMotion skin) {
    this.spec = spec;
    this.body = body;
    this.gains = gains;
    this.skin = skin;
  }

  /**
   * In the order of {@link TrunkSessionSpec#PLACEMENTS}.
   *
   * @param lostAtS when the lost sensor falls silent
   */
  List<SensorStream> streams(double lostAtS) {
    List<SensorStream> streams = new ArrayList<>();
    List<ImuSample> clock = List.of();
    for (Placement placement : TrunkSessionSpec.PLACEMENTS) {
      int index = streams.size();
      SensorMounting mounting = mounting(placement, index);
      SensorStream whole =
          new RidingSensor(placement, mounting, gain(placement))
              .stream(
                  path(placement, mounting, index),
                  spec.rateHz(),
                  spec.errors(),
                  spec.sampling(),
                  spec.seed() + 31L * spec.day(),
                  index);
      boolean lost = spec.lost().filter(placement::equals).isPresent();
      clock = streams.isEmpty() ? whole.samples() : clock;
      SensorStream stamped = stamped(whole, clock);
      streams.add(lost ? until(stamped, lostAtS) : stamped);
    }
    return streams;
  }

  private double gain(Placement placement) {
    return switch (placement) {
      case SACRUM -> gains.pelvisGain();
      case T12 -> gains.thoraxGain();
      case THIGH_LEFT, THIGH_RIGHT, SHANK_LEFT, SHANK_RIGHT, BARBELL, WRIST -> gains.thighGain();
    };
  }

  /** With the time stamps of the body's first sensor: one clock, one link. */
  private static SensorStream stamped(SensorStream stream, List<ImuSample> clock) {
    List<ImuSample> samples = new ArrayList<>(clock.size());
    for (int i = 0; i < clock.size(); i++) {
      ImuSample s = stream.samples().get(i);
      samples.add(
          new ImuSample(
              clock.get(i).timeNanos(),
              s.accelXMps2(),
              s.accelYMps2(),
              s.accelZMps2(),
              s.rateXRadPerS(),
              s.rateYRadPerS(),
              s.rateZRadPerS()));
    }
    return new SensorStream(stream.placement(), stream.strapScale(), stream.mounting(), samples);
  }

  private static SensorStream until(SensorStream stream, double lostAtS) {
    List<ImuSample> kept =
        stream.samples().stream().filter(s -> s.timeNanos() < 1e9 * lostAtS).toList();
    return new SensorStream(stream.placement(), stream.strapScale(), stream.mounting(), kept);
  }

  /** Where it sits is a habit; how exactly differs from day to day. */
  private SensorMounting mounting(Placement placement, int index) {
    SplittableRandom habit = new SplittableRandom(spec.seed() + 104_729L * index);
    SplittableRandom today = new SplittableRandom(spec.seed() + 104_729L * index + spec.day());
    double remount = placement.onThigh() ? THIGH_REMOUNT_DEG : TRUNK_REMOUNT_DEG;
    double again = spec.day() == 0 ? 0 : remount;
    double frontal = Draws.degrees(today, 0, again);
    double sagittal = Draws.degrees(today, 0, again);
    double lean =
        switch (placement) {
          case SACRUM -> 14;
          case T12 -> -6;
          case THIGH_LEFT, THIGH_RIGHT, SHANK_LEFT, SHANK_RIGHT, BARBELL, WRIST -> 0;
        };
    double azimuth =
        placement.onThigh() ? Draws.degrees(habit, -30, 30) : Math.PI + Draws.degrees(habit, 0, 5);
    return new SensorMounting(
        azimuth,
        Draws.degrees(habit, 0, 3) + frontal,
        Draws.degrees(habit, lean, 4) + sagittal,
        false,
        false,
        Draws.between(habit, 0.4, 0.6),
        Draws.between(habit, 0.06, 0.09));
  }

  private SegmentPath path(Placement placement, SensorMounting mounting, int index) {
    SplittableRandom aside = new SplittableRandom(spec.seed() + 7919L * index + spec.day());
    double[] angle = skin.at(placement);
    double sign = placement.onThigh() ? 1 : -1;
    double[] flexion = new double[angle.length];
    double[] frontal = aside(angle, 0.03 * Draws.normal(aside), aside);
    double[] axial = aside(angle, 0.04 * Draws.normal(aside), aside);
    double[] x = new double[angle.length];
    double[] y = new double[angle.length];
    for (int i = 0; i < angle.length; i++) {
      flexion[i] = sign * angle[i];
      place(placement, mounting, i, x, y);
    }
    return new SegmentPath(flexion, frontal, axial, x, y, new double[angle.length]);
  }

  /** No back and no hip is a perfect hinge. */
  private static double[] aside(double[] angleRad, double perAngle, RandomGenerator random) {
    double stepS = SegmentPath.stepS();
    SlowNoise noise = new SlowNoise(random, ASIDE_RAD, ASIDE_KNOT_S, angleRad.length * stepS);
    double[] aside = new double[angleRad.length];
    for (int i = 0; i < aside.length; i++) {
      aside[i] = perAngle * angleRad[i] + noise.at(i * stepS);
    }
    return aside;
  }

  private void place(Placement placement, SensorMounting mounting, int i, double[] x, double[] y) {
    switch (placement) {
      case SACRUM -> put(x, y, i, body.hipXM[i], body.hipYM[i], -0.1, 0.08, -body.pelvisRad[i]);
      case T12 -> put(x, y, i, body.hingeXM[i], body.hingeYM[i], -0.1, 0.02, -body.thoraxRad[i]);
      case THIGH_LEFT, THIGH_RIGHT, SHANK_LEFT, SHANK_RIGHT, BARBELL, WRIST -> {
        double forward = mounting.radiusM() * Math.cos(mounting.azimuthRad());
        double along = -0.43 * mounting.alongShare();
        put(x, y, i, body.hipXM[i], body.hipYM[i], forward, along, body.thighRad[i]);
      }
    }
  }

  private static void put(
      double[] x,
      double[] y,
      int i,
      double fromX,
      double fromY,
      double forwardM,
      double upM,
      double turnRad) {
    double cos = Math.cos(turnRad);
    double sin = Math.sin(turnRad);
    x[i] = fromX + forwardM * cos - upM * sin;
    y[i] = fromY + forwardM * sin + upM * cos;
  }
}
