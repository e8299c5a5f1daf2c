package dev.femoris.analysis.repetition;

import dev.femoris.analysis.dsp.ZeroPhaseLowPass;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import java.util.Arrays;

/**
 * Tells without smoothing that a way back has not slowed down yet.
 *
 * <p>Smoothing a stretch of fixed length is linear, so what it makes of the last moments is a
 * weighted sum of the rates, of which only the latest weigh anything; and no smoothed rate is
 * larger than a known multiple of the largest rate. Both are found by smoothing pulses, once. Where
 * the two leave no doubt, smoothing need not be done; where they do, all the weights tell what it
 * would give at the one entry. Not thread-safe.
 */
final class PlainlyFast {

  /** The weights left out come to no more than this, in all. */
  private static final double NEGLECTED = 1e-3;

  /** What rounding may do, as a share of the largest rate. */
  private static final double ROUNDING = 1e-9;

  /**
   * In a stretch that is not whole other rates stand where the neglected ones would: its first one
   * and its mirror image, together up to three times the largest.
   */
  private static final double SHORT_STRETCH = 4;

  /** Both ends of a short stretch may raise the same entry. */
  private static final double SHORT_GAIN = 1.5;

  private final MotionWindow window;
  private final TurnTrack track;

  /** Of the latest rates, oldest first, in the smoothed rate that is looked at. */
  private final double[] weights;

  private final double[] rates;

  /** Those of the rates before, which hardly weigh anything. */
  private final double[] slight;

  private final double neglected;

  /** No smoothed rate is larger than this many times the largest rate. */
  private final double largestGain;

  /** Square of the largest rate from entry {@link #since} to before {@link #until}, (rad/s)². */
  private double fastestSquare;

  /** Largest rate about the axis in the stretch looked at last, rad/s. */
  private double fastestAbout;

  private long since = -1;
  private long until = -1;

  /**
   * @param rates room for the stretch's rates, overwritten at every question
   * @param look entry of it that is looked at
   */
  PlainlyFast(
      MotionWindow window, TurnTrack track, double samplingTimeS, double[] rates, int look) {
    this.window = window;
    this.track = track;
    int length = rates.length;
    double[] weight = new double[length];
    double[] gain = new double[length];
    var smooth = new ZeroPhaseLowPass(EventFinder.SMOOTHING_HZ, samplingTimeS);
    var beside = new ZeroPhaseLowPass(EventFinder.SMOOTHING_HZ, samplingTimeS);
    for (int i = 0; i < length; i += 2) {
      int second = Math.min(i + 1, length - 1);
      double[] pulse = pulse(length, i);
      double[] next = pulse(length, second);
      ZeroPhaseLowPass.smooth(smooth, pulse, beside, next, length);
      weight[i] = pulse[look];
      weight[second] = next[look];
      for (int k = 0; k < length; k++) {
        gain[k] += Math.abs(pulse[k]) + (second > i ? Math.abs(next[k]) : 0);
      }
    }
    int first = 0;
    double left = 0;
    while (left + Math.abs(weight[first]) < NEGLECTED) {
      left += Math.abs(weight[first++]);
    }
    this.neglected = left + ROUNDING;
    this.weights = Arrays.copyOfRange(weight, first, length);
    this.slight = Arrays.copyOf(weight, first);
    this.rates = rates;
    this.largestGain = Arrays.stream(gain).max().orElseThrow() + ROUNDING;
  }

  private static double[] pulse(int length, int at) {
    double[] pulse = new double[length];
    pulse[at] = 1;
    return pulse;
  }

  /**
   * Whether the way back is plainly faster than a tenth of its peak and than almost nothing.
   *
   * @param top entry of the turning point
   * @param from where the stretch begins: there, or as long ago as a whole stretch
   * @param now newest entry
   */
  boolean fast(int sigma, long top, long from, long now) {
    if (now - from < weights.length) {
      return false;
    }
    boolean whole = now - from == weights.length + slight.length - 1;
    double doubt = whole ? 1 : SHORT_STRETCH;
    double fastest = Math.sqrt(fastestSquare(top, now));
    double back = -smoothed(sigma, now) - doubt * neglected * fastest;
    return back > ReturnWatch.SLOW_RAD_PER_S
        && back > (whole ? 1 : SHORT_GAIN) * ReturnWatch.SLOW_SHARE * largestGain * fastest;
  }

  private double smoothed(int sigma, long now) {
    track.readRates(now - weights.length + 1, now, sigma, rates);
    double even = 0;
    double odd = 0;
    int i = weights.length;
    for (; i > 1; i -= 2) {
      even += weights[i - 1] * rates[i - 1];
      odd += weights[i - 2] * rates[i - 2];
    }
    return i > 0 ? even + odd + weights[0] * rates[0] : even + odd;
  }

  /**
   * The smoothed rate of the way back itself, as smoothing gives it but for rounding, rad/s.
   *
   * @param now newest entry
   */
  double back(int sigma, long now) {
    int older = slight.length;
    double sum = smoothed(sigma, now);
    fastestAbout = 0;
    for (int i = 0; i < weights.length; i++) {
      fastestAbout = Math.max(fastestAbout, Math.abs(rates[i]));
    }
    track.readRates(now - weights.length - older + 1, now - weights.length, sigma, rates);
    for (int i = 0; i < older; i++) {
      sum += slight[i] * rates[i];
      fastestAbout = Math.max(fastestAbout, Math.abs(rates[i]));
    }
    return -sum;
  }

  /** No smoothed rate of the stretch {@link #back} looked at last is larger, rad/s. */
  double bound() {
    return largestGain * fastestAbout;
  }

  /** Of all axes together, so that a better axis changes nothing. */
  private double fastestSquare(long top, long now) {
    if (top != since || until > now + 1) {
      fastestSquare = 0;
      since = top;
      until = Math.max(top, window.oldest());
    }
    for (; until <= now; until++) {
      double x = window.rate(until, 0);
      double y = window.rate(until, 1);
      double z = window.rate(until, 2);
      fastestSquare = Math.max(fastestSquare, x * x + y * y + z * z);
    }
    return fastestSquare;
  }
}
