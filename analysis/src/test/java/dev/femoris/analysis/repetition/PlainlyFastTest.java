package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.dsp.ZeroPhaseLowPass;
import dev.femoris.analysis.kinematics.FlexionPlane;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.TurnTrack;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainlyFastTest {

  private static final double STEP_S = 0.01;
  private static final int LENGTH = 71;
  private static final int LOOK = 68;

  private final MotionWindow window = new MotionWindow(2000);
  private final FlexionPlane plane = new FlexionPlane();
  private final TurnTrack track = new TurnTrack(window, plane, true, STEP_S / 2, STEP_S);
  private final ZeroPhaseLowPass smooth = new ZeroPhaseLowPass(EventFinder.SMOOTHING_HZ, STEP_S);
  private final PlainlyFast plainly =
      new PlainlyFast(window, track, STEP_S, new double[LENGTH], LOOK);

  private void add(double rateRadPerS) {
    long timeNanos = Math.round((window.newest() + 1) * STEP_S * 1e9);
    double[] up = {0, 0, 1};
    window.add(timeNanos, up, new double[] {rateRadPerS, 0.1, 0}, up, 9.8, false);
  }

  /** The way back as smoothing has it, rad/s. */
  private double[] smoothed(long from, long now) {
    int length = (int) (now - from) + 1;
    double[] back = new double[length];
    track.readRates(from, now, -1, back);
    smooth.smooth(back, length);
    return back;
  }

  /** What smoothing says: neither almost nothing nor a tenth of the peak. */
  private boolean reallyFast(long from, long now) {
    double[] back = smoothed(from, now);
    int look = back.length - (LENGTH - LOOK);
    double fastest = 0;
    for (int i = 0; i < look; i++) {
      fastest = Math.max(fastest, back[i]);
    }
    return back[look] >= Math.toRadians(2.5) && back[look] >= 0.1 * fastest;
  }

  @Test
  void saysFastOnlyOfAWayBackThatSmoothingFindsFastAndOfMostOfThose() {
    plane.set(new double[] {1, 0, 0}, new double[] {0, 0, 1});
    var random = new Random(7);
    int really = 0;
    int told = 0;
    for (int movement = 0; movement < 60; movement++) {
      long top = window.newest() + 1;
      double peak = 0.3 + 4 * random.nextDouble();
      double shake = 0.1 * random.nextDouble();
      for (int i = 0; i < 180; i++) {
        add(-peak * Math.pow(Math.sin(Math.PI * i / 180), 2) + shake * random.nextGaussian());
        long now = window.newest();
        if (now - top < 5) {
          continue;
        }
        long from = Math.max(top, now - LENGTH + 1);
        boolean fast = plainly.fast(1, top, from, now);
        boolean is = reallyFast(from, now);
        assertThat(!fast || is).as("entry %d of movement %d", i, movement).isTrue();
        really += is ? 1 : 0;
        told += fast ? 1 : 0;
      }
    }
    assertThat(told).isGreaterThan((int) (0.7 * really));
  }

  @Test
  void givesTheRateThatSmoothingGivesAndABoundOfAllOfThem() {
    plane.set(new double[] {1, 0, 0}, new double[] {0, 0, 1});
    var random = new Random(11);
    for (int i = 0; i < 400; i++) {
      add(-2 * Math.sin(i / 40.0) + 0.2 * random.nextGaussian());
      long now = window.newest();
      if (now >= LENGTH) {
        double[] back = smoothed(now - LENGTH + 1, now);
        assertThat(plainly.back(1, now)).isCloseTo(back[LOOK], within(1e-12));
        for (double rate : back) {
          assertThat(Math.abs(rate)).isLessThanOrEqualTo(plainly.bound());
        }
      }
    }
  }
}
