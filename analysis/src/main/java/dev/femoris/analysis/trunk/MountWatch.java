package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Watches whether a sensor still sits where it sat: upright, at the lockout of every repetition and
 * in every standing rest, it has to say what it said before.
 *
 * <p>One jump is a doubt; the same jump again is a slip. Not thread-safe.
 */
final class MountWatch {

  private static final int REMEMBERED = 9;
  private static final int FEWEST = 3;
  private static final double SCATTERS = 3;
  private static final double AGAIN_RAD = Math.toRadians(2);

  private final double slipRad;
  private final double[] lockouts = new double[REMEMBERED];
  private int count;
  private boolean doubted;
  private double doubtRad;

  MountWatch(double slipRad) {
    this.slipRad = slipRad;
  }

  /** How far an inclination at lockout is from what it was, rad; empty while nobody knows. */
  OptionalDouble jumpRad(double lockoutRad) {
    return count < FEWEST
        ? OptionalDouble.empty()
        : OptionalDouble.of(lockoutRad - Medians.of(Arrays.copyOf(lockouts, count)));
  }

  /** What a jump at lockout has to be beyond: the limit, or what is usual. */
  double limitRad() {
    double[] known = Arrays.copyOf(lockouts, count);
    double median = Medians.of(known);
    double scatter =
        1.4826 * Medians.of(Arrays.stream(known).map(v -> Math.abs(v - median)).toArray());
    return Math.max(slipRad, SCATTERS * scatter);
  }

  /** Takes an inclination at lockout that was as usual. */
  void accept(double lockoutRad) {
    if (count == REMEMBERED) {
      System.arraycopy(lockouts, 1, lockouts, 0, REMEMBERED - 1);
      count--;
    }
    lockouts[count++] = lockoutRad;
  }

  /** What an upright moment says of the mount. */
  enum Sign {
    SITS,
    DOUBTED,
    SLIPPED
  }

  /**
   * Takes how far an upright moment is from what it was.
   *
   * @param limitRad what a jump has to be beyond
   */
  Sign upright(double jumpRad, double limitRad) {
    if (Math.abs(jumpRad) <= limitRad) {
      doubted = false;
      return Sign.SITS;
    }
    boolean again = doubted && Math.abs(jumpRad - doubtRad) < AGAIN_RAD;
    doubted = !again;
    doubtRad = jumpRad;
    return again ? Sign.SLIPPED : Sign.DOUBTED;
  }

  /** Whether a jump was seen and not yet seen again. */
  boolean doubted() {
    return doubted;
  }

  double slipRad() {
    return slipRad;
  }

  /** Forgets everything: it was put on anew. */
  void clear() {
    count = 0;
    doubted = false;
  }

  void save(StateWriter to) {
    to.put(lockouts).put(count).put(doubted).put(doubtRad);
  }

  void restore(StateReader from) {
    from.get(lockouts);
    count = from.getInt();
    doubted = from.getBoolean();
    doubtRad = from.getDouble();
  }
}
