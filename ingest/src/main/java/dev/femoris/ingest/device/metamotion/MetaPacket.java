package dev.femoris.ingest.device.metamotion;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.NotificationReader;
import dev.femoris.ingest.unit.Units;
import java.util.ArrayList;
import java.util.List;

/** A notification: {@code [module][register]} and what belongs to it. */
sealed interface MetaPacket {

  /** One reading (register 04) or three packed ones (1C), m/s². */
  record Accels(List<double[]> mps2) implements MetaPacket {}

  /** One reading (register 05) or three packed ones (07), rad/s. */
  record Rates(List<double[]> radPerS) implements MetaPacket {}

  /** What chip the accelerometer is: 1 is a BMI160. */
  record ChipInfo(int implementation) implements MetaPacket {}

  /**
   * Counts per unit at full scale are 32768, rounded by the maker for rates: 16.4 at 2000 deg/s.
   */
  static MetaPacket parse(byte[] value, int accelRangeG, int rateRangeDegPerS)
      throws MalformedNotificationException {
    double mps2PerCount = Units.MPS2_PER_G * accelRangeG / 32768;
    double radPerSPerCount = Units.RAD_PER_DEG * rateRangeDegPerS / (16.4 * 2000);
    var in = NotificationReader.of(value);
    int register = in.u8() << 8 | in.u8();
    return switch (register) {
      case 0x0304 -> new Accels(readings(in, 1, mps2PerCount));
      case 0x031C -> new Accels(readings(in, 3, mps2PerCount));
      case 0x1305 -> new Rates(readings(in, 1, radPerSPerCount));
      case 0x1307 -> new Rates(readings(in, 3, radPerSPerCount));
      case 0x0380 -> new ChipInfo(in.u8());
      default -> throw in.malformed(Reason.UNKNOWN_TYPE, -2);
    };
  }

  private static List<double[]> readings(NotificationReader in, int count, double factor)
      throws MalformedNotificationException {
    var readings = new ArrayList<double[]>();
    for (int i = 0; i < count; i++) {
      readings.add(in.vectorI16(factor));
    }
    in.requireEnd();
    return readings;
  }
}
