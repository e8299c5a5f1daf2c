package dev.femoris.ingest.relay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.CountScales;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.ClockRead;
import dev.femoris.ingest.stream.PlacementCode;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Samples as the frames of wire sessions. Not thread-safe.
 *
 * <ul>
 *   <li>The first {@value #MEASURE_NANOS} ns are held back to measure the rate that the config
 *       tells.
 *   <li>Device time is the sensor's own clock where it stamps, so that a frame on disk says where a
 *       later run of the program finds the sensor; else the samples' time.
 *   <li>Samples that are missing use up their indices; the frame after them is flagged.
 *   <li>A frame goes out when it spans 25 ms or that time has passed, and never spans more than 100
 *       ms.
 *   <li>When the sensor's clock began anew, so does a wire session; what is missing in between is
 *       not known.
 * </ul>
 */
public final class SampleFramer {

  static final long MEASURE_NANOS = 2_000_000_000L;

  /** The streams of both chips tell of the same restart. */
  private static final long ONE_RESTART_NANOS = 2_000_000_000L;

  private static final int CONFIG_ID = 1;

  private final RelayedSensor sensor;
  private final CountScales scales;
  private final IntSupplier sessionIds;
  private final FrameSink sink;
  private final LossLedger losses;
  private final boolean stamped;
  private final RateMeasurement rate;
  private final ArrayDeque<Held> held = new ArrayDeque<>();
  private Optional<ResumePoint> resume = Optional.empty();
  private Optional<ClockRead> clock = Optional.empty();
  private @Nullable WireSession session;
  private SamplePeriod period;
  private long lastNanos;
  private long lastArrivalNanos;
  private long restartedNanos = Long.MIN_VALUE / 2;
  private long droppedHere;
  private int battery = StatusFrame.BATTERY_UNKNOWN;
  private long samples;
  private long missing;
  private long estimated;
  private long unpaired;
  private long repeated;
  private long sessions;

  /** A sample whose wire session has no config yet. */
  private record Held(ImuSample sample, long missingBefore, long arrivalNanos) {}

  /**
   * @param nominalHz the rate the sensor was asked for
   * @param stamped whether samples have the sensor's own time; false: that of their arrival
   * @param sessionIds draws wire session ids, 0 to 65535, each unlike the one before
   */
  public SampleFramer(
      RelayedSensor sensor,
      CountScales scales,
      double nominalHz,
      boolean stamped,
      IntSupplier sessionIds,
      FrameSink sink) {
    this.sensor = sensor;
    this.scales = scales;
    this.sessionIds = sessionIds;
    this.sink = sink;
    this.stamped = stamped;
    this.losses = new LossLedger(stamped);
    this.rate = new RateMeasurement(nominalHz);
    this.period = new SamplePeriod(1e9 / nominalHz, 0);
  }

  /** Of a sensor whose samples have its own time. */
  public SampleFramer(
      RelayedSensor sensor,
      CountScales scales,
      double nominalHz,
      IntSupplier sessionIds,
      FrameSink sink) {
    this(sensor, scales, nominalHz, true, sessionIds, sink);
  }

  /** Goes on with a wire session that was cut off; before the first sample. */
  public void resume(ResumePoint point) {
    resume = Optional.of(point);
  }

  /** Takes what a notification gave. */
  public void push(Decoded decoded, long arrivalNanos) {
    decoded.facts().forEach(this::note);
    if (resume.isPresent() && !decoded.samples().isEmpty()) {
      goOn(resume.get(), decoded, arrivalNanos);
    }
    for (ImuSample sample : decoded.samples()) {
      push(sample, lostBefore(sample, arrivalNanos), arrivalNanos);
    }
    if (session != null) {
      session.flush();
    }
  }

  /**
   * That many samples were lost on this side, and nothing in what comes tells of it: they are
   * missing before the next one.
   */
  public void dropped(long count) {
    droppedHere += count;
  }

  /** Gives out what waited long enough and tells the state every second while samples come. */
  public void tick(long nowNanos) {
    if (session != null) {
      session.tick(battery, nowNanos);
    }
  }

  /**
   * @param percent 0 to 100
   */
  public void battery(int percent) {
    battery = percent;
  }

  /** Gives out the rest and the final count. The next sample begins another wire session. */
  public void stop(long nowNanos) {
    if (!held.isEmpty()) {
      begin(nowNanos);
    }
    var ending = session;
    if (ending != null) {
      ending.stop(battery, nowNanos);
      samples += ending.samples();
      missing += ending.missing();
    }
    session = null;
    rate.reset();
  }

  public long samples() {
    return samples + held.size() + (session == null ? 0 : session.samples());
  }

  public long missing() {
    return missing + (session == null ? 0 : session.missing());
  }

  /** Those of the missing samples whose number is an estimate by arrival. */
  public long estimated() {
    return estimated;
  }

  public long unpaired() {
    return unpaired;
  }

  public long repeated() {
    return repeated;
  }

  public long sessions() {
    return sessions;
  }

  private void note(StreamFact fact) {
    switch (fact) {
      case StreamFact.SamplesMissing loss -> losses.said(loss);
      case StreamFact.SamplesUnpaired left -> unpaired += left.count();
      case StreamFact.PacketRepeated again -> repeated++;
      case StreamFact.ClockRestarted restart -> restarted();
      case ClockRead read -> clock = Optional.of(read);
      case StreamFact.CommandRefused refused -> {}
    }
  }

  private long lostBefore(ImuSample sample, long arrivalNanos) {
    long lost = losses.before(sample.timeNanos(), period);
    if (lost > 0 && stoodStill(sample.timeNanos() - lastNanos, arrivalNanos - lastArrivalNanos)) {
      restarted();
      return 0;
    }
    lost = Math.max(lost, droppedHere);
    droppedHere = 0;
    estimated += stamped ? 0 : lost;
    return lost;
  }

  /** The sensor was off and its new clock happens to be ahead of where the old one stood. */
  private boolean stoodStill(long byStampsNanos, long byArrivalNanos) {
    return stamped && byArrivalNanos - byStampsNanos > Resumption.CLOCK_RAN_ON_NANOS;
  }

  private void restarted() {
    if (lastNanos - restartedNanos >= ONE_RESTART_NANOS) {
      restartedNanos = lastNanos;
      stop(lastArrivalNanos);
    }
  }

  private void push(ImuSample sample, long missingBefore, long arrivalNanos) {
    lastNanos = sample.timeNanos();
    lastArrivalNanos = arrivalNanos;
    var current = session;
    if (current != null) {
      current.skip(missingBefore);
      current.put(sample, arrivalNanos);
      return;
    }
    long counted = held.isEmpty() ? 0 : missingBefore;
    held.addLast(new Held(sample, counted, arrivalNanos));
    rate.sample(sample.timeNanos(), counted);
    if (rate.spanNanos() >= MEASURE_NANOS) {
      begin(arrivalNanos);
    }
  }

  /** A wire session begins, with the samples that were held back for it. */
  private void begin(long nowNanos) {
    var config = config(sessionIds.getAsInt());
    period = new SamplePeriod(WireSession.periodNanos(config), 0);
    var fresh = start(config, 0, clock.map(DeviceTime::shiftNanos).orElse(0L));
    fresh.announce(held.getFirst().sample().timeNanos(), battery, nowNanos);
    for (Held each : held) {
      fresh.skip(each.missingBefore());
      fresh.put(each.sample(), nowNanos);
    }
    held.clear();
  }

  /** Device time goes on; what should have come meanwhile is missing. */
  private void goOn(ResumePoint point, Decoded decoded, long arrivalNanos) {
    resume = Optional.empty();
    period = point.period();
    long firstNanos = decoded.samples().getFirst().timeNanos();
    var found = Resumption.of(point, clock, firstNanos, decoded.samples().size(), arrivalNanos);
    estimated += found.exact() ? 0 : found.lost();
    var resumed = start(point.config(), point.nextSample(), found.firstNanos() - firstNanos);
    resumed.announce(firstNanos, battery, arrivalNanos);
    resumed.skip(found.lost());
  }

  private WireSession start(ConfigFrame config, long nextSample, long shiftNanos) {
    sessions++;
    var fresh = new WireSession(config, nextSample, shiftNanos, sink);
    session = fresh;
    return fresh;
  }

  private ConfigFrame config(int id) {
    return new ConfigFrame(
        CONFIG_ID,
        id,
        scales.accel(),
        scales.rate(),
        Math.round(rate.hz() * 1e6),
        scales.accelRangeDeciG(),
        scales.rateRangeDegPerS(),
        PlacementCode.of(sensor.placement()),
        AxisMap.IDENTITY,
        sensor.serial(),
        sensor.firmware());
  }
}
