package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.repetition.Repetition;
import java.util.List;

/**
 * What makes a set of movements that each might be a repetition: that some are alike.
 *
 * <p>In an hour of everyday life single movements and pairs that look like repetitions are common
 * (down on the knees and up again are two squats), and several within the pause of a set are too.
 * Three with the same range, duration and start pose one after the other are not. Immutable.
 */
final class SetRule {

  static final int ALIKE = 3;

  /** Single heavy repetitions come minutes after the set that prepared them, not an hour. */
  static final long GOES_ON_NANOS = 600_000_000_000L;

  private static final double RANGE = 1.35;
  private static final double DURATION = 1.6;

  /** A heavy last repetition takes twice as long as those of the set before. */
  private static final double HEAVY_DURATION = 2.2;

  /** Who exercises comes back to where the exercise begins. */
  private static final double START_RAD = Math.toRadians(8);

  private static final double START_SHARE = 0.15;

  private static final long PAUSE_NANOS = 8_000_000_000L;

  /** Crossing the legs lifts a thigh as far as a small raise, and for as long as one likes. */
  private static final double HELD_S = 7;

  private static final int ALIKE_HELD = 5;

  private final boolean startsAlike;
  private final boolean sitsAlike;

  /** The rule of an exercise. */
  static SetRule of(ExerciseProfile exercise) {
    return new SetRule(exercise.angleSource(), exercise.pose() == StartPose.LYING);
  }

  SetRule(AngleSource angle) {
    this(angle, false);
  }

  /**
   * @param angle an angle that is integrated drifts, and a lying leg is not put back to the degree:
   *     only where it comes from gravity do repetitions have to begin alike
   * @param sitsAlike whether a thigh is in the start pose while sitting: then it takes five
   *     repetitions of more than 7 s to make a set
   */
  private SetRule(AngleSource angle, boolean sitsAlike) {
    this.startsAlike = angle == AngleSource.GRAVITY;
    this.sitsAlike = sitsAlike;
  }

  /**
   * Whether three of them are alike, with no pause between that is longer than 8 s and than the two
   * movements beside it.
   */
  boolean isSet(List<Repetition> set) {
    return set.size() >= ALIKE && set.stream().anyMatch(r -> successive(set, r) >= needed(r));
  }

  private int needed(Repetition r) {
    return sitsAlike && r.durationS() > HELD_S ? ALIKE_HELD : ALIKE;
  }

  /** Whether each was held for as long as one sits with the legs crossed. */
  boolean heldLong(List<Repetition> set) {
    return sitsAlike && set.stream().allMatch(r -> r.durationS() > HELD_S);
  }

  /** Whether what is no set by itself goes on with one before. */
  boolean follows(List<Repetition> few, List<Repetition> before) {
    long pauseNanos = few.getFirst().startNanos() - before.getLast().endNanos();
    return pauseNanos < GOES_ON_NANOS
        && isSet(before)
        && few.stream()
            .allMatch(
                r -> before.stream().filter(b -> alike(r, b, HEAVY_DURATION)).count() >= ALIKE);
  }

  /** The most repetitions like {@code r} that no long pause parts. */
  private int successive(List<Repetition> set, Repetition r) {
    int most = 0;
    int alike = 0;
    for (int i = 0; i < set.size(); i++) {
      boolean goesOn = i > 0 && shortPause(set.get(i - 1), set.get(i));
      alike = (goesOn ? alike : 0) + (alike(r, set.get(i), DURATION) ? 1 : 0);
      most = Math.max(most, alike);
    }
    return most;
  }

  private static boolean shortPause(Repetition a, Repetition b) {
    double bothS = a.durationS() + b.durationS();
    return b.startNanos() - a.endNanos() < Math.max(PAUSE_NANOS, (long) (1e9 * bothS));
  }

  private boolean alike(Repetition a, Repetition b, double duration) {
    return within(a.romRad() / b.romRad(), RANGE)
        && within(a.durationS() / b.durationS(), duration)
        && (!startsAlike || startAlike(a, b));
  }

  private static boolean startAlike(Repetition a, Repetition b) {
    double apartRad = Math.abs(a.startAngleRad() - b.startAngleRad());
    return apartRad < Math.max(START_RAD, START_SHARE * Math.max(a.romRad(), b.romRad()));
  }

  private static boolean within(double share, double factor) {
    return share < factor && share > 1 / factor;
  }
}
