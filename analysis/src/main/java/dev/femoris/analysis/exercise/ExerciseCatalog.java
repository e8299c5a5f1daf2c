package dev.femoris.analysis.exercise;

import java.util.List;
import java.util.Optional;

/** The exercises this build knows; each has a file of numbers of its own in this package. */
public final class ExerciseCatalog {

  private final List<ExerciseProfile> profiles;

  private ExerciseCatalog(List<ExerciseProfile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  public static ExerciseCatalog builtIn() {
    return new ExerciseCatalog(
        List.of(
            RomanianDeadlift.PROFILE,
            ConventionalDeadlift.PROFILE,
            NordicCurl.PROFILE,
            GluteBridge.PROFILE,
            Squat.PROFILE,
            SupineLegRaise.PROFILE,
            SideLyingHipAbduction.PROFILE,
            ProneHipExtension.PROFILE));
  }

  public List<ExerciseProfile> all() {
    return profiles;
  }

  public Optional<ExerciseProfile> find(String id) {
    return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
