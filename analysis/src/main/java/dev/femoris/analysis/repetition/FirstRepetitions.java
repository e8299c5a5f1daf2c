package dev.femoris.analysis.repetition;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the first movements mean while nobody knows which way the exercise goes.
 *
 * <p>Standing, a movement that would be a repetition goes forward; where the exercise itself goes
 * backward, walking has to say which way that is. Kneeling, the thigh first swings forward to get
 * down; a controlled lowering is told from that by walking or by its slowness. Lying, a raise and
 * the lowering of a raised leg look alike. Where one movement does not tell, it waits for a second
 * like it: the pair that is complete first is the repetition. Not thread-safe.
 */
final class FirstRepetitions {

  private static final double SLOW_SHARE = 0.6;
  private static final double ALIKE_POSTURE_RAD = Math.toRadians(30);
  private static final double ALIKE_S = 20;

  /** Shuffling into the seat or onto the mat is no half of a repetition. */
  private static final double ALIKE_RANGE = 1.6;

  private static final double FAR_END_RAD = Math.toRadians(3);
  private static final double FAR_END_SHARE = 0.5;

  private static final double LONGEST_STRIDE_S = 1.5;
  private static final double STRIDE_GAP_S = 0.15;

  /** Of the usual range: a long stride turns the thigh by 50°. */
  private static final double SWING_SHARE = 0.76;

  private static final double SWING_GAP_S = 0.4;
  private static final double ALIKE_SHARE = 0.75;

  private final ExerciseProfile profile;
  private final ThighAlignment alignment;

  /** The last movement of each direction that waits for one like it. */
  private final List<Movement> waiting = new ArrayList<>();

  FirstRepetitions(ExerciseProfile profile, ThighAlignment alignment) {
    this.profile = profile;
    this.alignment = alignment;
  }

  /** What a movement that passed the gate turned out to be. */
  sealed interface Decision {
    /** These are repetitions, in order; the alignment now has its sign. */
    record Repetitions(List<Movement> movements) implements Decision {}

    /** It may be one; the next will tell. */
    record Waits() implements Decision {}

    /** The athlete was getting into the start pose; the alignment now has its sign. */
    record SetUp() implements Decision {}
  }

  /** Takes a movement that would be a repetition if it went the exercise's way. */
  Decision take(Movement movement) {
    if (profile.kind() == ExerciseKind.SWING) {
      return swing(movement);
    }
    // A shank's first movement from standing may well go backward.
    if (profile.angleSource() == AngleSource.GYROSCOPE) {
      return secondAlike(movement);
    }
    return switch (profile.pose()) {
      case LYING, SEATED -> secondAlike(movement);
      case KNEELING -> kneeling(movement);
      case STANDING -> alignment.goesBack() ? backward(movement) : fromStanding(movement);
      case FLOOR -> repetitions(movement);
    };
  }

  private Decision kneeling(Movement movement) {
    boolean forward = alignment.forwardByGait() * movement.sigma() > 0;
    boolean backward = alignment.forwardByGait() * movement.sigma() < 0;
    double firstPhaseS = (movement.turnInNanos() - movement.startNanos()) * 1e-9;
    if (!backward && (forward || firstPhaseS < SLOW_SHARE * profile.tempo().eccentricS())) {
      alignment.setUp(movement.sigma());
      return new Decision.SetUp();
    }
    return backward ? repetitions(movement) : secondAlike(movement);
  }

  /** From standing: a movement that comes back to standing instead is the other half of one. */
  private Decision fromStanding(Movement movement) {
    double start = alignment.thetaRad(movement.startTurnRad(), 1);
    double turned = start + movement.sigma() * movement.romRad();
    boolean comesBack = Math.abs(start) > Math.abs(turned);
    return alignment.zeroed() && profile.startAngleRad() == 0 && comesBack
        ? new Decision.Waits()
        : repetitions(movement);
  }

  /** Where walking does not say that it went backward, one movement is not enough. */
  private Decision backward(Movement movement) {
    return alignment.forwardByGait() * movement.sigma() < 0
        ? repetitions(movement)
        : secondAlike(movement);
  }

  /** Strides come in series too, but are shorter; a swing needs a second, as large, right after. */
  private Decision swing(Movement movement) {
    Optional<Movement> before = waiting(movement.sigma());
    waiting.clear();
    boolean large = movement.romRad() > SWING_SHARE * profile.romRad();
    if (large && before.isPresent() && follows(before.get(), movement)) {
      return repetitions(before.get(), movement);
    }
    if (large) {
      waiting.add(movement);
    }
    return new Decision.Waits();
  }

  private static boolean follows(Movement before, Movement movement) {
    double share = movement.romRad() / before.romRad();
    return movement.startNanos() - before.endNanos() < SWING_GAP_S * 1e9
        && share > ALIKE_SHARE
        && share < 1 / ALIKE_SHARE;
  }

  private Decision secondAlike(Movement movement) {
    for (Movement first : waiting) {
      boolean upsideDown = fromTheFarEnd(first) && fromTheFarEnd(movement);
      if (alike(first, movement) && !strides(first, movement) && !upsideDown) {
        waiting.clear();
        return repetitions(first, movement);
      }
    }
    waiting.removeIf(m -> m.sigma() == movement.sigma());
    waiting.add(movement);
    return new Decision.Waits();
  }

  /** Up, and not down from a raised leg: nothing that is done lying ends nearer to standing. */
  private boolean fromTheFarEnd(Movement m) {
    boolean lifted = profile.angleSource() == AngleSource.GYROSCOPE;
    return lifted && m.nearerRestRad() > Math.max(FAR_END_RAD, FAR_END_SHARE * m.romRad());
  }

  /** A walking shank swings as far as in a curl, stride upon stride. */
  private boolean strides(Movement first, Movement second) {
    boolean fast = Math.max(first.durationS(), second.durationS()) < LONGEST_STRIDE_S;
    boolean atOnce = second.startNanos() - first.endNanos() < STRIDE_GAP_S * 1e9;
    return profile.segment() == Segment.SHANK && fast && atOnce;
  }

  private Decision repetitions(Movement... movements) {
    alignment.repetition(movements[0].sigma());
    return new Decision.Repetitions(List.of(movements));
  }

  private static boolean alike(Movement first, Movement second) {
    double share = first.romRad() / second.romRad();
    return first.sigma() == second.sigma()
        && share < ALIKE_RANGE
        && share > 1 / ALIKE_RANGE
        && second.startNanos() - first.endNanos() < ALIKE_S * 1e9
        && second.postureDifferenceRad(first) < ALIKE_POSTURE_RAD;
  }

  /** The movement that waits in this direction. */
  Optional<Movement> waiting(int sigma) {
    return waiting.stream().filter(m -> m.sigma() == sigma).findFirst();
  }

  /** No more motion: a movement that waited for a second one is a repetition by itself. */
  Optional<Movement> finish() {
    if (profile.kind() == ExerciseKind.SWING || alignment.sign() != 0 || waiting.isEmpty()) {
      return Optional.empty();
    }
    Movement only = waiting.getFirst();
    alignment.repetition(only.sigma());
    return Optional.of(only);
  }

  void clear() {
    waiting.clear();
  }

  void save(StateWriter to) {
    to.put(waiting.size());
    waiting.forEach(m -> m.save(to));
  }

  void restore(StateReader from) {
    for (int n = from.getInt(); n > 0; n--) {
      waiting.add(Movement.restore(from));
    }
  }
}
