package dev.femoris.reporting.words;

import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.trunk.BackLevel;
import java.util.Map;
import java.util.Optional;

/**
 * What the worn sensor can and cannot see of an exercise.
 *
 * @param sees a phrase that goes on from "It sees"
 * @param cannotSee a phrase that goes on from "It cannot see"
 */
public record Visibility(String sees, String cannotSee) {

  /** What it sees, as a sentence of its own. */
  public String seesSentence() {
    return sentence(sees);
  }

  /** What it cannot see, as a sentence of its own. */
  public String cannotSeeSentence() {
    return sentence(cannotSee);
  }

  private static String sentence(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
  }

  /**
   * For the exercise of that id and a sensor worn so.
   *
   * @param back what trunk sensors add, where they were asked for
   */
  public static Visibility of(
      Basis basis, String exerciseId, Optional<BackLevel> back, Words words) {
    return switch (basis) {
      case Basis.Limb limb ->
          switch (limb.segment()) {
            case THIGH -> of(group(exerciseId), back, words);
            case SHANK -> of("shank", back, words);
          };
      case Basis.Bar bar -> of("bar", back, words);
      case Basis.Unsuited unsuited -> of("unsuited", back, words);
    };
  }

  /** For a posture that is held. */
  public static Visibility ofHolds(Words words) {
    return of("holds", Optional.empty(), words);
  }

  private static Visibility of(String group, Optional<BackLevel> back, Words words) {
    String level = back.map(BackLevel::id).orElse(BackLevel.INFERRED.id());
    String sees =
        words.say(
            "words.sight.%s.sees".formatted(group),
            Map.of("common", words.say("words.sight.common")));
    return new Visibility(
        words.say("words.sight.with_back", Map.of("sees", sees, "back", level)),
        words.say("words.sight.%s.cannot".formatted(group), Map.of("back", level)));
  }

  /** Exercises of which the same is seen; {@code any} has no words of its own. */
  private static String group(String exerciseId) {
    return switch (exerciseId) {
      case "squat", "lunge" -> "squat";
      case "romanian_deadlift", "good_morning" -> "hinge";
      case "conventional_deadlift", "sumo_deadlift" -> "deadlift";
      case "nordic_curl", "glute_bridge", "supine_leg_raise" -> exerciseId;
      case "side_lying_hip_abduction", "prone_hip_extension" -> "hip_raise";
      default -> "any";
    };
  }
}
