package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import java.util.OptionalDouble;

/**
 * An answer of the control point: {@code F0 [command][measurement][status][more][settings]}, the
 * settings as {@code [kind][count][values]}.
 *
 * @param status 0 taken, 6 already so
 * @param factor that values of the stream are to be multiplied by, when the answer tells
 */
record ControlResponse(int command, int measurement, int status, OptionalDouble factor) {

  static final int START = 2;
  private static final int RESPONSE = 0xF0;
  private static final int FACTOR = 5;
  private static final int ALREADY = 6;

  /** Bytes of a value of each kind: rate, resolution, range, range in units, channels, factor. */
  private static final int[] VALUE_BYTES = {2, 2, 2, 4, 1, 4};

  static ControlResponse parse(byte[] value) throws MalformedNotificationException {
    var in = NotificationReader.of(value);
    if (in.u8() != RESPONSE) {
      throw in.malformed(Reason.UNKNOWN_TYPE, -1);
    }
    int command = in.u8();
    int measurement = in.u8();
    int status = in.u8();
    if (in.remaining() > 0) {
      in.skip(1);
    }
    return new ControlResponse(command, measurement, status, factor(in, command, status));
  }

  boolean taken() {
    return status == 0 || status == ALREADY;
  }

  private static OptionalDouble factor(NotificationReader in, int command, int status)
      throws MalformedNotificationException {
    if (command != START || status != 0) {
      return OptionalDouble.empty();
    }
    var factor = OptionalDouble.empty();
    while (in.remaining() > 0) {
      int kind = in.u8();
      int count = in.u8();
      if (kind >= VALUE_BYTES.length) {
        throw in.malformed(Reason.BAD_VALUE, -2);
      }
      if (kind == FACTOR && count > 0) {
        factor = OptionalDouble.of(in.f32());
        count--;
      }
      in.skip(count * VALUE_BYTES[kind]);
    }
    return factor;
  }
}
