package dev.femoris.reporting.words;

import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.trunk.BackLevel;

/**
 * What the worn sensor can and cannot see of an exercise.
 *
 * @param sees a phrase that goes on from "It sees"
 * @param cannotSee a phrase that goes on from "It cannot see"
 */
public record Visibility(String sees, String cannotSee) {

  private static final String COMMON = "the repetitions, their tempo, range and rate";

  private static final String BACK = "the shape of the back";

  /** The same with what trunk sensors add. */
  public Visibility with(BackLevel back) {
    return switch (back) {
      case MEASURED ->
          new Visibility(
              sees + "; with the sensors at sacrum and T12 also " + BACK,
              cannotSee.replace(", " + BACK, "").replace(" or " + BACK, "").replace(BACK, ""));
      case ESTIMATED ->
          new Visibility(
              sees + "; with the sensor at the sacrum an estimate of " + BACK,
              cannotSee.replace(BACK, BACK + " for certain"));
      case INFERRED -> this;
    };
  }

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

  /** For the exercise of that id and a sensor worn so. */
  public static Visibility of(Basis basis, String exerciseId) {
    return switch (basis) {
      case Basis.Limb limb ->
          switch (limb.segment()) {
            case THIGH -> ofThighSensor(exerciseId);
            case SHANK ->
                new Visibility(
                    COMMON + " of the shank",
                    "the thigh: bending at the hip and lifting of the thigh look like movement of"
                        + " the knee");
          };
      case Basis.Bar bar ->
          new Visibility(
              "the repetitions as the bar moves, and their tempo coarsely",
              "range of motion, the thigh's angle, form; a lowering too slow for its errors; a"
                  + " single lift, which may be picking the bar up");
      case Basis.Unsuited unsuited ->
          new Visibility(
              "nothing of this exercise", "its repetitions, their tempo, range, rate and form");
    };
  }

  /** For a posture that is held. */
  public static Visibility ofHolds() {
    return new Visibility(
        "the posture held, its angle, how long, bouncing and creeping in it",
        "bending of the knee, tilt of the pelvis, the trunk, or how hard it pulls");
  }

  /** For the exercise of that id; what holds for any exercise when it has no words of its own. */
  private static Visibility ofThighSensor(String exerciseId) {
    return switch (exerciseId) {
      case "squat", "lunge" ->
          new Visibility(
              COMMON + ", and the depth of the thigh",
              "the knees, the trunk's lean, the shape of the back or the load");
      case "romanian_deadlift", "good_morning" ->
          new Visibility(
              COMMON
                  + "; its range stands for depth only roughly, because the thigh follows the hinge"
                  + " in part",
              "the trunk's angle, the bar's height or the shape of the back");
      case "conventional_deadlift", "sumo_deadlift" ->
          new Visibility(
              COMMON + ", and when the hips rise",
              "the bar's speed, the shape of the back or the grip");
      case "nordic_curl" ->
          new Visibility(
              COMMON + ", and how the lowering is controlled until the catch",
              "bending at the hip during the controlled part");
      case "glute_bridge" ->
          new Visibility(
              COMMON + ", and the height at the top against the athlete's own",
              "whether the height comes from the hip or from the lower back");
      case "supine_leg_raise" ->
          new Visibility(
              COMMON + ", and the angle of the raised leg",
              "bending of the knee or tilt of the pelvis");
      case "side_lying_hip_abduction", "prone_hip_extension" ->
          new Visibility(COMMON, "whether the pelvis moves with the thigh");
      default -> new Visibility(COMMON, "the trunk, the knees, the shape of the back or the load");
    };
  }
}
