package dev.femoris.analysis.validation;

import dev.femoris.analysis.sample.ImuSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ways in which another sensor, strap or radio would have delivered the same movement: what the
 * analysis must not care about.
 */
public enum SignalChange {
  NONE("none", "as recorded"),
  RATE_50("rate_50", "50 Hz"),
  RATE_75("rate_75", "75 Hz"),
  RATE_104("rate_104", "104 Hz"),
  RATE_208("rate_208", "208 Hz"),
  TURNED("turned", "mount turned by any angle"),
  UPSIDE_DOWN("upside_down", "upside down"),
  MIRRORED("mirrored", "left and right mirrored"),
  BIASED("biased", "gyroscope bias of 3 °/s on each axis"),
  BURST_LOSS("burst_loss", "5 % lost in bursts of up to 300 ms"),
  GAPS("gaps", "gaps of 200 ms, 3 % of the time");

  private static final double NANOS = 1e9;
  private static final double BIAS_RAD_PER_S = Math.toRadians(3);
  private static final double SHORTEST_BURST_S = 0.05;
  private static final double LONGEST_BURST_S = 0.3;
  private static final double GAP_S = 0.2;

  private final String id;
  private final String description;

  SignalChange(String id, String description) {
    this.id = id;
    this.description = description;
  }

  public String id() {
    return id;
  }

  public String description() {
    return description;
  }

  /**
   * The samples as they would have come.
   *
   * @param samples in the order of time
   * @param seed of what is random in it
   */
  public List<ImuSample> of(List<ImuSample> samples, long seed) {
    return switch (this) {
      case NONE -> samples;
      case RATE_50 -> resampled(samples, 50);
      case RATE_75 -> resampled(samples, 75);
      case RATE_104 -> resampled(samples, 104);
      case RATE_208 -> resampled(samples, 208);
      case TURNED -> turned(samples, rotation(new SplittableRandom(seed)));
      case UPSIDE_DOWN -> turned(samples, new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1});
      case MIRRORED -> mirrored(samples);
      case BIASED -> biased(samples);
      case BURST_LOSS -> lost(samples, seed, 0.05, SHORTEST_BURST_S, LONGEST_BURST_S);
      case GAPS -> lost(samples, seed, 0.03, GAP_S, GAP_S);
    };
  }

  private static List<ImuSample> resampled(List<ImuSample> samples, double rateHz) {
    List<ImuSample> out = new ArrayList<>();
    long first = samples.getFirst().timeNanos();
    int at = 0;
    for (long k = 0; ; k++) {
      long t = first + Math.round(k / rateHz * NANOS);
      while (at + 1 < samples.size() && samples.get(at + 1).timeNanos() <= t) {
        at++;
      }
      if (at + 1 == samples.size()) {
        return out;
      }
      out.add(between(samples.get(at), samples.get(at + 1), t));
    }
  }

  private static ImuSample between(ImuSample a, ImuSample b, long t) {
    double share = (double) (t - a.timeNanos()) / (b.timeNanos() - a.timeNanos());
    double[] from = values(a);
    double[] to = values(b);
    Arrays.setAll(from, i -> from[i] + share * (to[i] - from[i]));
    return sample(t, from);
  }

  private static double[] values(ImuSample s) {
    return new double[] {
      s.accelXMps2(), s.accelYMps2(), s.accelZMps2(),
      s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS()
    };
  }

  private static ImuSample sample(long t, double[] v) {
    return new ImuSample(t, v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  /** A rotation drawn evenly from all (Shoemake 1992), row by row. */
  private static double[] rotation(SplittableRandom random) {
    double u = random.nextDouble();
    double a = 2 * Math.PI * random.nextDouble();
    double b = 2 * Math.PI * random.nextDouble();
    double x = Math.sqrt(1 - u) * Math.sin(a);
    double y = Math.sqrt(1 - u) * Math.cos(a);
    double z = Math.sqrt(u) * Math.sin(b);
    double w = Math.sqrt(u) * Math.cos(b);
    return new double[] {
      1 - 2 * (y * y + z * z),
      2 * (x * y - z * w),
      2 * (x * z + y * w),
      2 * (x * y + z * w),
      1 - 2 * (x * x + z * z),
      2 * (y * z - x * w),
      2 * (x * z - y * w),
      2 * (y * z + x * w),
      1 - 2 * (x * x + y * y)
    };
  }

  private static List<ImuSample> turned(List<ImuSample> samples, double[] r) {
    return samples.stream().map(s -> sample(s.timeNanos(), turned(values(s), r))).toList();
  }

  private static double[] turned(double[] v, double[] r) {
    double[] out = new double[6];
    for (int block = 0; block < 6; block += 3) {
      for (int row = 0; row < 3; row++) {
        for (int i = 0; i < 3; i++) {
          out[block + row] += r[3 * row + i] * v[block + i];
        }
      }
    }
    return out;
  }

  /** The other leg: forces mirror as vectors do, rates as turns do. */
  private static List<ImuSample> mirrored(List<ImuSample> samples) {
    return samples.stream()
        .map(
            s ->
                new ImuSample(
                    s.timeNanos(),
                    -s.accelXMps2(),
                    s.accelYMps2(),
                    s.accelZMps2(),
                    s.rateXRadPerS(),
                    -s.rateYRadPerS(),
                    -s.rateZRadPerS()))
        .toList();
  }

  private static List<ImuSample> biased(List<ImuSample> samples) {
    return samples.stream()
        .map(
            s ->
                new ImuSample(
                    s.timeNanos(),
                    s.accelXMps2(),
                    s.accelYMps2(),
                    s.accelZMps2(),
                    s.rateXRadPerS() + BIAS_RAD_PER_S,
                    s.rateYRadPerS() - BIAS_RAD_PER_S,
                    s.rateZRadPerS() + BIAS_RAD_PER_S))
        .toList();
  }

  private static List<ImuSample> lost(
      List<ImuSample> samples, long seed, double share, double shortestS, double longestS) {
    var random = new SplittableRandom(seed);
    int n = samples.size();
    double perS =
        (n - 1) * NANOS / (samples.getLast().timeNanos() - samples.getFirst().timeNanos());
    boolean[] lost = new boolean[n];
    for (int missing = 0; missing < share * n; ) {
      double lengthS = shortestS + (longestS - shortestS) * random.nextDouble();
      int length = (int) Math.round(lengthS * perS);
      int from = random.nextInt(n - length);
      for (int i = from; i < from + length; i++) {
        missing += lost[i] ? 0 : 1;
        lost[i] = true;
      }
    }
    List<ImuSample> kept = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (!lost[i]) {
        kept.add(samples.get(i));
      }
    }
    return kept;
  }
}
