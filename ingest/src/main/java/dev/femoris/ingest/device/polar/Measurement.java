package dev.femoris.ingest.device.polar;

import dev.femoris.ingest.unit.Units;
import java.util.Arrays;
import java.util.Optional;

/** The streams this decoder knows, with the number PMD gives them. */
enum Measurement {
  ACCELERATION(2, "acceleration", Units.MPS2_PER_MILLI_G),
  RATE(5, "gyroscope", Units.RAD_PER_DEG);

  private final int code;
  private final String inWords;
  private final double siPerUnit;

  Measurement(int code, String inWords, double siPerUnit) {
    this.code = code;
    this.inWords = inWords;
    this.siPerUnit = siPerUnit;
  }

  static Optional<Measurement> of(int code) {
    return Arrays.stream(values()).filter(m -> m.code == code).findFirst();
  }

  String inWords() {
    return inWords;
  }

  /** m/s² per mg, or rad/s per deg/s. */
  double siPerUnit() {
    return siPerUnit;
  }
}
