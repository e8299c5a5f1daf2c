package dev.femoris.analysis.repetition;

import dev.femoris.analysis.kinematics.MotionWindow;

/**
 * Tells whether a foot met the ground hard within a movement.
 *
 * <p>A heel strike is a peak of the specific force that is over within a tenth of a second. What a
 * leg's own turning does to the force is larger in a wide swing, but smooth: within 50 ms it falls
 * by less than a fifth of its span, in simulated strides on stairs by 0.29 to 0.46 of it. The
 * reversal of a quick squat is as sharp (0.27 to 0.39): outside swings it takes more than this to
 * tell a stride.
 */
final class Footfall {

  private static final double BESIDE_S = 0.05;

  /** The window's forces have steps of half a metre per second squared. */
  private static final double LEAST_MPS2 = 1.5;

  private static final double LEAST_SHARE = 0.27;

  /**
   * A soft step: of 775 simulated swings none that came back at half its speed had as much, of
   * strides like that most have.
   */
  private static final double SOFT_SHARE = 0.18;

  /** Of a swing; strides are shorter, and nobody asks what a slow movement's impacts were. */
  private static final double LONGEST_S = 3.5;

  private final MotionWindow window;
  private final int beside;
  private final long longest;

  Footfall(MotionWindow window, double samplingTimeS) {
    this.window = window;
    this.longest = Math.round(LONGEST_S / samplingTimeS);
    this.beside = (int) Math.max(1, Math.round(BESIDE_S / samplingTimeS));
  }

  /**
   * Whether there is one between two entries of a window that keeps peaks; not in a slow movement.
   *
   * @param soft whether a soft one will do, because something else speaks for a stride too
   */
  boolean within(long start, long end, boolean soft) {
    long from = Math.max(window.oldest(), start);
    if (!window.keepsPeak() || end - from > longest) {
      return false;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    double sharpest = 0;
    for (long n = from; n <= end; n++) {
      double here = window.peakMps2(n);
      least = Math.min(least, here);
      most = Math.max(most, here);
      if (here - least > sharpest && n - from >= beside && n + beside <= end) {
        double around = Math.max(least(n - beside, n), least(n, n + beside));
        sharpest = Math.max(sharpest, here - around);
      }
    }
    return sharpest >= LEAST_MPS2 && sharpest > (soft ? SOFT_SHARE : LEAST_SHARE) * (most - least);
  }

  private double least(long from, long to) {
    double least = Double.POSITIVE_INFINITY;
    for (long n = from; n <= to; n++) {
      least = Math.min(least, window.peakMps2(n));
    }
    return least;
  }
}
