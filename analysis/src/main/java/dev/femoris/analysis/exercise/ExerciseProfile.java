package dev.femoris.analysis.exercise;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the analysis knows about one exercise before it has seen anybody do it; read from an
 * exercise sheet ({@link ExerciseSheet}).
 *
 * @param id the contract's word for it
 * @param displayName for people
 * @param kind what there is to find
 * @param segment where the sensor has to be worn
 * @param legs whether both legs do it at once
 * @param barLifted whether a bar that shows the repetitions is lifted in it
 * @param order the phase a repetition begins with
 * @param direction +1 when the segment's angle grows from the start pose to the turning point, −1
 *     when it falls
 * @param pose the posture of the start pose
 * @param angleSource where the angle comes from
 * @param startAngleRad angle in the start pose, rad
 * @param startToleranceRad how far from it a repetition may start, rad
 * @param romRad usual range of motion, rad
 * @param romMinRad smallest range that is a repetition, rad
 * @param romMaxRad largest range that is a repetition, rad
 * @param durationMinS shortest repetition
 * @param durationMaxS longest repetition
 * @param tempo what a coach would ask for when nobody says otherwise
 * @param holdZone where a posture counts as held; empty: where the thigh comes to rest after its
 *     usual range
 * @param faults what is judged in a repetition
 * @param alike exercises this sensor cannot tell from it
 * @param unseen what this sensor cannot see of it, for people
 * @param sources where the numbers come from
 */
public record ExerciseProfile(
    String id,
    String displayName,
    ExerciseKind kind,
    Segment segment,
    Legs legs,
    boolean barLifted,
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
    TempoTarget tempo,
    Optional<HoldZone> holdZone,
    Set<Fault> faults,
    List<String> alike,
    String unseen,
    List<String> sources) {

  public ExerciseProfile {
    require(direction == 1 || direction == -1, id, "direction", "1 or -1");
    require(romMinRad > 0 && romMinRad < romRad, id, "romMinRad", "between 0 and romRad");
    require(romMaxRad > romRad, id, "romMaxRad", "above romRad");
    require(durationMinS > 0 && durationMinS < durationMaxS, id, "durationMinS", "below the max");
    require(startToleranceRad > 0, id, "startToleranceRad", "positive");
    // In the order of their declaration: the digest of a sheet must not change from run to run.
    EnumSet<Fault> ordered = EnumSet.noneOf(Fault.class);
    ordered.addAll(faults);
    faults = Collections.unmodifiableSet(ordered);
    alike = List.copyOf(alike);
    sources = List.copyOf(sources);
  }

  private static void require(boolean holds, String id, String name, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("exercise %s: %s must be %s".formatted(id, name, rule));
    }
  }
}
