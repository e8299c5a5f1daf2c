package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.OptionalDouble;

/**
 * How one trunk sensor sits on the body: where up is for it in relaxed standing, and to which side
 * up goes when the trunk bends forward. Both are found from gravity, so any mounting rotation will
 * do and no heading is needed.
 *
 * <p><em>Standing</em> is a rest of the sensor while the thigh stands upright. What rested before
 * it was known how the thigh stands is kept, and looked at once it is. <em>Forward</em> is the side
 * the sensor leans to: people bend forward, and whoever lies down does not come back within 15 s.
 * Not thread-safe.
 */
public final class TrunkPose {

  /** A rest shorter than this is a pause. */
  private static final double REST_S = 0.7;

  private static final double REST_LONGEST_S = 5;
  private static final double THIGH_UPRIGHT = Math.cos(Math.toRadians(12));
  private static final double NEAR = Math.cos(Math.toRadians(8));
  private static final double LEANING = Math.sin(Math.toRadians(15));
  private static final double UPRIGHT = Math.sin(Math.toRadians(10));
  private static final double LONGEST_BEND_S = 15;
  private static final double FORGETTING_S = 90;

  /** A bend of 30° for half a second. */
  private static final double DIRECTION_KNOWN = 0.25;

  private static final int PENDING = 16;

  private final double[] zeroUp = new double[3];
  private final double[] bends = new double[3];
  private final double[] bend = new double[3];
  private final double[] forward = new double[3];
  private final double[] restUp = new double[3];
  private final double[] restThighUp = new double[3];

  /** Up at the trunk and at the thigh, and whether the thigh was known, of rests not judged yet. */
  private final double[] pending = new double[6 * PENDING];

  private int pendingRests;
  private double restS;
  private double bendS;
  private boolean zeroed;
  private boolean confirmed;
  private boolean forwardKnown;
  private double offsetRad;

  /**
   * Takes the sensor's motion, which stands for {@code dtS}.
   *
   * @param up direction up, unit vector, sensor frame
   * @param thighUp direction up at the thigh at that time; zero while it is not known
   */
  public void push(double[] up, boolean resting, double[] thighUp, double dtS) {
    rest(up, resting, thighUp, dtS);
    if (zeroed) {
      lean(up, dtS);
    }
  }

  private void rest(double[] up, boolean resting, double[] thighUp, double dtS) {
    if (!resting || restS > REST_LONGEST_S) {
      if (restS > REST_S) {
        keepRest();
      }
      clearRest();
    }
    if (resting) {
      restS += dtS;
      for (int i = 0; i < 3; i++) {
        restUp[i] += up[i];
        restThighUp[i] += thighUp[i];
      }
      if (!zeroed && restS > REST_S) {
        double per = 1 / Math.sqrt(dot(restUp, restUp));
        for (int i = 0; i < 3; i++) {
          zeroUp[i] = per * restUp[i];
        }
        zeroed = true; // For the time being.
      }
    }
  }

  private void clearRest() {
    restS = 0;
    for (int i = 0; i < 3; i++) {
      restUp[i] = 0;
      restThighUp[i] = 0;
    }
  }

  private void keepRest() {
    if (pendingRests == PENDING) {
      // The first ones are most likely to be the standing before the work.
      pendingRests--;
    }
    double perUp = 1 / Math.sqrt(dot(restUp, restUp));
    double weight = Math.sqrt(dot(restThighUp, restThighUp));
    double perThigh = weight == 0 ? 0 : 1 / weight;
    for (int i = 0; i < 3; i++) {
      pending[6 * pendingRests + i] = perUp * restUp[i];
      pending[6 * pendingRests + 3 + i] = perThigh * restThighUp[i];
    }
    pendingRests++;
  }

  private void lean(double[] up, double dtS) {
    double along = dot(up, zeroUp);
    double sine = 0;
    for (int i = 0; i < 3; i++) {
      double across = up[i] - along * zeroUp[i];
      sine += across * across;
    }
    sine = Math.sqrt(sine);
    if (along > 0 && sine < UPRIGHT) {
      endBend();
    } else if (along < 0 || sine > LEANING) {
      bendS += dtS;
      for (int i = 0; i < 3; i++) {
        bend[i] += dtS * (up[i] - along * zeroUp[i]);
      }
    }
  }

  private void endBend() {
    if (bendS == 0) {
      return;
    }
    if (bendS < LONGEST_BEND_S) {
      double keep = Math.exp(-bendS / FORGETTING_S);
      for (int i = 0; i < 3; i++) {
        bends[i] = keep * bends[i] + bend[i];
      }
    }
    bendS = 0;
    for (int i = 0; i < 3; i++) {
      bend[i] = 0;
    }
  }

  /** Whether a rest waits to be judged by {@link #nextStanding}. */
  public boolean restPending() {
    return pendingRests > 0;
  }

  /**
   * Judges the rests that ended since.
   *
   * @param thighStandingUp direction up at the thigh when it stands upright
   * @return by how much the newest standing differs from the zero in force, rad, in the sagittal
   *     plane; empty when there was none, or it became the zero
   */
  public OptionalDouble judgeRests(double[] thighStandingUp) {
    OptionalDouble newest = OptionalDouble.empty();
    for (int k = 0; k < pendingRests; k++) {
      double upright = 0;
      for (int i = 0; i < 3; i++) {
        upright += pending[6 * k + 3 + i] * thighStandingUp[i];
      }
      if (upright > THIGH_UPRIGHT) {
        newest = standing(k);
      }
    }
    pendingRests = 0;
    return newest;
  }

  private OptionalDouble standing(int k) {
    if (!confirmed) {
      takeZero(pending[6 * k], pending[6 * k + 1], pending[6 * k + 2]);
      return OptionalDouble.empty();
    }
    updateForward();
    double x = pending[6 * k];
    double y = pending[6 * k + 1];
    double z = pending[6 * k + 2];
    return OptionalDouble.of(
        forwardKnown
            ? inclinationRad(x, y, z)
            : Math.acos(Math.min(1, x * zeroUp[0] + y * zeroUp[1] + z * zeroUp[2])));
  }

  private void takeZero(double x, double y, double z) {
    if (x * zeroUp[0] + y * zeroUp[1] + z * zeroUp[2] < NEAR) {
      forgetBends(); // Seen from a posture that was none to count from.
    }
    zeroUp[0] = x;
    zeroUp[1] = y;
    zeroUp[2] = z;
    zeroed = true;
    confirmed = true;
    offsetRad = 0;
    updateForward();
  }

  /** Forgets how it sits: it was taken off. */
  public void remounted() {
    zeroed = false;
    confirmed = false;
    forwardKnown = false;
    pendingRests = 0;
    offsetRad = 0;
    clearRest();
    forgetBends();
  }

  private void forgetBends() {
    bendS = 0;
    for (int i = 0; i < 3; i++) {
      bends[i] = 0;
      bend[i] = 0;
    }
  }

  /** It turned on the skin by this much: what it says counts from there. */
  public void slipped(double angleRad) {
    offsetRad += angleRad;
  }

  /** Brings what is known of forward up to what has been seen. */
  public void updateForward() {
    double norm = 0;
    double along = 0;
    for (int i = 0; i < 3; i++) {
      forward[i] = bends[i] + bend[i];
      along += forward[i] * zeroUp[i];
    }
    for (int i = 0; i < 3; i++) {
      forward[i] -= along * zeroUp[i];
      norm += forward[i] * forward[i];
    }
    norm = Math.sqrt(norm);
    forwardKnown = zeroed && norm > DIRECTION_KNOWN;
    for (int i = 0; i < 3 && norm > 0; i++) {
      forward[i] /= norm;
    }
  }

  /** How far up is from the zero, to whatever side, rad; valid when {@link #zeroed}. */
  double leanRad(double[] up) {
    return Math.acos(Math.clamp(dot(up, zeroUp), -1, 1));
  }

  /** Whether relaxed standing was seen, with the thigh upright. */
  public boolean standingKnown() {
    return confirmed;
  }

  /** Whether something rested that may have been standing: enough to show, not to judge. */
  public boolean zeroed() {
    return zeroed;
  }

  public boolean forwardKnown() {
    return forwardKnown;
  }

  /**
   * Forward inclination for a direction up, rad, −π to π; valid when {@link #forwardKnown}, with
   * the forward of the last {@link #updateForward}.
   */
  public double inclinationRad(double x, double y, double z) {
    return Math.atan2(
            x * forward[0] + y * forward[1] + z * forward[2],
            x * zeroUp[0] + y * zeroUp[1] + z * zeroUp[2])
        - offsetRad;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  public void save(StateWriter to) {
    to.put(zeroUp).put(bends).put(bend).put(forward).put(restUp).put(restThighUp).put(pending);
    to.put(pendingRests).put(restS).put(bendS).put(zeroed).put(confirmed).put(forwardKnown);
    to.put(offsetRad);
  }

  public void restore(StateReader from) {
    from.get(zeroUp);
    from.get(bends);
    from.get(bend);
    from.get(forward);
    from.get(restUp);
    from.get(restThighUp);
    from.get(pending);
    pendingRests = from.getInt();
    restS = from.getDouble();
    bendS = from.getDouble();
    zeroed = from.getBoolean();
    confirmed = from.getBoolean();
    forwardKnown = from.getBoolean();
    offsetRad = from.getDouble();
  }
}
