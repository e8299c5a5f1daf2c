package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;

/**
 * What is known before the first sample.
 *
 * @param exercise the exercise the athlete declared
 * @param placement where the sensor is worn; one the exercise cannot be judged from gives a result
 *     that says so, see {@link #basis()}
 * @param sampleRateHz the sensor's measured output rate
 */
public record SessionSetup(ExerciseProfile exercise, Placement placement, double sampleRateHz) {

  public SessionSetup {
    if (!(sampleRateHz >= 10 && sampleRateHz <= 2000)) {
      throw new IllegalArgumentException(
          "sampleRateHz %s: must be 10 to 2000".formatted(sampleRateHz));
    }
  }

  /** What the sensor worn there can judge of the exercise. */
  public Basis basis() {
    return Basis.of(exercise, placement);
  }
}
