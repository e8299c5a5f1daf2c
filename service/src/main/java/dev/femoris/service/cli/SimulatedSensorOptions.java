package dev.femoris.service.cli;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SamplingErrors;
import dev.femoris.analysis.simulation.SensorErrors;
import dev.femoris.analysis.simulation.SensorMounting;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is wrong with a simulated sensor, its strap and its link. */
final class SimulatedSensorOptions {

  /** Loss comes in bursts of up to this long. */
  private static final double LONGEST_BURST_S = 0.3;

  /** How the first sensor is worn. */
  enum Mount {
    /** Sensor axes along the thigh, on its front. */
    upright,
    /** Anywhere about the limb, tilted by some degrees. */
    random,
    /** As random, and upside down. */
    upside_down,
    /** As random, on the left leg. */
    mirrored
  }

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "100",
      description = "Nominal sampling rate (default ${DEFAULT-VALUE}).")
  private double rateHz;

  @Option(
      names = "--bias",
      paramLabel = "DEG_S",
      defaultValue = "0.5",
      description = "Standard deviation of the gyroscope's offset per axis (default 0.5).")
  private double biasDegPerS;

  @Option(
      names = "--loss",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Share of samples lost, in bursts of up to 300 ms (default 0).")
  private double lossPercent;

  @Option(
      names = "--jitter",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Standard deviation of the time stamps' error (default 0).")
  private double jitterMs;

  @Option(
      names = "--clock",
      paramLabel = "PPM",
      defaultValue = "0",
      description = "How much faster than nominal the device samples (default 0).")
  private double clockPpm;

  @Option(
      names = "--mount",
      paramLabel = "HOW",
      defaultValue = "random",
      description =
          "How the first sensor is worn: upright, random, upside_down, mirrored (on the left leg)"
              + " (default ${DEFAULT-VALUE}).")
  private Mount mount = Mount.random;

  @Option(
      names = "--placements",
      split = ",",
      paramLabel = "PLACEMENT",
      description =
          "Which sensors are written, of thigh_right, thigh_left and, for exercises of the knee,"
              + " shank_right, shank_left. The first one's leg works (default: the limb that works).")
  private @Nullable List<String> placements;

  double rateHz() {
    return rateHz;
  }

  SensorErrors errors(SensorErrors usual) {
    if (!(biasDegPerS >= 0 && biasDegPerS <= 20)) {
      throw usage("--bias " + biasDegPerS + ": must lie between 0 and 20 deg/s");
    }
    return usual.withRateBiasRadPerS(Math.toRadians(biasDegPerS));
  }

  SamplingErrors sampling() {
    if (!(lossPercent >= 0 && lossPercent <= 50)) {
      throw usage("--loss " + lossPercent + ": must lie between 0 and 50 percent");
    }
    if (!(jitterMs >= 0 && jitterMs <= 100)) {
      throw usage("--jitter " + jitterMs + ": must lie between 0 and 100 ms");
    }
    int longest = Math.max(1, (int) Math.round(LONGEST_BURST_S * rateHz));
    double share = lossPercent / 100;
    // A burst lasts half the longest on average; bursts begin among what is not lost.
    double burstsPerMinute = 60 * rateHz * share / (1 - share) / (0.5 * (1 + longest));
    return new SamplingErrors(clockPpm, jitterMs / 1000, burstsPerMinute, longest, List.of());
  }

  SensorMounting mounting(SensorMounting drawn) {
    boolean left = leadsLeft() || mount == Mount.mirrored;
    return switch (mount) {
      case upright -> SensorMounting.aligned().withLeftLeg(left);
      case random, mirrored -> drawn.withLeftLeg(left);
      case upside_down -> drawn.withUpsideDown(true).withLeftLeg(left);
    };
  }

  private boolean leadsLeft() {
    if (placements == null) {
      return false;
    }
    Placement first = placement(placements.getFirst());
    boolean left = first == Placement.THIGH_LEFT || first == Placement.SHANK_LEFT;
    if (mount == Mount.mirrored && !left) {
      throw usage("--mount mirrored: is on the left leg, but --placements begins with the right");
    }
    return left;
  }

  /** The sensors to be written; those of the working limb when nobody chose. */
  List<Placement> written(Placement working) {
    return placements == null
        ? List.of(working)
        : placements.stream().map(SimulatedSensorOptions::placement).toList();
  }

  static Placement placement(String id) {
    return Placement.of(id)
        .orElseThrow(() -> usage("--placements %s: is no placement".formatted(id)));
  }

  /** Without a choice of its own: the trunk's sensors have a place each. */
  void checkTrunk() {
    if (placements != null || mount != Mount.random) {
      throw usage("--with-trunk: wears thigh_right, sacrum and t12; no --placements, no --mount");
    }
  }

  private static Failure usage(String words) {
    return Failure.of(FailureKind.USAGE, words);
  }
}
