package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.kinematics.MotionWindow;

/**
 * Tells whether the hip itself went up and down within a swing of the thigh, as it does in walking.
 *
 * <p>A sensor on a leg feels, beside gravity, that the leg turns about the hip and that the hip
 * moves. The first follows from the turning. With {@code u} the direction up, {@code ω} the rate
 * and {@code z} the direction from knee to hip (up while standing), all in the sensor's frame, and
 * the sensor {@code r} below the hip, the norm of the specific force is to first order
 *
 * <pre>{@code
 * |f| = g + r k + u · (acceleration of the hip),
 * k = ω² (u · z) - (u · ω) (ω · z) - (u × dω/dt) · z
 * }</pre>
 *
 * <p>{@code r} is the same all through the swing and is found by least squares; what is left over
 * is the hip's. A leg that is swung hangs from a hip at rest: of simulated swings 2 % leave more
 * than 0.30 of the force's variance. Upstairs the other leg lifts the body with each step: strides
 * leave 0.36 to 0.98 of it. Not thread-safe: it keeps its work space.
 */
final class HipMotion {

  private static final double GRAVITY_MPS2 = 9.81;

  /** Rates are differenced over this to either side. */
  private static final double BESIDE_S = 0.025;

  /** From the hip to a sensor on the thigh. */
  private static final double NEAREST_M = 0.08;

  private static final double FARTHEST_M = 0.4;

  private static final double UNEXPLAINED = 0.36;

  /** Where none of 2306 simulated swings begins; nine of ten swings leave less than 0.2. */
  private static final double UNEXPLAINED_AHEAD = 0.25;

  /** What is left over of small, slow swings is noise. */
  private static final double LEAST_MPS2 = 1;

  /** Of the start pose's tolerance: no stride upstairs begins further behind the body. */
  private static final double AHEAD_SHARE = 1.0 / 3;

  private static final double FAR_AHEAD_SHARE = 2.0 / 3;

  private static final int FEWEST = 12;

  private final MotionWindow window;
  private final ThighAlignment alignment;
  private final ExerciseProfile profile;
  private final double samplingTimeS;
  private final int beside;

  HipMotion(
      MotionWindow window,
      ThighAlignment alignment,
      ExerciseProfile profile,
      double samplingTimeS) {
    this.window = window;
    this.alignment = alignment;
    this.profile = profile;
    this.samplingTimeS = samplingTimeS;
    this.beside = (int) Math.max(1, Math.round(BESIDE_S / samplingTimeS));
  }

  /**
   * Whether the leg carried the body between two entries; no where standing is not known.
   *
   * @param startTurnRad turn at which the movement began
   */
  boolean carried(long start, long end, double startTurnRad) {
    boolean known = alignment.zeroed() && !alignment.poseAssumed() && alignment.sign() != 0;
    if (!known || !window.keepsPeak()) {
      return false;
    }
    double offRad = alignment.thetaRad(startTurnRad) - profile.startAngleRad();
    double ahead = profile.direction() * offRad / profile.startToleranceRad();
    long from = Math.max(start, window.oldest() + beside);
    long to = Math.min(end, window.newest() - beside);
    return ahead > AHEAD_SHARE
        && moved(from, to, ahead > FAR_AHEAD_SHARE ? UNEXPLAINED_AHEAD : UNEXPLAINED);
  }

  private boolean moved(long from, long to, double unexplained) {
    long count = to - from + 1;
    double force = 0;
    double turning = 0;
    double forces = 0;
    double turnings = 0;
    double both = 0;
    for (long n = from; n <= to; n++) {
      double f = window.peakMps2(n) - GRAVITY_MPS2;
      double k = turning(n);
      force += f;
      turning += k;
      forces += f * f;
      turnings += k * k;
      both += f * k;
    }
    double all = forces - force * force / count;
    double turned = turnings - turning * turning / count;
    double shared = both - force * turning / count;
    double place = Math.clamp(shared / turned, NEAREST_M, FARTHEST_M);
    double left = all - 2 * place * shared + place * place * turned;
    return count >= FEWEST && left > count * LEAST_MPS2 * LEAST_MPS2 && left > unexplained * all;
  }

  /** What a sensor one metre below the hip would feel of the leg's turning, m/s². */
  private double turning(long n) {
    double[] z = alignment.zeroUp();
    double square = 0;
    double upRate = 0;
    double zRate = 0;
    double upright = 0;
    double growing = 0;
    for (int i = 0; i < 3; i++) {
      int a = (i + 1) % 3;
      int b = (i + 2) % 3;
      double rate = window.rate(n, i);
      double up = window.up(n, i);
      square += rate * rate;
      upRate += rate * up;
      zRate += rate * z[i];
      upright += up * z[i];
      growing += z[i] * (window.up(n, a) * growth(n, b) - window.up(n, b) * growth(n, a));
    }
    return square * upright - upRate * zRate - growing;
  }

  /** Angular acceleration about one of the sensor's axes, rad/s². */
  private double growth(long n, int i) {
    return (window.rate(n + beside, i) - window.rate(n - beside, i)) / (2 * beside * samplingTimeS);
  }
}
