package dev.femoris.analysis.exercise;

/**
 * Writes an {@link ExerciseProfile} down in the units of the literature: degrees and seconds.
 *
 * <p>Every number of an exercise's file has its source beside it. Ranges are what is plausible for
 * people, with margins, not what is right.
 */
final class ProfileSheet {

  private final String id;
  private final String displayName;
  private PhaseOrder order = PhaseOrder.ECCENTRIC_FIRST;
  private StartPose pose = StartPose.STANDING;
  private AngleSource angleSource = AngleSource.GRAVITY;
  private TempoTarget tempo = new TempoTarget(2, 0, 1, 0);
  private int direction;
  private double startDeg;
  private double startToleranceDeg;
  private double romMinDeg;
  private double romDeg;
  private double romMaxDeg;
  private double durationMinS;
  private double durationMaxS;

  private ProfileSheet(String id, String displayName) {
    this.id = id;
    this.displayName = displayName;
  }

  static ProfileSheet of(String id, String displayName) {
    return new ProfileSheet(id, displayName);
  }

  /**
   * The phase a repetition begins with, and +1 when theta grows from the start pose on, −1 when it
   * falls.
   */
  ProfileSheet phases(PhaseOrder first, int thetaDirection) {
    this.order = first;
    this.direction = thetaDirection;
    return this;
  }

  ProfileSheet posture(StartPose startPose, AngleSource source) {
    this.pose = startPose;
    this.angleSource = source;
    return this;
  }

  /** Thigh angle in the start pose, and how far from it a repetition may start. */
  ProfileSheet startDeg(double angle, double tolerance) {
    this.startDeg = angle;
    this.startToleranceDeg = tolerance;
    return this;
  }

  /** Smallest, usual and largest range of motion. */
  ProfileSheet romDeg(double smallest, double usual, double largest) {
    this.romMinDeg = smallest;
    this.romDeg = usual;
    this.romMaxDeg = largest;
    return this;
  }

  ProfileSheet durationS(double shortest, double longest) {
    this.durationMinS = shortest;
    this.durationMaxS = longest;
    return this;
  }

  /** What a coach would ask for: eccentric, pause stretched, concentric, pause contracted. */
  ProfileSheet tempoS(double eccentric, double stretched, double concentric, double contracted) {
    this.tempo = new TempoTarget(eccentric, stretched, concentric, contracted);
    return this;
  }

  ExerciseProfile profile() {
    return new ExerciseProfile(
        id,
        displayName,
        order,
        direction,
        pose,
        angleSource,
        Math.toRadians(startDeg),
        Math.toRadians(startToleranceDeg),
        Math.toRadians(romDeg),
        Math.toRadians(romMinDeg),
        Math.toRadians(romMaxDeg),
        durationMinS,
        durationMaxS,
        tempo);
  }
}
