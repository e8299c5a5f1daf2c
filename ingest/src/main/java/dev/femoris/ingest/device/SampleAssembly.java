package dev.femoris.ingest.device;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.StreamFact.ClockRead;
import dev.femoris.ingest.device.StreamFact.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a notification gives; the connection's first sample is time 0. Not thread-safe. */
public final class SampleAssembly {

  private final List<ImuSample> samples = new ArrayList<>();
  private final List<StreamFact> facts = new ArrayList<>();
  private boolean started;
  private long originNanos;
  private Optional<ClockRead> clock = Optional.empty();
  private Optional<ClockRead> saidClock = Optional.empty();

  /**
   * @param accelMps2 specific force, three axes
   * @param rateRadPerS angular rate, three axes
   */
  public void sample(long timeNanos, double[] accelMps2, double[] rateRadPerS) {
    if (!started) {
      started = true;
      originNanos = timeNanos;
    }
    samples.add(
        new ImuSample(
            sessionNanos(timeNanos),
            accelMps2[0],
            accelMps2[1],
            accelMps2[2],
            rateRadPerS[0],
            rateRadPerS[1],
            rateRadPerS[2]));
  }

  public void fact(StreamFact fact) {
    facts.add(fact);
  }

  /** What a packet's place in time tells besides the time. */
  public void facts(Stretch stretch, Evidence evidence) {
    if (stretch.repeated()) {
      fact(new StreamFact.PacketRepeated());
    }
    if (stretch.restarted()) {
      fact(new StreamFact.ClockRestarted());
    }
    if (stretch.missingBefore() > 0) {
      fact(
          new StreamFact.SamplesMissing(
              sessionNanos(stretch.firstNanos()), stretch.missingBefore(), evidence));
    }
  }

  /**
   * The sensor's own clock.
   *
   * @param zeroNanos its stamp at time 0 of the times given to {@link #sample}
   * @param wrapNanos after so long it begins anew by itself; 0: never
   */
  public void clock(long zeroNanos, long wrapNanos) {
    clock = Optional.of(new ClockRead(zeroNanos, wrapNanos));
  }

  /** Everything since the last call. */
  public Decoded take() {
    sayClock();
    var decoded = new Decoded(samples, facts);
    samples.clear();
    facts.clear();
    return decoded;
  }

  private void sayClock() {
    if (!started || clock.isEmpty()) {
      return;
    }
    var read = new ClockRead(clock.get().zeroNanos() + originNanos, clock.get().wrapNanos());
    if (!saidClock.equals(Optional.of(read))) {
      saidClock = Optional.of(read);
      fact(read);
    }
  }

  private long sessionNanos(long timeNanos) {
    return started ? timeNanos - originNanos : 0;
  }
}
