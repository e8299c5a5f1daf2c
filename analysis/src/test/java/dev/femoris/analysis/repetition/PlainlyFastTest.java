package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;

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
  private final PlainlyFast plainly = new PlainlyFast(window, track, smooth, LENGTH, LOOK);

  private void add(double rateRadPerS) {
    long timeNanos = Math.round((window.newest() + 1) * STEP_S * 1e9);
    double[] up = {0, 0, 1};
    window.add(timeNanos, up, new double[] {rateRadPerS, 0.1, 0}, up, 9.8, false);
  }

  /** What smoothing says: neither almost nothing nor a tenth of the peak. */
  private boolean reallyFast(long now) {
    double[] w = new double[LENGTH];
    track.readRates(now - LENGTH + 1, now, 1, w);
    smooth.smooth(w, LENGTH);
    double back = -w[LOOK];
    double fastest = 0;
    for (int i = 0; i < LOOK; i++) {
      fastest = Math.max(fastest, -w[i]);
    }
    return back >= Math.toRadians(2.5) && back >= 0.1 * fastest;
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
        if (now - top < LENGTH) {
          continue;
        }
        boolean fast = plainly.fast(1, top, now);
        boolean is = reallyFast(now);
        assertThat(!fast || is).as("entry %d of movement %d", i, movement).isTrue();
        really += is ? 1 : 0;
        told += fast ? 1 : 0;
      }
    }
    assertThat(told).isGreaterThan((int) (0.7 * really));
  }
}
