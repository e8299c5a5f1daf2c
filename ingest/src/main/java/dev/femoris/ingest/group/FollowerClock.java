package dev.femoris.ingest.group;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.clock.PingedClock;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Turns one sensor's session time into the limb's. */
final class FollowerClock {

  /** Two packets' ways differ by about so much, and no arrival shows it. */
  private static final double PATH_MS = 30;

  /** Of an error that is anywhere within its bound alike. */
  private static final double STANDARD_DEVIATION_OF_BOUND = 1 / Math.sqrt(3);

  private static final double DISAGREEMENT_MS = 100;
  private static final double SLEW = 2e-3;

  private final DelayLine limbLine;
  private final DelayLine line = new DelayLine();
  private final MotionLag motion;
  private final long settleNanos;
  private OptionalLong offsetNanos = OptionalLong.empty();
  private OptionalLong anchorNanos = OptionalLong.empty();
  private ClockAlignment alignment = ClockAlignment.UNKNOWN;
  private long slewedNanos;

  FollowerClock(DelayLine limbLine, RateSeries limbRate, long settleNanos) {
    this.limbLine = limbLine;
    this.motion = new MotionLag(limbRate);
    this.settleNanos = settleNanos;
  }

  ClockAlignment alignment() {
    return alignment;
  }

  /** Takes a packet; returns what to add to its samples' times, empty while nothing is known. */
  OptionalLong push(Delivered packet, Delivered limb) {
    line.push(packet.newestDeviceNanos(), packet.arrivalNanos());
    long originsNanos = packet.originNanos() - limb.originNanos();
    if (packet.synced() && limb.synced()) {
      alignment = ClockAlignment.SHARED;
      offsetNanos = OptionalLong.of(originsNanos);
    } else if (packet.clock().isPresent() && limb.clock().isPresent()) {
      pinged(packet, packet.clock().get(), limb.clock().get(), originsNanos);
    } else if (line.spanNanos() >= settleNanos && limbLine.spanNanos() >= settleNanos) {
      estimate(packet, originsNanos);
    }
    return offsetNanos;
  }

  /** Both clocks are known against the receiver's. */
  private void pinged(Delivered packet, PingedClock own, PingedClock limb, long originsNanos) {
    double residualMs = Math.hypot(own.boundMs(), limb.boundMs()) * STANDARD_DEVIATION_OF_BOUND;
    alignment = new ClockAlignment(ClockBasis.PINGS, residualMs);
    follow(originsNanos + own.hostMinusDeviceNanos() - limb.hostMinusDeviceNanos(), packet);
  }

  private void estimate(Delivered packet, long originsNanos) {
    long arrivalNanos = originsNanos - (line.leadNanos() - limbLine.leadNanos());
    if (anchorNanos.isEmpty()) {
      anchorNanos = OptionalLong.of(arrivalNanos);
    }
    long anchor = anchorNanos.getAsLong();
    double centreMs = (anchor - arrivalNanos) * 1e-6;
    for (ImuSample sample : packet.samples()) {
      motion.push(sample, sample.timeNanos() + anchor, centreMs);
    }
    follow(anchor - Math.round(weighed(centreMs) * 1e6), packet);
  }

  /** The lag behind the anchor, from arrivals and movement. */
  private double weighed(double arrivalLagMs) {
    double arrivalMs = Math.hypot(PATH_MS, Math.hypot(line.scatterMs(), limbLine.scatterMs()));
    OptionalDouble motionLag = motion.lagMs();
    if (motionLag.isEmpty()) {
      alignment = new ClockAlignment(ClockBasis.ARRIVAL, arrivalMs);
      return arrivalLagMs;
    }
    double motionMs = motion.uncertaintyMs();
    if (Math.abs(motionLag.getAsDouble() - arrivalLagMs) > DISAGREEMENT_MS) {
      alignment = new ClockAlignment(ClockBasis.MOTION, motionMs);
      return motionLag.getAsDouble();
    }
    double arrivalWeight = 1 / (arrivalMs * arrivalMs);
    double motionWeight = 1 / (motionMs * motionMs);
    alignment = new ClockAlignment(ClockBasis.ARRIVAL, 1 / Math.sqrt(arrivalWeight + motionWeight));
    return (arrivalWeight * arrivalLagMs + motionWeight * motionLag.getAsDouble())
        / (arrivalWeight + motionWeight);
  }

  private void follow(long targetNanos, Delivered packet) {
    long nowNanos = packet.newestDeviceNanos();
    if (offsetNanos.isEmpty()) {
      offsetNanos = OptionalLong.of(targetNanos);
    } else {
      long most = Math.round(Math.max(0, nowNanos - slewedNanos) * SLEW);
      long current = offsetNanos.getAsLong();
      offsetNanos = OptionalLong.of(current + Math.clamp(targetNanos - current, -most, most));
    }
    slewedNanos = nowNanos;
  }
}
