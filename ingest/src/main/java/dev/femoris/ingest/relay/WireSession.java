package dev.femoris.ingest.relay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.StatusFrame.State;
import org.jspecify.annotations.Nullable;

/** One wire session that is being written: indices, device time, frames. Not thread-safe. */
final class WireSession {

  static final long HOLD_NANOS = 25_000_000L;
  static final long MAX_SPAN_NANOS = 100_000_000L;
  static final long STATUS_NANOS = 1_000_000_000L;

  private static final int BOOT = 1;
  private static final int MAX_DROPPED = 65_535;
  private static final double ROUNDING = 1.001;

  private final ConfigFrame config;
  private final double periodNanos;
  private final long shiftNanos;
  private final FrameSink sink;
  private @Nullable OpenFrame open;
  private long nextSample;
  private long nextDeviceNanos;
  private boolean gapBeforeNext;
  private long statusNanos;
  private boolean changed;
  private long samples;
  private long missing;

  /**
   * @param shiftNanos device time less the samples' time
   */
  WireSession(ConfigFrame config, long nextSample, long shiftNanos, FrameSink sink) {
    this.config = config;
    this.periodNanos = periodNanos(config);
    this.nextSample = nextSample;
    this.shiftNanos = shiftNanos;
    this.sink = sink;
  }

  static double periodNanos(ConfigFrame config) {
    return 1e15 / config.sampleRateMicroHz();
  }

  /** Says what there is; before the first sample. */
  void announce(long firstNanos, int battery, long nowNanos) {
    nextDeviceNanos = firstNanos + shiftNanos;
    send(config, nowNanos);
    status(State.STREAMING, battery, nowNanos);
  }

  /** Uses up the indices of samples that will never come. */
  void skip(long count) {
    if (count > 0) {
      close();
      nextSample += count;
      missing += count;
      gapBeforeNext = true;
    }
  }

  void put(ImuSample sample, long arrivalNanos) {
    long deviceNanos = sample.timeNanos() + shiftNanos;
    if (open != null && !open.takes(deviceNanos)) {
      close();
    }
    if (open == null) {
      open =
          new OpenFrame(config, nextSample, deviceNanos, gapBeforeNext, arrivalNanos, capacity());
      gapBeforeNext = false;
    }
    open.add(sample);
    nextSample++;
    samples++;
    changed = true;
    nextDeviceNanos = deviceNanos + Math.round(periodNanos);
  }

  /** Gives the frame out that is long enough. */
  void flush() {
    if (open != null && open.spanNanos() * ROUNDING >= HOLD_NANOS) {
      close();
    }
  }

  /** Gives out what waited long enough and tells the state every second while samples come. */
  void tick(int battery, long nowNanos) {
    if (open != null && nowNanos - open.arrivalNanos() >= HOLD_NANOS) {
      close();
    }
    if (changed && nowNanos - statusNanos >= STATUS_NANOS) {
      status(State.STREAMING, battery, nowNanos);
    }
  }

  void stop(int battery, long nowNanos) {
    close();
    status(State.STOPPED, battery, nowNanos);
  }

  long samples() {
    return samples;
  }

  long missing() {
    return missing;
  }

  private int capacity() {
    double fitting = MAX_SPAN_NANOS * ROUNDING / periodNanos;
    return (int) Math.clamp(fitting, 1, DataFrame.MAX_SAMPLES);
  }

  private void close() {
    var full = open;
    open = null;
    if (full != null) {
      send(full.frame(), full.arrivalNanos());
    }
  }

  private void status(State state, int battery, long nowNanos) {
    statusNanos = nowNanos;
    changed = false;
    int dropped = (int) Math.min(missing, MAX_DROPPED);
    send(
        new StatusFrame(
            state,
            0,
            config.session(),
            nextSample,
            Math.round(nextDeviceNanos / 1e3),
            BOOT,
            battery,
            dropped),
        nowNanos);
  }

  private void send(Packet packet, long arrivalNanos) {
    sink.frame(packet, PacketEncoder.encode(packet), arrivalNanos);
  }
}
