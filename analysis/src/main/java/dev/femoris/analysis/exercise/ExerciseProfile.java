package dev.femoris.analysis.exercise;

/**
 * What the analysis knows about one exercise before it has seen anybody do it.
 *
 * @param id the contract's word for it
 * @param displayName for people
 * @param order the phase a repetition begins with
 * @param direction +1 when theta grows from the start pose to the turning point, −1 when it falls
 * @param pose the posture of the start pose
 * @param angleSource where the angle comes from
 * @param startAngleRad thigh angle in the start pose, rad
 * @param startToleranceRad how far from it a repetition may start, rad
 * @param romRad usual range of motion, rad
 * @param romMinRad smallest range that is a repetition, rad
 * @param romMaxRad largest range that is a repetition, rad
 * @param durationMinS shortest repetition
 * @param durationMaxS longest repetition
 * @param tempo what a coach would ask for when nobody says otherwise
 */
public record ExerciseProfile(
    String id,
    String displayName,
    PhaseOrder order,
    int direction,
    StartPose pose,
    AngleSource angleSource,
    double startAngleRad,
    double startToleranceRad,
    double romRad,
    double romMinRad,
    double romMaxRad,
    double durationMinS,
    double durationMaxS,
    TempoTarget tempo) {

  public ExerciseProfile {
    require(direction == 1 || direction == -1, id, "direction", "1 or -1");
    require(romMinRad > 0 && romMinRad < romRad, id, "romMinRad", "between 0 and romRad");
    require(romMaxRad > romRad, id, "romMaxRad", "above romRad");
    require(durationMinS > 0 && durationMinS < durationMaxS, id, "durationMinS", "below the max");
    require(startToleranceRad > 0, id, "startToleranceRad", "positive");
  }

  private static void require(boolean holds, String id, String name, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("exercise %s: %s must be %s".formatted(id, name, rule));
    }
  }
}
