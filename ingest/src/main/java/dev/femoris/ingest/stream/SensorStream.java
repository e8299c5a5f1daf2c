package dev.femoris.ingest.stream;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.clock.ClockFit;
import dev.femoris.ingest.clock.PingExchange;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One sensor's session: frames in as they arrive, samples out in order. Not thread-safe.
 *
 * <pre>{@code
 * var stream = new SensorStream(session, StreamParams.defaults());
 * handle(stream.config(config));
 * for (DataFrame frame : frames) handle(stream.push(frame, arrivalNanos));
 * handle(stream.finish());
 * }</pre>
 */
public final class SensorStream {

  private final int session;
  private final StreamParams params;
  private final SampleMerger merger;
  private final SampleClock clock = new SampleClock();
  private final ClockFit fit = new ClockFit();
  private final Map<Integer, ConfigFrame> configs = new HashMap<>();
  private final Map<Integer, SampleScaler> scalers = new HashMap<>();
  private final ArrayDeque<FrameSlice> unscaled = new ArrayDeque<>();
  private OptionalLong finalCount = OptionalLong.empty();
  private boolean synced;
  private long samples;
  private long droppedWithoutConfig;

  /**
   * @param session the wire session's id; frames of another one are a programmer's error
   */
  public SensorStream(int session, StreamParams params) {
    this.session = session;
    this.params = params;
    this.merger = new SampleMerger(params);
  }

  /** Takes a data frame; returns the samples that are now in order, most often the frame's own. */
  public List<ImuSample> push(DataFrame frame, long arrivalNanos) {
    requireSession(frame.session());
    if (!frame.has(DataFlag.HISTORICAL)) {
      fit.arrival(frame.deviceMicros() * 1000, arrivalNanos);
    }
    synced = frame.has(DataFlag.SYNCED);
    return scaleAll(merger.push(frame));
  }

  /** Takes a config; returns the samples that were waiting for it. */
  public List<ImuSample> config(ConfigFrame config) {
    requireSession(config.session());
    configs.put(config.configId(), config);
    scalers.put(config.configId(), new SampleScaler(config));
    return scaleAll(List.of());
  }

  /** Takes a status: STOPPED says how many samples the session has. */
  public void status(StatusFrame status) {
    requireSession(status.session());
    if (status.state() == StatusFrame.State.STOPPED) {
      finalCount = OptionalLong.of(status.nextSample());
    }
  }

  /** Takes the sensor's answer to a ping; samples do not depend on it. */
  public void pong(PongFrame pong, long arrivalNanos) {
    fit.exchange(PingExchange.of(pong, arrivalNanos));
  }

  /** The sensor's clock against the receiver's. */
  public ClockFit clockFit() {
    return fit;
  }

  /** Nothing more comes: declares what is still missing and returns the rest. */
  public List<ImuSample> finish() {
    var rest = scaleAll(merger.finish());
    droppedWithoutConfig += unscaled.stream().mapToLong(FrameSlice::size).sum();
    unscaled.clear();
    return rest;
  }

  /** The sensor stopped and everything it sent was taken or given up. */
  public boolean isComplete() {
    return finalCount.isPresent() && merger.next() >= finalCount.getAsLong();
  }

  /** What to acknowledge: every sample before this index came or was given up. */
  public long nextExpected() {
    return merger.next();
  }

  /** Device time of session time 0, in ns; 0 before the first sample is given out. */
  public long originNanos() {
    return clock.originMicros() * 1000;
  }

  /** Whether the sensor says its clock is one that several sensors share. */
  public boolean isSynced() {
    return synced;
  }

  public IngestStats stats() {
    return new IngestStats(
        merger.frames(),
        samples,
        merger.repeatedSamples(),
        merger.reorderedFrames(),
        merger.lostSamples(),
        merger.lateSamples(),
        merger.holes(),
        droppedWithoutConfig,
        clock.jumps(),
        fit.driftPpm());
  }

  private List<ImuSample> scaleAll(List<FrameSlice> slices) {
    unscaled.addAll(slices);
    var scaled = new ArrayList<ImuSample>();
    while (!unscaled.isEmpty() && configs.containsKey(unscaled.getFirst().frame().configId())) {
      scale(unscaled.removeFirst(), scaled);
    }
    while (unscaled.size() > params.maxFramesWithoutConfig()) {
      droppedWithoutConfig += unscaled.removeFirst().size();
    }
    samples += scaled.size();
    return scaled;
  }

  private void scale(FrameSlice slice, List<ImuSample> scaled) {
    var frame = slice.frame();
    var config = configs.get(frame.configId());
    var scaler = scalers.get(frame.configId());
    if (config == null || scaler == null) {
      throw new IllegalStateException("config %d: not known".formatted(frame.configId()));
    }
    double periodMicros = 1e12 / config.sampleRateMicroHz();
    clock.anchor(
        frame.firstSample(), frame.deviceMicros(), frame.has(DataFlag.GAP_BEFORE), periodMicros);
    for (int i = slice.skip(); i < frame.samples().size(); i++) {
      scaled.add(scaler.scale(frame.samples(), i, clock.timeNanos(frame.firstSample() + i)));
    }
  }

  private void requireSession(int other) {
    if (other != session) {
      throw new IllegalArgumentException(
          "frame of session %d: this stream is session %d".formatted(other, session));
    }
  }
}
