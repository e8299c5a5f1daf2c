package dev.femoris.ingest.file.motion;

import java.util.Arrays;
import java.util.List;

/** Six-axis samples of one sensor, as columns, in the order of the file. */
public final class Motion {

  public static final int CHANNELS = 6;

  private final String format;
  private final long[] timeNanos;
  private final double[][] channels;
  private final List<String> notes;

  private Motion(String format, long[] timeNanos, double[][] channels, List<String> notes) {
    this.format = format;
    this.timeNanos = timeNanos;
    this.channels = channels;
    this.notes = notes;
  }

  /** In words, for the report. */
  public String format() {
    return format;
  }

  public int size() {
    return timeNanos.length;
  }

  /** The file's own time: since 1970 where it knows. */
  public long timeNanos(int sample) {
    return timeNanos[sample];
  }

  /** Specific force x, y, z in m/s², then rate x, y, z in rad/s. */
  public double value(int channel, int sample) {
    return channels[channel][sample];
  }

  /** What the user should know, one line each. */
  public List<String> notes() {
    return notes;
  }

  /** Collects samples. Not thread-safe. */
  public static final class Builder {

    private long[] timeNanos = new long[256];
    private final double[][] channels = new double[CHANNELS][256];
    private int size;

    /** Times may be set later by {@link #time}. */
    public void add(long time, double[] accelMps2, double[] rateRadPerS) {
      if (size == timeNanos.length) {
        grow();
      }
      timeNanos[size] = time;
      for (int axis = 0; axis < 3; axis++) {
        channels[axis][size] = accelMps2[axis];
        channels[axis + 3][size] = rateRadPerS[axis];
      }
      size++;
    }

    public int size() {
      return size;
    }

    public void time(int sample, long time) {
      timeNanos[sample] = time;
    }

    public Motion build(String format, List<String> notes) {
      var columns = new double[CHANNELS][];
      for (int c = 0; c < CHANNELS; c++) {
        columns[c] = Arrays.copyOf(channels[c], size);
      }
      return new Motion(format, Arrays.copyOf(timeNanos, size), columns, List.copyOf(notes));
    }

    private void grow() {
      int length = timeNanos.length * 2;
      timeNanos = Arrays.copyOf(timeNanos, length);
      for (int c = 0; c < CHANNELS; c++) {
        channels[c] = Arrays.copyOf(channels[c], length);
      }
    }
  }
}
