package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.Arrays;

/** Samples while they are read: growing columns. */
final class SampleColumns {

  private static final int CHANNELS = 6;

  private long[] timeNanos = new long[4096];
  private final double[][] channels = new double[CHANNELS][4096];
  private int size;

  int size() {
    return size;
  }

  void add(long time, double... values) {
    if (size == timeNanos.length) {
      grow();
    }
    timeNanos[size] = time;
    for (int c = 0; c < CHANNELS; c++) {
      channels[c][size] = values[c];
    }
    size++;
  }

  /** Whether these are exactly the readings added last. */
  boolean repeatsLast(double[] values) {
    if (size == 0) {
      return false;
    }
    for (int c = 0; c < CHANNELS; c++) {
      if (channels[c][size - 1] != values[c]) {
        return false;
      }
    }
    return true;
  }

  SensorRecording toRecording(Placement placement) {
    var columns = new double[CHANNELS][];
    for (int c = 0; c < CHANNELS; c++) {
      columns[c] = Arrays.copyOf(channels[c], size);
    }
    return new SensorRecording(placement, Arrays.copyOf(timeNanos, size), columns);
  }

  private void grow() {
    int length = timeNanos.length * 2;
    timeNanos = Arrays.copyOf(timeNanos, length);
    for (int c = 0; c < CHANNELS; c++) {
      channels[c] = Arrays.copyOf(channels[c], length);
    }
  }
}
