package dev.femoris.ingest.device.movelladot;

import dev.femoris.ingest.device.CounterUnwrap;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.StampOrigin;
import dev.femoris.ingest.device.StampedTimeline;
import dev.femoris.ingest.device.StampedTimeline.StampOf;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.unit.Units;
import java.util.UUID;

/** Payload mode 21: one sample a notification, 28 bytes, padded up to 40. Not thread-safe. */
final class RateQuantitiesDecoder implements DeviceDecoder {

  private static final int MAX_BYTES = 40;
  private static final long NANOS_PER_MICRO = 1000;

  private final SampleAssembly out = new SampleAssembly();
  private final CounterUnwrap micros = new CounterUnwrap();
  private final StampOrigin origin = new StampOrigin();
  private final StampedTimeline timeline;

  RateQuantitiesDecoder(double periodNanos) {
    this.timeline = new StampedTimeline(StampOf.FIRST_SAMPLE, periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(MovellaDotProfile.MEDIUM)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    if (value.length > MAX_BYTES) {
      throw new MalformedNotificationException(Reason.TOO_LONG, MAX_BYTES);
    }
    var in = NotificationReader.of(value);
    long stampMicros = in.u32();
    double[] accel = in.vectorF32(1);
    double[] rate = in.vectorF32(Units.RAD_PER_DEG);
    var stretch =
        timeline.place(origin.relativeNanos(micros.push(stampMicros) * NANOS_PER_MICRO), 1);
    out.facts(stretch, Evidence.STAMPED);
    out.clock(origin.zeroNanos() + timeline.zeroNanos(), CounterUnwrap.WRAP * NANOS_PER_MICRO);
    if (!stretch.repeated()) {
      out.sample(stretch.firstNanos(), accel, rate);
    }
    return out.take();
  }
}
