package dev.femoris.ingest.replay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.stream.PlacementCode;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * One sensor's recording as the frames of one wire session.
 *
 * @param config sent first
 * @param batches the data, in order
 * @param stopped sent last
 */
public record SensorPackets(ConfigFrame config, List<FrameBatch> batches, StatusFrame stopped) {

  private static final int CONFIG_ID = 1;
  private static final int MAX_SAMPLES = 10;
  private static final long MAX_SPAN_NANOS = 100_000_000L;
  private static final double ROUNDING = 1.001;
  private static final double MAX_DEVIATION_PERIODS = 0.1;
  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;
  private static final int ACCEL = 0;
  private static final int RATE = 3;

  /**
   * Frames of one message.
   *
   * @param dueNanos session time of the last sample: when a sensor could send it
   * @param frames at least one
   */
  public record FrameBatch(long dueNanos, List<DataFrame> frames) {

    public FrameBatch {
      frames = List.copyOf(frames);
    }

    /** Index of the first sample. */
    public long firstSample() {
      return frames.getFirst().firstSample();
    }

    /** Index after the last sample. */
    public long nextSample() {
      return frames.getLast().nextSample();
    }
  }

  public SensorPackets {
    batches = List.copyOf(batches);
  }

  /** First status of the session. */
  public StatusFrame streaming() {
    return new StatusFrame(
        StatusFrame.State.STREAMING, 0, stopped.session(), 0, 0, 1, StatusFrame.BATTERY_UNKNOWN, 0);
  }

  /** The recording as wire session {@code session} of the device {@code serial}. */
  public static SensorPackets of(SensorRecording recording, int session, String serial) {
    return of(recording, session, serial, new Clock(recording.timeNanos(0), 0));
  }

  /** The same by a clock that the recording's other sensors share: the recording's own time. */
  public static SensorPackets onSharedClock(SensorRecording recording, int session, String serial) {
    return of(recording, session, serial, new Clock(0, DataFlag.SYNCED.mask()));
  }

  /**
   * Device time of {@code recording}'s first sample by the shared clock, in ns: what {@link
   * #onSharedClock} says it is.
   */
  static long sharedOriginNanos(SensorRecording recording) {
    return new Clock(0, 0).micros(recording, 0) * 1000;
  }

  /**
   * Device time of a recording's samples.
   *
   * @param zeroNanos the recording's time at device time 0
   * @param flags of every frame
   */
  private record Clock(long zeroNanos, int flags) {
    long micros(SensorRecording recording, int i) {
      return Math.round((recording.timeNanos(i) - zeroNanos) / 1e3);
    }
  }

  private static SensorPackets of(
      SensorRecording recording, int session, String serial, Clock clock) {
    double largestAccel = recording.largest(ACCEL);
    double largestRateDegPerS = Math.toDegrees(recording.largest(RATE));
    var config =
        new ConfigFrame(
            CONFIG_ID,
            session,
            CountScale.fitting(largestAccel),
            CountScale.fitting(largestRateDegPerS),
            Math.round(recording.rateHz() * 1e6),
            (int) Math.ceil(largestAccel / STANDARD_GRAVITY_MPS2 * 10),
            (int) Math.ceil(largestRateDegPerS),
            PlacementCode.of(recording.placement()),
            AxisMap.IDENTITY,
            serial,
            "replay");
    var batches = batches(recording, frames(recording, config, clock));
    long endMicros =
        clock.micros(recording, recording.size() - 1) + Math.round(1e6 / recording.rateHz());
    var stopped =
        new StatusFrame(
            StatusFrame.State.STOPPED,
            0,
            session,
            recording.size(),
            endMicros,
            1,
            StatusFrame.BATTERY_UNKNOWN,
            0);
    return new SensorPackets(config, batches, stopped);
  }

  private static List<DataFrame> frames(
      SensorRecording recording, ConfigFrame config, Clock clock) {
    var frames = new ArrayList<DataFrame>();
    int first = 0;
    for (int i = 1; i <= recording.size(); i++) {
      if (i == recording.size() || !continues(recording, first, i)) {
        frames.add(frame(recording, config, clock, first, i));
        first = i;
      }
    }
    return frames;
  }

  /** Whether sample i may go into the frame that begins at {@code first}. */
  private static boolean continues(SensorRecording recording, int first, int i) {
    double period = 1e9 / recording.rateHz();
    double span = (double) recording.timeNanos(i) - recording.timeNanos(first);
    boolean onGrid = Math.abs(span - (i - first) * period) <= MAX_DEVIATION_PERIODS * period;
    boolean fits = i - first < MAX_SAMPLES && isWithinSpan(recording, first, i);
    return onGrid && fits && !recording.isGapBefore(i);
  }

  private static DataFrame frame(
      SensorRecording recording, ConfigFrame config, Clock clock, int from, int to) {
    var counts = new short[(to - from) * RawSamples.CHANNELS];
    for (int i = from; i < to; i++) {
      put(recording.sample(i), config, counts, (i - from) * RawSamples.CHANNELS);
    }
    int gap = recording.isGapBefore(from) ? DataFlag.GAP_BEFORE.mask() : 0;
    return new DataFrame(
        clock.flags() | gap,
        config.session(),
        from,
        clock.micros(recording, from),
        config.configId(),
        RawSamples.of(counts));
  }

  private static void put(ImuSample sample, ConfigFrame config, short[] counts, int at) {
    Scale accel = config.accelScale();
    Scale rate = config.rateScale();
    counts[at] = CountScale.count(sample.accelXMps2(), accel);
    counts[at + 1] = CountScale.count(sample.accelYMps2(), accel);
    counts[at + 2] = CountScale.count(sample.accelZMps2(), accel);
    counts[at + 3] = CountScale.count(Math.toDegrees(sample.rateXRadPerS()), rate);
    counts[at + 4] = CountScale.count(Math.toDegrees(sample.rateYRadPerS()), rate);
    counts[at + 5] = CountScale.count(Math.toDegrees(sample.rateZRadPerS()), rate);
  }

  private static List<FrameBatch> batches(SensorRecording recording, List<DataFrame> frames) {
    var batches = new ArrayList<FrameBatch>();
    var open = new ArrayList<DataFrame>();
    for (var frame : frames) {
      if (!open.isEmpty() && !fits(recording, open.getFirst(), frame)) {
        batches.add(batch(recording, open));
        open.clear();
      }
      open.add(frame);
    }
    batches.add(batch(recording, open));
    return batches;
  }

  private static boolean fits(SensorRecording recording, DataFrame first, DataFrame frame) {
    int from = (int) first.firstSample();
    int to = (int) frame.nextSample();
    return to - from <= MAX_SAMPLES && isWithinSpan(recording, from, to - 1);
  }

  /** Whether the samples, each with its period, fill no more than the longest message. */
  private static boolean isWithinSpan(SensorRecording recording, int first, int last) {
    double span = (double) recording.timeNanos(last) - recording.timeNanos(first);
    return span + 1e9 / recording.rateHz() <= MAX_SPAN_NANOS * ROUNDING;
  }

  private static FrameBatch batch(SensorRecording recording, List<DataFrame> frames) {
    int last = (int) frames.getLast().nextSample() - 1;
    return new FrameBatch(recording.timeNanos(last), frames);
  }
}
