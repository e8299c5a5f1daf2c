package dev.femoris.service.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trace at several levels of detail: lowest and highest angle of each bucket of time, so that no
 * peak is ever lost. A bucket of level 0 takes {@value #FINEST_S} s, one of each further level
 * twice the time; the coarsest level fits into one tile. Immutable.
 */
public final class TracePyramid {

  /** Buckets in a tile. */
  public static final int TILE = 512;

  public static final double FINEST_S = 0.01;

  /** Buckets without a sample that a line is drawn across. */
  private static final int LONGEST_STEP = 25;

  private static final long FINEST_NANOS = 10_000_000L;

  private final List<float[]> lowest = new ArrayList<>();
  private final List<float[]> highest = new ArrayList<>();
  private final double endS;

  public TracePyramid(ShownTrace trace) {
    int size = trace.timeNanos().length;
    long endNanos = size == 0 ? 0 : trace.timeNanos()[size - 1];
    endS = endNanos * 1e-9;
    finest(trace, Math.toIntExact(endNanos / FINEST_NANOS) + 1);
    while (lowest.getLast().length > TILE) {
      coarser(lowest.getLast(), highest.getLast());
    }
  }

  public int levels() {
    return lowest.size();
  }

  /** When the session's last sample was. */
  public double endS() {
    return endS;
  }

  public int tiles(int level) {
    return (lowest.get(level).length + TILE - 1) / TILE;
  }

  /** How long a bucket is. */
  public static double bucketS(int level) {
    return FINEST_S * (1L << level);
  }

  /** Lowest angles of a tile's buckets, degrees; NaN where there is no sample. */
  public double[] lowestDeg(int level, int tile) {
    return piece(lowest.get(level), tile);
  }

  /** Highest angles of a tile's buckets, degrees; NaN where there is no sample. */
  public double[] highestDeg(int level, int tile) {
    return piece(highest.get(level), tile);
  }

  /** Angle at a time, degrees, between the samples beside it; NaN in a hole. */
  public double angleDeg(double timeS) {
    float[] low = lowest.getFirst();
    float[] high = highest.getFirst();
    int at = Math.clamp((long) (timeS / FINEST_S), 0, low.length - 1);
    int before = at;
    while (before > 0 && at - before < LONGEST_STEP && Float.isNaN(low[before])) {
      before--;
    }
    int after = at;
    while (after < low.length - 1 && after - at < LONGEST_STEP && Float.isNaN(low[after])) {
      after++;
    }
    double first = (low[before] + high[before]) / 2;
    double second = (low[after] + high[after]) / 2;
    double share = after == before ? 0 : (at - before) / (double) (after - before);
    return first + share * (second - first);
  }

  private static double[] piece(float[] whole, int tile) {
    int from = tile * TILE;
    double[] piece = new double[Math.min(TILE, whole.length - from)];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = whole[from + i];
    }
    return piece;
  }

  private void finest(ShownTrace trace, int buckets) {
    float[] low = new float[buckets];
    float[] high = new float[buckets];
    Arrays.fill(low, Float.NaN);
    Arrays.fill(high, Float.NaN);
    for (int i = 0; i < trace.thetaDeg().length; i++) {
      int bucket = (int) (Math.max(0, trace.timeNanos()[i]) / FINEST_NANOS);
      low[bucket] = lower(low[bucket], trace.thetaDeg()[i]);
      high[bucket] = higher(high[bucket], trace.thetaDeg()[i]);
    }
    lowest.add(low);
    highest.add(high);
  }

  private void coarser(float[] fineLow, float[] fineHigh) {
    int buckets = (fineLow.length + 1) / 2;
    float[] low = new float[buckets];
    float[] high = new float[buckets];
    for (int i = 0; i < buckets; i++) {
      int second = Math.min(2 * i + 1, fineLow.length - 1);
      low[i] = lower(fineLow[2 * i], fineLow[second]);
      high[i] = higher(fineHigh[2 * i], fineHigh[second]);
    }
    lowest.add(low);
    highest.add(high);
  }

  private static float lower(float a, float b) {
    return Float.isNaN(a) || b < a ? b : a;
  }

  private static float higher(float a, float b) {
    return Float.isNaN(a) || b > a ? b : a;
  }
}
