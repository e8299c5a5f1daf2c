package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** One sensor's samples in SI units, in time order; kept as columns, given out one by one. */
public final class SensorRecording implements Iterable<ImuSample> {

  /** A hole: no sample between its ends. */
  public record Gap(long startNanos, long endNanos) {}

  private static final int CHANNELS = 6;

  private final Placement placement;
  private final long[] timeNanos;
  private final double[][] channels;
  private final StepStatistics steps;

  SensorRecording(Placement placement, long[] timeNanos, double[][] channels) {
    if (timeNanos.length < 2 || channels.length != CHANNELS) {
      throw new IllegalArgumentException(
          "%d samples, %d channels: must be at least 2 of 6"
              .formatted(timeNanos.length, channels.length));
    }
    this.placement = placement;
    this.timeNanos = timeNanos;
    this.channels = channels;
    this.steps = StepStatistics.of(timeNanos);
  }

  /** A recording of these samples, for simulators and tests. Times must ascend. */
  public static SensorRecording of(Placement placement, List<ImuSample> samples) {
    var columns = new SampleColumns();
    for (var s : samples) {
      columns.add(
          s.timeNanos(),
          s.accelXMps2(),
          s.accelYMps2(),
          s.accelZMps2(),
          s.rateXRadPerS(),
          s.rateYRadPerS(),
          s.rateZRadPerS());
    }
    return columns.toRecording(placement);
  }

  public Placement placement() {
    return placement;
  }

  /** The same samples, declared to be worn elsewhere. */
  public SensorRecording wornAt(Placement other) {
    return new SensorRecording(other, timeNanos, channels);
  }

  public int size() {
    return timeNanos.length;
  }

  public ImuSample sample(int i) {
    return new ImuSample(
        timeNanos[i],
        channels[0][i],
        channels[1][i],
        channels[2][i],
        channels[3][i],
        channels[4][i],
        channels[5][i]);
  }

  public long timeNanos(int i) {
    return timeNanos[i];
  }

  public long durationNanos() {
    return timeNanos[timeNanos.length - 1] - timeNanos[0];
  }

  /** Measured rate: samples per second outside the gaps. */
  public double rateHz() {
    return steps.rateHz();
  }

  /** Steps longer than 1.5 times what the recording takes as a matter of course. */
  public List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < timeNanos.length; i++) {
      if (isGapBefore(i)) {
        gaps.add(new Gap(timeNanos[i - 1], timeNanos[i]));
      }
    }
    return gaps;
  }

  /** Whether samples are missing right before this one. */
  public boolean isGapBefore(int i) {
    return i > 0 && timeNanos[i] - timeNanos[i - 1] > steps.longestRegularNanos();
  }

  @Override
  public Iterator<ImuSample> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < timeNanos.length;
      }

      @Override
      public ImuSample next() {
        if (next >= timeNanos.length) {
          throw new NoSuchElementException();
        }
        return sample(next++);
      }
    };
  }

  double channel(int channel, int i) {
    return channels[channel][i];
  }

  /** Largest magnitude in three channels from {@code first}: 0 = acceleration, 3 = rate. */
  public double largest(int first) {
    return Arrays.stream(channels, first, first + 3)
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .max()
        .orElseThrow();
  }
}
