package dev.femoris.protocol;

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
 * @param abilities bits of {@link Ability}, unknown bits kept; carried in the tail, 0 without
 * @param name what its owner calls it, at most 64 bytes of UTF-8; in the tail, empty without
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
    String firmware,
    int abilities,
    String name)
    implements Packet {

  static final int MAX_TEXT_BYTES = Fields.MAX_TEXT_BYTES;

  public ConfigFrame {
    Fields.requireU8("configId", configId);
    Fields.requireU16("session", session);
    Fields.requireRange("sampleRateMicroHz", sampleRateMicroHz, 1, Fields.MAX_U32);
    Fields.requireU16("accelRangeDeciG", accelRangeDeciG);
    Fields.requireU16("rateRangeDegPerS", rateRangeDegPerS);
    Fields.requireU8("placement", placement);
    Fields.requireText("serial", serial);
    Fields.requireText("firmware", firmware);
    Fields.requireU16("abilities", abilities);
    Fields.requireText("name", name);
  }

  /** Of a sensor that only sends and has no name. */
  public ConfigFrame(
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
      String firmware) {
    this(
        configId,
        session,
        accelScale,
        rateScale,
        sampleRateMicroHz,
        accelRangeDeciG,
        rateRangeDegPerS,
        placement,
        axisMap,
        serial,
        firmware,
        0,
        "");
  }

  /** Whether the sensor says it can. */
  public boolean can(Ability ability) {
    return (abilities & ability.mask()) != 0;
  }

  public double sampleRateHz() {
    return sampleRateMicroHz / 1e6;
  }
}
