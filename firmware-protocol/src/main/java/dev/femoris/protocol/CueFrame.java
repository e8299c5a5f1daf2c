package dev.femoris.protocol;

/**
 * Something to be felt: a pattern for the sensor's motor, with the sample after which it comes too
 * late.
 *
 * @param number counts the cues of a wire session, modulo 256; the same one again is not played
 * @param session the wire session it was given in; in another one it is not played
 * @param lastSample when this sample was taken and the cue has not begun, it is dropped
 * @param pattern a {@link HapticPattern}'s code; one that the sensor does not know is a tap
 * @param strengthPercent 1 to 100; 0 = as the sensor is set
 * @param repeats how often it is played, 1 or more, {@value #PAUSE_MS} ms between; no sensor plays
 *     longer than {@value #MAX_MS} ms
 * @param steps of a custom pattern: on, off, on …, each in 10 ms; at most {@value #MAX_STEPS}
 */
public record CueFrame(
    int number,
    int session,
    long lastSample,
    int pattern,
    int strengthPercent,
    int repeats,
    HapticSteps steps)
    implements Downlink {

  /** Most steps of a custom pattern. */
  public static final int MAX_STEPS = 16;

  /** Between two repeats. */
  public static final int PAUSE_MS = 200;

  /** Longest time a cue is played. */
  public static final int MAX_MS = 5_000;

  static final int MAX_STRENGTH_PERCENT = 100;

  public CueFrame {
    Fields.requireU8("number", number);
    Fields.requireU16("session", session);
    Fields.requireU32("lastSample", lastSample);
    Fields.requireU8("pattern", pattern);
    Fields.requireRange("strengthPercent", strengthPercent, 0, MAX_STRENGTH_PERCENT);
    Fields.requireRange("repeats", repeats, 1, 0xFF);
  }

  /** A pattern of the set, once, as strong as the sensor is set. */
  public static CueFrame of(int number, int session, long lastSample, HapticPattern pattern) {
    return new CueFrame(number, session, lastSample, pattern.code(), 0, 1, HapticSteps.NONE);
  }

  /** What the motor does: the pattern with its repeats and pauses, cut at {@link #MAX_MS}. */
  public HapticSteps played() {
    var once =
        pattern == HapticPattern.CUSTOM.code() ? steps : HapticPattern.ofCode(pattern).steps();
    return once.repeated(repeats);
  }
}
