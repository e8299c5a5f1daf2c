package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.SixAxisPairing;
import dev.femoris.ingest.device.StampOrigin;
import dev.femoris.ingest.device.StampedTimeline;
import dev.femoris.ingest.device.StampedTimeline.StampOf;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.Evidence;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Both characteristics of a PMD service. Not thread-safe. */
final class PmdDecoder implements DeviceDecoder {

  private final SampleAssembly out = new SampleAssembly();
  private final SixAxisPairing pairing = new SixAxisPairing(out);
  private final StampOrigin origin = new StampOrigin();
  private final Map<Measurement, Double> factors = new EnumMap<>(Measurement.class);
  private final StampedTimeline accels;
  private final StampedTimeline rates;

  PmdDecoder(double periodNanos) {
    this.accels = new StampedTimeline(StampOf.LAST_SAMPLE, periodNanos);
    this.rates = new StampedTimeline(StampOf.LAST_SAMPLE, periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (characteristic.equals(PolarProfile.DATA)) {
      data(PmdFrame.parse(value, m -> factors.getOrDefault(m, 1.0)));
    } else if (characteristic.equals(PolarProfile.CONTROL)) {
      control(ControlResponse.parse(value));
    } else {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    return out.take();
  }

  private void data(PmdFrame frame) {
    var timeline =
        switch (frame.measurement()) {
          case ACCELERATION -> accels;
          case RATE -> rates;
        };
    var stretch = timeline.place(origin.relativeNanos(frame.stampNanos()), frame.values().size());
    out.facts(stretch, Evidence.STAMPED);
    out.clock(origin.zeroNanos() + rates.zeroNanos(), 0);
    for (int i = 0; i < stretch.count(); i++) {
      var value = frame.values().get(i);
      switch (frame.measurement()) {
        case ACCELERATION -> pairing.accel(stretch.timeNanos(i), value);
        case RATE -> pairing.rate(stretch.timeNanos(i), value);
      }
    }
    pairing.report();
  }

  private void control(ControlResponse response) {
    var measurement = Measurement.of(response.measurement());
    if (!response.taken()) {
      String stream = measurement.map(Measurement::inWords).orElse("stream");
      String command = response.command() == ControlResponse.START ? "start " : "command for ";
      out.fact(new StreamFact.CommandRefused(command + stream, response.status()));
    }
    measurement.ifPresent(m -> response.factor().ifPresent(f -> factors.put(m, f)));
  }
}
