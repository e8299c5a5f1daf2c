package dev.femoris.protocol;

import java.nio.charset.StandardCharsets;

/**
 * What a receiver needs to turn counts into SI units, sent at the start of a session, on every
 * change (with a new id) and on request.
 *
 * @param configId the id data frames refer to, 0 to 255
 * @param session the wire session it belongs to
 * @param accelScale m/s² per count
 * @param rateScale deg/s per count
 * @param sampleRateMicroHz measured (not nominal) output data rate by the device's clock, in µHz
 * @param accelRangeDeciG end of the acceleration range, in 0.1 g
 * @param rateRangeDegPerS end of the rate range, in deg/s
 * @param placement where it is worn, a code of {@code wire-format.md}; 0 = not said
 * @param axisMap chip axes to housing axes
 * @param serial the device's serial number, at most 64 bytes of UTF-8
 * @param firmware the firmware's version, at most 64 bytes of UTF-8
 */
public record ConfigFrame(
    int configId,
    int session,
    Scale accelScale,
    Scale rateScale,
    long sampleRateMicroHz,
    int accelRangeDeciG,
    int rateRangeDegPerS,
    int placement,
    AxisMap axisMap,
    String serial,
    String firmware)
    implements Packet {

  static final int MAX_TEXT_BYTES = 64;

  public ConfigFrame {
    Fields.requireU8("configId", configId);
    Fields.requireU16("session", session);
    Fields.requireRange("sampleRateMicroHz", sampleRateMicroHz, 1, Fields.MAX_U32);
    Fields.requireU16("accelRangeDeciG", accelRangeDeciG);
    Fields.requireU16("rateRangeDegPerS", rateRangeDegPerS);
    Fields.requireU8("placement", placement);
    requireText("serial", serial);
    requireText("firmware", firmware);
  }

  public double sampleRateHz() {
    return sampleRateMicroHz / 1e6;
  }

  private static void requireText(String name, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    Fields.requireRange(name + " bytes", bytes, 0, MAX_TEXT_BYTES);
  }
}
