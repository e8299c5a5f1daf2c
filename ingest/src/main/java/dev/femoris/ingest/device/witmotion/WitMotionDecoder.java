package dev.femoris.ingest.device.witmotion;

import dev.femoris.ingest.device.ArrivalTimeline;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.StreamFact.Evidence;
import java.util.ArrayList;
import java.util.UUID;

/** Notifications of one or more whole frames. Not thread-safe. */
final class WitMotionDecoder implements DeviceDecoder {

  private final SampleAssembly out = new SampleAssembly();
  private final ArrivalTimeline timeline;

  WitMotionDecoder(double periodNanos) {
    this.timeline = new ArrivalTimeline(periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(WitMotionProfile.DATA)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    var in = NotificationReader.of(value);
    var motions = new ArrayList<WitFrame.Motion>();
    do {
      switch (WitFrame.read(in)) {
        case WitFrame.Motion motion -> motions.add(motion);
        case WitFrame.Registers ignored -> {
          // An answer to a question this program does not ask.
        }
      }
    } while (in.remaining() > 0);
    if (!motions.isEmpty()) {
      var stretch = timeline.place(arrivalNanos, motions.size());
      out.facts(stretch, Evidence.ARRIVAL);
      for (int i = 0; i < motions.size(); i++) {
        var motion = motions.get(i);
        out.sample(stretch.timeNanos(i), motion.accelMps2(), motion.rateRadPerS());
      }
    }
    return out.take();
  }
}
