package dev.femoris.protocol;

import java.util.Arrays;

/**
 * What a motor does: on, off, on …, each for so many times 10 ms. Immutable.
 *
 * <p>Time after time a step of 0 is none: it joins its neighbours.
 */
public final class HapticSteps {

  /** Nothing. */
  public static final HapticSteps NONE = new HapticSteps(new int[0]);

  /** Unit of a step. */
  public static final int STEP_MS = 10;

  private final int[] tens;

  private HapticSteps(int[] tens) {
    this.tens = tens;
  }

  /**
   * As carried in a {@link CueFrame}.
   *
   * @param tensOfMs on, off, on …; each 0 to 255, at most {@link CueFrame#MAX_STEPS}
   */
  public static HapticSteps of(int... tensOfMs) {
    Fields.requireRange("steps", tensOfMs.length, 0, CueFrame.MAX_STEPS);
    for (int step : tensOfMs) {
      Fields.requireU8("step", step);
    }
    return new HapticSteps(tensOfMs.clone());
  }

  /** How many steps. */
  public int size() {
    return tens.length;
  }

  /** Length of a step; steps 0, 2, 4 … are on. */
  public int stepMs(int step) {
    return tens[step] * STEP_MS;
  }

  /** Length of all steps. */
  public int totalMs() {
    return Arrays.stream(tens).sum() * STEP_MS;
  }

  /** Several times with {@link CueFrame#PAUSE_MS} between, cut at {@link CueFrame#MAX_MS}. */
  HapticSteps repeated(int times) {
    if (totalMs() == 0) {
      return NONE;
    }
    int each = tens.length + (tens.length & 1);
    var all = new int[each * times];
    int pause = CueFrame.PAUSE_MS / STEP_MS;
    for (int i = 0; i < times; i++) {
      System.arraycopy(tens, 0, all, i * each, tens.length);
      all[(i + 1) * each - 1] += pause;
    }
    return new HapticSteps(all).cut(CueFrame.MAX_MS / STEP_MS);
  }

  private HapticSteps cut(int most) {
    int left = most;
    int size = 0;
    var cut = tens.clone();
    for (int i = 0; i < cut.length; i++) {
      cut[i] = Math.min(cut[i], left);
      left -= cut[i];
      size = i % 2 == 0 && cut[i] > 0 ? i + 1 : size;
    }
    return new HapticSteps(Arrays.copyOf(cut, size));
  }

  int tens(int step) {
    return tens[step];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HapticSteps that && Arrays.equals(tens, that.tens);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tens);
  }

  @Override
  public String toString() {
    return Arrays.toString(tens);
  }
}
