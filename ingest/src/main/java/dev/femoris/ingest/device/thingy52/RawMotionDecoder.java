package dev.femoris.ingest.device.thingy52;

import dev.femoris.ingest.device.ArrivalTimeline;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.unit.Units;
import java.util.UUID;

/** One sample a notification. Not thread-safe. */
final class RawMotionDecoder implements DeviceDecoder {

  private static final int MAGNETOMETER_BYTES = 6;

  private final SampleAssembly out = new SampleAssembly();
  private final ArrivalTimeline timeline;

  RawMotionDecoder(double periodNanos) {
    this.timeline = new ArrivalTimeline(periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(Thingy52Profile.RAW)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    var in = NotificationReader.of(value);
    double[] accel = in.vectorI16(Units.MPS2_PER_G / 1024);
    double[] rate = in.vectorI16(Units.RAD_PER_DEG / 32);
    in.skip(MAGNETOMETER_BYTES);
    in.requireEnd();
    var stretch = timeline.place(arrivalNanos, 1);
    out.facts(stretch, Evidence.ARRIVAL);
    out.sample(stretch.firstNanos(), accel, rate);
    return out.take();
  }
}
