package dev.femoris.ingest.device;

import java.util.List;

/**
 * What a sensor can and cannot do over the air, as documented by its maker.
 *
 * @param liveRatesHz rates it can stream at
 * @param startedAtHz the rate {@link DeviceProfile#start} asks for
 * @param stamps whether samples carry the sensor's time
 * @param counted whether samples or packets are numbered
 * @param gyroscope false: accelerometer only, cannot be analysed
 * @param remark what else one should know; may be empty
 */
public record DeviceLimits(
    List<Double> liveRatesHz,
    double startedAtHz,
    Stamps stamps,
    boolean counted,
    boolean gyroscope,
    String remark) {

  /** What is stamped. */
  public enum Stamps {
    EVERY_SAMPLE,
    EVERY_PACKET,
    NONE
  }

  public DeviceLimits {
    liveRatesHz = List.copyOf(liveRatesHz);
    if (!(startedAtHz > 0)) {
      throw new IllegalArgumentException("rate %s: must be above 0".formatted(startedAtHz));
    }
  }

  public double periodNanos() {
    return 1e9 / startedAtHz;
  }
}
