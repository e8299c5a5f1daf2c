package dev.femoris.protocol;

import java.util.Arrays;

/** The small set of patterns every motor can play; the code is the wire's. */
public enum HapticPattern {
  /** The frame's own steps; without any, what plays is stopped. */
  CUSTOM(0),
  /** A tap: 80 ms. */
  TAP(1, 8),
  /** Two taps. */
  DOUBLE_TAP(2, 8, 10, 8),
  /** Three taps. */
  TRIPLE_TAP(3, 8, 10, 8, 10, 8),
  /** 400 ms. */
  LONG(4, 40),
  /** A tap, then long. */
  SHORT_LONG(5, 8, 10, 40),
  /** Long, then a tap. */
  LONG_SHORT(6, 40, 10, 8),
  /** A second: stop what you do. */
  ALARM(7, 100);

  private final int code;
  private final HapticSteps steps;

  HapticPattern(int code, int... tensOfMs) {
    this.code = code;
    this.steps = HapticSteps.of(tensOfMs);
  }

  public int code() {
    return code;
  }

  public HapticSteps steps() {
    return steps;
  }

  /** A code that is not known is a tap. */
  public static HapticPattern ofCode(int code) {
    return Arrays.stream(values()).filter(p -> p.code == code).findFirst().orElse(TAP);
  }
}
