package dev.femoris.ingest.device.movesense;

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
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.unit.Units;
import java.util.Arrays;
import java.util.UUID;

/** The notifications of the SensorData service. Not thread-safe. */
final class SensorDataDecoder implements DeviceDecoder {

  private static final int RESPONSE = 1;
  private static final int DATA = 2;
  private static final int DATA_PART_2 = 3;
  private static final int HEAD_BYTES = 6;
  private static final int SAMPLE_BYTES = 24;
  private static final int FIRST_ERROR_STATUS = 400;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final byte[] NONE = {};

  private final SampleAssembly out = new SampleAssembly();
  private final CounterUnwrap millis = new CounterUnwrap();
  private final StampOrigin origin = new StampOrigin();
  private final StampedTimeline timeline;

  /** A packet whose second part is still to come. */
  private byte[] begun = NONE;

  SensorDataDecoder(double periodNanos) {
    this.timeline = new StampedTimeline(StampOf.FIRST_SAMPLE, periodNanos);
  }

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(MovesenseProfile.DATA)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    var in = NotificationReader.of(value);
    switch (in.u8()) {
      case RESPONSE -> response(in);
      case DATA -> data(value);
      case DATA_PART_2 -> part2(value);
      default -> throw in.malformed(Reason.UNKNOWN_TYPE, -1);
    }
    return out.take();
  }

  private void response(NotificationReader in) throws MalformedNotificationException {
    in.skip(1);
    int status = in.u16();
    if (status >= FIRST_ERROR_STATUS) {
      out.fact(new StreamFact.CommandRefused("subscribe to /Meas/IMU6", status));
    }
  }

  private void data(byte[] value) throws MalformedNotificationException {
    begun = NONE;
    if (value.length < HEAD_BYTES) {
      throw new MalformedNotificationException(Reason.TOO_SHORT, value.length);
    }
    if ((value.length - HEAD_BYTES) % SAMPLE_BYTES == 0) {
      packet(value);
    } else {
      begun = value.clone();
    }
  }

  private void part2(byte[] value) throws MalformedNotificationException {
    if (begun.length == 0 || value.length < 2 || value[1] != begun[1]) {
      throw new MalformedNotificationException(Reason.OUT_OF_ORDER, 0);
    }
    byte[] whole = Arrays.copyOf(begun, begun.length + value.length - 2);
    System.arraycopy(value, 2, whole, begun.length, value.length - 2);
    begun = NONE;
    packet(whole);
  }

  private void packet(byte[] whole) throws MalformedNotificationException {
    int samples = (whole.length - HEAD_BYTES) / SAMPLE_BYTES;
    if (samples == 0 || samples * SAMPLE_BYTES != whole.length - HEAD_BYTES) {
      throw new MalformedNotificationException(Reason.BAD_LENGTH, HEAD_BYTES);
    }
    var in = NotificationReader.of(whole);
    in.skip(2);
    long stampMs = in.u32();
    double[][] accels = vectors(in, samples, 1);
    double[][] rates = vectors(in, samples, Units.RAD_PER_DEG);
    var stretch =
        timeline.place(origin.relativeNanos(millis.push(stampMs) * NANOS_PER_MILLI), samples);
    out.facts(stretch, Evidence.STAMPED);
    out.clock(origin.zeroNanos() + timeline.zeroNanos(), CounterUnwrap.WRAP * NANOS_PER_MILLI);
    for (int i = 0; i < stretch.count(); i++) {
      out.sample(stretch.timeNanos(i), accels[i], rates[i]);
    }
  }

  private static double[][] vectors(NotificationReader in, int count, double factor)
      throws MalformedNotificationException {
    var vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = in.vectorF32(factor);
    }
    return vectors;
  }
}
