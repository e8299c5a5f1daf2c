package dev.femoris.analysis.orientation;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.SampleGrid;
import java.util.Arrays;

/**
 * How one sensor turned through a whole session: {@code sensorToEarth} by {@link VqfFilter} at
 * every point of the even grid, for programs that want orientations.
 *
 * <p>After a hole too long to bridge the heading begins anew, as it does at the start: any
 * direction. Holds 40 bytes a sample. Not thread-safe.
 */
public final class OrientationCourse {

  /** As in the analysis. */
  private static final double LONGEST_BRIDGE_S = 0.5;

  private static final int SIZE = 4;

  private final double samplingTimeS;
  private final SampleGrid grid;
  private final double[] force = new double[3];
  private final double[] rate = new double[3];
  private VqfFilter filter;
  private long[] timeNanos = new long[1024];
  private double[] sensorToEarth = new double[SIZE * 1024];
  private int size;

  public OrientationCourse(double sampleRateHz) {
    this.samplingTimeS = 1 / sampleRateHz;
    this.grid = new SampleGrid(sampleRateHz, LONGEST_BRIDGE_S);
    this.filter = new VqfFilter(VqfParams.published(), samplingTimeS);
  }

  public void push(ImuSample sample) {
    if (grid.push(sample) == SampleGrid.Step.RESTARTED) {
      filter = new VqfFilter(VqfParams.published(), samplingTimeS);
    }
    while (grid.next()) {
      grid.force(force);
      grid.rate(rate);
      filter.push(rate, force);
      add(grid.timeNanos());
    }
  }

  public int size() {
    return size;
  }

  /** Session time of an entry. */
  public long timeNanos(int i) {
    return timeNanos[i];
  }

  /**
   * The orientation at a time between two entries that are no further apart than a bridged hole,
   * interpolated on the shorter way and brought back to length 1.
   *
   * @param into receives w, x, y, z
   * @return false when it is not known then, and {@code into} is as it was
   */
  public boolean sensorToEarth(long atNanos, double[] into) {
    int found = Arrays.binarySearch(timeNanos, 0, size, atNanos);
    if (found >= 0) {
      System.arraycopy(sensorToEarth, SIZE * found, into, 0, SIZE);
      return true;
    }
    int after = -found - 1;
    if (after == 0
        || after == size
        || timeNanos[after] - timeNanos[after - 1] > LONGEST_BRIDGE_S * 1e9) {
      return false;
    }
    double share =
        (double) (atNanos - timeNanos[after - 1]) / (timeNanos[after] - timeNanos[after - 1]);
    between(SIZE * (after - 1), SIZE * after, share, into);
    return true;
  }

  /** Within one step of the grid the straight way is as good as the arc. */
  private void between(int before, int after, double share, double[] into) {
    double dot = 0;
    for (int i = 0; i < SIZE; i++) {
      dot += sensorToEarth[before + i] * sensorToEarth[after + i];
    }
    double sign = dot < 0 ? -1 : 1;
    double squared = 0;
    for (int i = 0; i < SIZE; i++) {
      into[i] = (1 - share) * sensorToEarth[before + i] + sign * share * sensorToEarth[after + i];
      squared += into[i] * into[i];
    }
    for (int i = 0; i < SIZE; i++) {
      into[i] /= Math.sqrt(squared);
    }
  }

  private void add(long time) {
    if (size == timeNanos.length) {
      timeNanos = Arrays.copyOf(timeNanos, 2 * size);
      sensorToEarth = Arrays.copyOf(sensorToEarth, SIZE * 2 * size);
    }
    timeNanos[size] = time;
    System.arraycopy(filter.sensorToEarth(), 0, sensorToEarth, SIZE * size, SIZE);
    size++;
  }
}
