package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.statistic.Spread;
import java.util.Arrays;

/**
 * Watches whether an angle that has to be the same whenever the trunk is upright still is: at the
 * lockout of every repetition and in every standing rest.
 *
 * <p>One jump is a doubt; a step that the last two or three moments agree on is a slip. A step
 * counts from the limit on, and only where it is clear from the ordinary scatter of skin and
 * posture. Not thread-safe.
 */
final class MountWatch {

  private static final int REMEMBERED = 12;
  private static final int FEWEST = 3;
  private static final int LATEST = 3;

  private static final double CLEAR = 3.7;

  /** The usual scatter counts as much as so many moments. */
  private static final int BELIEF = 6;

  private static final double AGAIN_RAD = Math.toRadians(2.5);

  private final double slipRad;
  private final double usualScatterRad;
  private final double[] upright = new double[REMEMBERED];
  private int count;
  private boolean doubted;
  private double restRad;
  private boolean restJumped;

  /**
   * @param slipRad a step from which on it has slipped
   * @param usualScatterRad skin and posture move the angle so much from one upright moment to the
   *     next
   */
  MountWatch(double slipRad, double usualScatterRad) {
    this.slipRad = slipRad;
    this.usualScatterRad = usualScatterRad;
  }

  /** What an upright moment says of the mount. */
  enum Sign {
    SITS,
    DOUBTED,
    SLIPPED
  }

  /** Takes the angle at a lockout. */
  Sign lockout(double angleRad) {
    if (count == REMEMBERED) {
      System.arraycopy(upright, 1, upright, 0, REMEMBERED - 1);
      count--;
    }
    upright[count++] = angleRad;
    doubted = stepped(1);
    return stepped(2) || stepped(LATEST) ? Sign.SLIPPED : doubted ? Sign.DOUBTED : Sign.SITS;
  }

  /** Whether the latest ones lie clearly off those before, all to the same side. */
  private boolean stepped(int latest) {
    int before = count - latest;
    if (before < FEWEST) {
      return false;
    }
    Spread known = Spread.of(Arrays.copyOf(upright, before));
    double scatter = scatterRad(known.scatter(), before);
    double step = Math.abs(stepRad(latest));
    double error = scatter * Math.sqrt(1.0 / latest + 1.0 / before);
    return step > slipRad && step > CLEAR * error && alike(latest);
  }

  /** What was seen, believed the more the more of it there is. */
  private double scatterRad(double seenRad, int moments) {
    double square =
        (BELIEF * usualScatterRad * usualScatterRad + moments * seenRad * seenRad)
            / (BELIEF + moments);
    return Math.sqrt(square);
  }

  private boolean alike(int latest) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = count - latest; i < count; i++) {
      least = Math.min(least, upright[i]);
      most = Math.max(most, upright[i]);
    }
    return latest == 1 || most - least < 2 * AGAIN_RAD;
  }

  /** By how much the latest ones differ from those before. */
  private double stepRad(int latest) {
    double[] known = Arrays.copyOf(upright, count - latest);
    double[] now = Arrays.copyOfRange(upright, count - latest, count);
    return Arrays.stream(now).average().orElse(0) - Medians.of(known);
  }

  /** By how much it slipped, rad, after {@link Sign#SLIPPED}; what is known is corrected by it. */
  double settle() {
    int latest = stepped(LATEST) ? LATEST : 2;
    double step = stepRad(latest);
    for (int i = count - latest; i < count; i++) {
      upright[i] -= step;
    }
    doubted = false;
    return step;
  }

  /** How far the newest lockout lies off those before, rad; 0 before there are any. */
  double jumpRad() {
    return count < 2 ? 0 : stepRad(1);
  }

  /** Takes how far a standing rest is from the zero, rad. */
  Sign rest(double offRad) {
    double limit = Math.max(slipRad, CLEAR * usualScatterRad);
    boolean again = restJumped && Math.abs(offRad - restRad) < AGAIN_RAD;
    restJumped = Math.abs(offRad) > limit;
    restRad = offRad;
    doubted = restJumped;
    if (restJumped && again) {
      restJumped = false;
      doubted = false;
      return Sign.SLIPPED;
    }
    return restJumped ? Sign.DOUBTED : Sign.SITS;
  }

  /** Whether a jump was seen and not yet seen again. */
  boolean doubted() {
    return doubted;
  }

  /** Forgets everything: it was put on anew. */
  void clear() {
    count = 0;
    doubted = false;
    restJumped = false;
  }

  void save(StateWriter to) {
    to.put(upright).put(count).put(doubted).put(restRad).put(restJumped);
  }

  void restore(StateReader from) {
    from.get(upright);
    count = from.getInt();
    doubted = from.getBoolean();
    restRad = from.getDouble();
    restJumped = from.getBoolean();
  }
}
