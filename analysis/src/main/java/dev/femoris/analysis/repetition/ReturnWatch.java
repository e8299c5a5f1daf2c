package dev.femoris.analysis.repetition;

import dev.femoris.analysis.dsp.ZeroPhaseLowPass;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;

/**
 * Cheap look at the last moments of a movement, so that the whole of it is smoothed and measured
 * only once: whether the way back has slowed down.
 *
 * <p>Asked at every sample on the way back. Most often {@link PlainlyFast} can tell that it has
 * not; else it smooths no more than the answer needs. Not thread-safe: it keeps its work space.
 */
final class ReturnWatch {

  static final double SLOW_RAD_PER_S = Math.toRadians(2.5);
  static final double SLOW_SHARE = 0.1;

  private static final double TAIL_S = 0.7;

  /** How long a forward-backward filter needs signal after a point to say what it is. */
  private static final double SETTLE_S = 0.02;

  private final MotionWindow window;
  private final TurnTrack track;
  private final ZeroPhaseLowPass smooth;
  private final int tail;
  private final int settle;
  private final double[] w;
  private final PlainlyFast plainly;

  ReturnWatch(MotionWindow window, TurnTrack track, double samplingTimeS) {
    this.window = window;
    this.track = track;
    this.smooth = new ZeroPhaseLowPass(EventFinder.SMOOTHING_HZ, samplingTimeS);
    this.tail = (int) Math.round(TAIL_S / samplingTimeS);
    this.settle = Math.max(1, (int) Math.round(SETTLE_S / samplingTimeS));
    this.w = new double[tail + 1];
    this.plainly = new PlainlyFast(window, track, samplingTimeS, w, tail - settle);
  }

  /**
   * Whether the rate of the way back has come down to a tenth of its peak, or to almost nothing.
   *
   * @param top entry of the turning point
   * @param now newest entry
   */
  boolean slowedDown(int sigma, long top, long now) {
    long from = Math.max(Math.max(top, window.oldest()), now - tail);
    int look = (int) (now - from) - settle;
    boolean whole = now - from == tail;
    if (look < 1 || plainly.fast(sigma, top, from, now)) {
      return false;
    }
    return whole ? slowed(sigma, top, from, now) : smoothedSlowed(sigma, top, from, now);
  }

  /** Of a stretch as long as the tail; smooths it only to know its peak, where that matters. */
  private boolean slowed(int sigma, long top, long from, long now) {
    double back = plainly.back(sigma, now);
    if (back < SLOW_RAD_PER_S) {
      return true;
    }
    return wasFasterBefore(sigma, back, top, from)
        || back < SLOW_SHARE * plainly.bound() && smoothedSlowed(sigma, top, from, now);
  }

  private boolean smoothedSlowed(int sigma, long top, long from, long now) {
    int look = (int) (now - from) - settle;
    track.readRates(from, now, sigma, w);
    smooth.forward(w, (int) (now - from) + 1);
    double back = -smooth.backTo(look);
    if (back < SLOW_RAD_PER_S) {
      return true;
    }
    // Most of the way back is so fast that its peak need not be known.
    return back < SLOW_SHARE * smooth.bound() && wasFaster(back, look)
        || wasFasterBefore(sigma, back, top, from);
  }

  /** Of a long way back every fourth entry will do, as it is. */
  private boolean wasFasterBefore(int sigma, double back, long top, long until) {
    for (long n = Math.max(top, window.oldest()); n < until; n += 4) {
      if (back < SLOW_SHARE * -sigma * track.rateRadPerS(n)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasFaster(double back, int look) {
    for (int i = look - 1; i >= 0; i--) {
      if (back < SLOW_SHARE * -smooth.backTo(i)) {
        return true;
      }
    }
    return false;
  }
}
