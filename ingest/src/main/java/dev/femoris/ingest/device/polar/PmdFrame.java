package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One packet of the data characteristic.
 *
 * <p>{@code [measurement u8][time of the last sample, ns since 2000, u64][frame type u8][values]}.
 * Bit 7 of the frame type says compressed. Read are: acceleration raw type 1 (i16, mg), compressed
 * types 0 (times factor: g) and 1 (times factor: mg), gyroscope compressed type 0 (times factor:
 * deg/s).
 *
 * @param stampNanos of the last sample
 * @param values three axes each, m/s² or rad/s
 */
record PmdFrame(Measurement measurement, long stampNanos, List<double[]> values) {

  private static final int MEASUREMENT_MASK = 0x3F;
  private static final int RAW_1 = 0x01;
  private static final int COMPRESSED_0 = 0x80;
  private static final int COMPRESSED_1 = 0x81;
  private static final double MILLI_G_PER_G = 1000;

  /**
   * @param factor of each measurement, from the start response
   */
  static PmdFrame parse(byte[] value, ToDoubleFunction<Measurement> factor)
      throws MalformedNotificationException {
    var in = NotificationReader.of(value);
    var measurement =
        Measurement.of(in.u8() & MEASUREMENT_MASK)
            .orElseThrow(() -> new MalformedNotificationException(Reason.UNKNOWN_TYPE, 0));
    long stamp = in.i64();
    int type = in.u8();
    double si = measurement.siPerUnit();
    double factored = si * factor.applyAsDouble(measurement);
    List<double[]> values =
        switch (measurement) {
          case ACCELERATION ->
              switch (type) {
                case RAW_1 -> raw(in, si);
                case COMPRESSED_0 -> DeltaBlocks.read(in, factored * MILLI_G_PER_G);
                case COMPRESSED_1 -> DeltaBlocks.read(in, factored);
                default -> throw in.malformed(Reason.UNKNOWN_TYPE, -1);
              };
          case RATE -> {
            if (type != COMPRESSED_0) {
              throw in.malformed(Reason.UNKNOWN_TYPE, -1);
            }
            yield DeltaBlocks.read(in, factored);
          }
        };
    return new PmdFrame(measurement, stamp, values);
  }

  private static List<double[]> raw(NotificationReader in, double si)
      throws MalformedNotificationException {
    var values = new ArrayList<double[]>();
    do {
      values.add(in.vectorI16(si));
    } while (in.remaining() > 0);
    return values;
  }
}
