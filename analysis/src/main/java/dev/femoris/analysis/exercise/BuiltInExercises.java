package dev.femoris.analysis.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the sheets that come with this build from the class path, in the order of the list. */
final class BuiltInExercises {

  private static final List<String> IDS =
      List.of(
          "romanian_deadlift",
          "conventional_deadlift",
          "sumo_deadlift",
          "single_leg_deadlift_stance",
          "single_leg_deadlift_swing",
          "good_morning",
          "nordic_curl",
          "glute_ham_raise",
          "glute_bridge",
          "stability_ball_curl",
          "slider_curl",
          "prone_leg_curl",
          "standing_band_curl",
          "terminal_knee_extension",
          "leg_swing",
          "squat",
          "lunge",
          "supine_leg_raise",
          "side_lying_hip_abduction",
          "prone_hip_extension",
          "seated_knee_extension",
          "supine_strap_stretch",
          "standing_stretch",
          "seated_forward_fold",
          "pigeon_pose");

  static final ExerciseCatalog CATALOG =
      ExerciseCatalog.of(IDS.stream().map(BuiltInExercises::read).toList());

  private BuiltInExercises() {}

  private static ExerciseProfile read(String id) {
    String name = id + ".yaml";
    try (InputStream in = BuiltInExercises.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return ExerciseSheet.parse(name, new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
