package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Compressed values: a reference of three i16, then blocks {@code [bits u8][count
 * u8][differences]}. The differences of a block are signed, {@code bits} wide, packed without gaps
 * from the lowest bit of each byte up, three per sample; a block begins on a byte.
 */
final class DeltaBlocks {

  private static final int AXES = 3;
  private static final int MAX_BITS = 32;

  private DeltaBlocks() {}

  static List<double[]> read(NotificationReader in, double siPerCount)
      throws MalformedNotificationException {
    long[] counts = {in.i16(), in.i16(), in.i16()};
    var values = new ArrayList<double[]>();
    values.add(scaled(counts, siPerCount));
    while (in.remaining() > 0) {
      block(in, counts, siPerCount, values);
    }
    return values;
  }

  private static void block(
      NotificationReader in, long[] counts, double siPerCount, List<double[]> values)
      throws MalformedNotificationException {
    int bits = in.u8();
    // No bits would be samples without bytes: a short packet could ask for any number of them.
    if (bits < 1 || bits > MAX_BITS) {
      throw in.malformed(Reason.BAD_VALUE, -1);
    }
    int samples = in.u8();
    if ((samples * AXES * bits + 7) / 8 > in.remaining()) {
      throw in.malformed(Reason.BAD_LENGTH, -1);
    }
    long window = 0;
    int available = 0;
    for (int i = 0; i < samples * AXES; i++) {
      while (available < bits) {
        window |= (long) in.u8() << available;
        available += 8;
      }
      counts[i % AXES] += signed(window, bits);
      window >>>= bits;
      available -= bits;
      if (i % AXES == AXES - 1) {
        values.add(scaled(counts, siPerCount));
      }
    }
  }

  private static long signed(long window, int bits) {
    return window << Long.SIZE - bits >> Long.SIZE - bits;
  }

  private static double[] scaled(long[] counts, double siPerCount) {
    return new double[] {counts[0] * siPerCount, counts[1] * siPerCount, counts[2] * siPerCount};
  }
}
