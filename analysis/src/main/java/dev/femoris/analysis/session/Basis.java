package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.sample.Placement;

/** What the worn sensor lets the analysis judge of the declared exercise. */
public sealed interface Basis {

  /**
   * It turns with the limb the exercise moves: all the exercise shows there.
   *
   * @param worn where on it
   */
  record Limb(Segment segment, Placement worn) implements Basis {}

  /** It rides on the bar the exercise lifts: repetitions and a coarse tempo, no angle, no range. */
  record Bar() implements Basis {}

  /**
   * It does not move with the exercise: nothing is judged.
   *
   * @param needed where a sensor would have to be worn
   * @param worn where it is worn
   */
  record Unsuited(Segment needed, Placement worn) implements Basis {}

  /** What a sensor worn at {@code worn} shows of {@code exercise}. */
  static Basis of(ExerciseProfile exercise, Placement worn) {
    if (worn == Placement.BARBELL && exercise.barLifted()) {
      return new Bar();
    }
    return exercise.segment().wears(worn)
        ? new Limb(exercise.segment(), worn)
        : new Unsuited(exercise.segment(), worn);
  }

  /** Whether anything can be judged at all. */
  default boolean judges() {
    return !(this instanceof Unsuited);
  }
}
