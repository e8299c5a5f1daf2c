package dev.femoris.ingest.device.witmotion;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.unit.Units;
import java.util.List;

/** One frame of 20 bytes. */
sealed interface WitFrame {

  int BYTES = 20;

  /**
   * {@code 55 61}: acceleration in m/s² and rate in rad/s; the angles are left out.
   *
   * @param accelMps2 three axes
   * @param rateRadPerS three axes
   */
  @SuppressWarnings("ArrayRecordComponent") // Lives for one packet, inside this package.
  record Motion(double[] accelMps2, double[] rateRadPerS) implements WitFrame {}

  /**
   * {@code 55 71}: registers that were asked for.
   *
   * @param first number of the first
   * @param values eight registers from there
   */
  record Registers(int first, List<Integer> values) implements WitFrame {}

  /** Reads the next frame. */
  static WitFrame read(NotificationReader in) throws MalformedNotificationException {
    if (in.u8() != 0x55) {
      throw in.malformed(Reason.BAD_VALUE, -1);
    }
    if (in.remaining() < BYTES - 1) {
      throw in.malformed(Reason.TOO_SHORT, in.remaining());
    }
    return switch (in.u8()) {
      case 0x61 -> motion(in);
      case 0x71 -> registers(in);
      default -> throw in.malformed(Reason.UNKNOWN_TYPE, -1);
    };
  }

  private static Motion motion(NotificationReader in) throws MalformedNotificationException {
    double[] accel = in.vectorI16(16 * Units.MPS2_PER_G / 32768);
    double[] rate = in.vectorI16(2000 * Units.RAD_PER_DEG / 32768);
    in.skip(6);
    return new Motion(accel, rate);
  }

  private static Registers registers(NotificationReader in) throws MalformedNotificationException {
    int first = in.u16();
    var values =
        List.of(in.i16(), in.i16(), in.i16(), in.i16(), in.i16(), in.i16(), in.i16(), in.i16());
    return new Registers(first, values);
  }
}
