package dev.femoris.ingest.device.metamotion;

import dev.femoris.ingest.device.ArrivalTimeline;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.SixAxisPairing;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.Evidence;
import java.util.UUID;

/** Both sensor chips of a board, joined by arrival. Not thread-safe. */
final class MetaMotionDecoder implements DeviceDecoder {

  private static final int BMI160 = 1;

  private final SampleAssembly out = new SampleAssembly();
  private final SixAxisPairing pairing = new SixAxisPairing(out);
  private final ArrivalTimeline accels;
  private final ArrivalTimeline rates;

  MetaMotionDecoder(double periodNanos) {
    this.accels = new ArrivalTimeline(periodNanos);
    this.rates = new ArrivalTimeline(periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(MetaMotionProfile.NOTIFY)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    var packet =
        MetaPacket.parse(
            value, MetaMotionProfile.ACCEL_RANGE_G, MetaMotionProfile.RATE_RANGE_DEG_PER_S);
    switch (packet) {
      case MetaPacket.Accels a -> {
        var stretch = accels.place(arrivalNanos, a.mps2().size());
        for (int i = 0; i < a.mps2().size(); i++) {
          pairing.accel(stretch.timeNanos(i), a.mps2().get(i));
        }
      }
      case MetaPacket.Rates r -> {
        var stretch = rates.place(arrivalNanos, r.radPerS().size());
        out.facts(stretch, Evidence.ARRIVAL);
        for (int i = 0; i < r.radPerS().size(); i++) {
          pairing.rate(stretch.timeNanos(i), r.radPerS().get(i));
        }
      }
      case MetaPacket.ChipInfo chip -> {
        if (chip.implementation() != BMI160) {
          out.fact(
              new StreamFact.CommandRefused("start: not a BMI160 board", chip.implementation()));
        }
      }
    }
    pairing.report();
    return out.take();
  }
}
