package dev.femoris.analysis.alignment;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.kinematics.FlexionAxis;
import dev.femoris.analysis.kinematics.FlexionPlane;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;

/**
 * How the sensor sits on the thigh.
 *
 * <p>Three things are found one after the other. The <em>axis</em> comes from movement ({@link
 * FlexionAxis}); nothing is said before it is settled. The <em>zero</em> is the first posture held
 * still, taken for standing (or kneeling upright); an exercise done lying down takes its own start
 * pose unless a first posture was clearly left for another. The <em>sign</em> comes from anatomy: a
 * thigh that leaves standing by more than 32° goes forward. Where no such movement was seen, it
 * comes from the first movement that looks like a repetition of the declared exercise. Not
 * thread-safe.
 */
public final class ThighAlignment {

  private static final double SETTLED_TRAVEL_RAD = Math.toRadians(25);
  private static final double SETTLED_EXPLAINED = 0.6;
  private static final double FORGETTING_RAD = Math.toRadians(900);

  /** An exercise with an axis of its own has to displace that of walking within two repetitions. */
  private static final double FORGETTING_RELATIVE_RAD = Math.toRadians(110);

  private static final double AXIS_MOVED_RAD = Math.toRadians(10);
  private static final double FORWARD_RAD = Math.toRadians(32);
  private static final double STRETCHED_RAD = Math.toRadians(45);
  private static final double NEAR_START_RAD = Math.toRadians(75);
  private static final double NEW_POSTURE_RAD = Math.toRadians(50);
  private static final double LAIN_DOWN_RAD = Math.toRadians(70);

  private final ExerciseProfile profile;
  private final FlexionAxis axis;
  private final FlexionPlane plane = new FlexionPlane();
  private final GaitSign gait = new GaitSign();
  private final boolean goesBack;
  private final double[] reference = new double[3];
  private final double[] zeroUp = new double[3];
  private final double[] axisBegun = new double[3];
  private final double[] startPosture = new double[3];
  private final boolean relative;
  private boolean referenced;
  private boolean startSeen;
  private boolean settled;
  private boolean stood;
  private boolean zeroed;
  private boolean poseAssumed;
  private double zeroTurnRad;
  private double zeroThetaRad;
  private int sign;

  public ThighAlignment(ExerciseProfile profile) {
    this.profile = profile;
    this.relative = profile.angleSource() == AngleSource.GYROSCOPE;
    boolean upright = profile.pose() == StartPose.STANDING || profile.pose() == StartPose.KNEELING;
    this.goesBack = upright && profile.direction() < 0;
    this.axis = new FlexionAxis(forgettingRad());
  }

  /**
   * Takes the sensor's motion: up is a unit vector, the rate is bias-corrected and stands for
   * {@code dtS}.
   */
  public void push(double[] up, double[] posture, double[] rate, double dtS) {
    if (!referenced) {
      System.arraycopy(up, 0, reference, 0, 3);
      referenced = true;
    }
    // The axis of a lying raise is not that of walking: once the start pose is known, only movement
    // near it teaches.
    if (!relative || !startSeen || dot(posture, startPosture) > Math.cos(NEAR_START_RAD)) {
      axis.push(rate[0], rate[1], rate[2], dtS);
    }
  }

  /**
   * Takes a better axis if there is one.
   *
   * @param up direction up now, sensor frame
   * @return by how much the turn measured from gravity changes through it, rad; 0 when the axis is
   *     new
   */
  public double refine(double[] up) {
    axis.update();
    boolean known = settled;
    settled |= axis.travelRad() >= SETTLED_TRAVEL_RAD && axis.explained() >= SETTLED_EXPLAINED;
    if (!settled) {
      return 0;
    }
    double now = turnOf(up);
    double zero = turnOf(zeroUp);
    plane.set(axis.axis(), reference);
    boolean absolute = profile.angleSource() == AngleSource.GRAVITY;
    if (!known || !absolute) {
      return 0;
    }
    zeroTurnRad += wrapped(turnOf(zeroUp) - zero);
    return wrapped(turnOf(up) - now);
  }

  /** Whether the axis now lies more than 10° from where it was when the session was last begun. */
  public boolean axisMoved() {
    double[] a = axis.axis();
    double along = a[0] * axisBegun[0] + a[1] * axisBegun[1] + a[2] * axisBegun[2];
    return along < Math.cos(AXIS_MOVED_RAD);
  }

  /**
   * Forgets the sign: with the axis of now, everything that is remembered is looked at again. The
   * first posture held still may be remembered no more; where it was standing it stays, for which
   * way was up in the sensor then owes nothing to the axis.
   */
  public void beginAgain() {
    System.arraycopy(axis.axis(), 0, axisBegun, 0, 3);
    boolean keeps = stood && !poseAssumed && !relative && profile.pose() != StartPose.LYING;
    stood = keeps;
    zeroed &= keeps;
    zeroTurnRad = keeps ? turnOf(zeroUp) : 0;
    poseAssumed = false;
    zeroThetaRad = 0;
    sign = 0;
    gait.clear();
  }

  private double turnOf(double[] up) {
    return plane.turnRad(up[0], up[1], up[2]);
  }

  private static double wrapped(double angleRad) {
    return Math.IEEEremainder(angleRad, 2 * Math.PI);
  }

  /** Whether the axis is known well enough to look for repetitions. */
  public boolean settled() {
    return settled;
  }

  public FlexionPlane plane() {
    return plane;
  }

  /** +1 when a growing turn is flexion, −1 when it is extension, 0 while unknown. */
  public int sign() {
    return sign;
  }

  public boolean zeroed() {
    return zeroed;
  }

  /**
   * Whether absolute angles rest on the exercise's start pose instead of on a posture that was
   * seen.
   */
  public boolean poseAssumed() {
    return poseAssumed;
  }

  /** The sensor is held still with up in this direction, at this (unwrapped) turn. */
  public void still(double[] up, double turnRad) {
    if (!stood && !zeroed) {
      stood = true;
      zeroAt(up, turnRad);
      zeroed = profile.pose() != StartPose.LYING && !relative;
    } else if (!zeroed && sign == 0 && Math.abs(turnRad - zeroTurnRad) > newPostureRad()) {
      zeroed = profile.angleSource() == AngleSource.GRAVITY; // Lying down was seen.
    }
  }

  /** A stretch lifts a straight leg nearly as far as lying down does. */
  private double newPostureRad() {
    return profile.kind() == ExerciseKind.HOLD ? LAIN_DOWN_RAD : NEW_POSTURE_RAD;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private void zeroAt(double[] up, double turnRad) {
    System.arraycopy(up, 0, zeroUp, 0, 3);
    zeroTurnRad = turnRad;
  }

  /** Takes the turn of the moment, which stands for {@code dtS}, to learn which way is forward. */
  public void turned(double turnRad, double dtS) {
    if (sign != 0) {
      return;
    }
    if (goesBack) {
      gait.push(turnRad, dtS);
    } else if (zeroed && Math.abs(turnRad - zeroTurnRad) > forwardRad()) {
      sign = turnRad > zeroTurnRad ? 1 : -1;
    }
  }

  /** Every stretch begins with more than the longest stride, so a stride need not be asked. */
  private double forwardRad() {
    return profile.kind() == ExerciseKind.HOLD ? STRETCHED_RAD : FORWARD_RAD;
  }

  /** A repetition of the exercise was seen whose turn went this way (+1 or −1) on the way out. */
  public void repetition(int direction) {
    sign = direction * profile.direction();
  }

  /**
   * Whether the exercise moves the leg behind the body, where no movement tells what is forward.
   */
  public boolean goesBack() {
    return goesBack;
  }

  /** The direction of the turn that walking says is forward: +1 or −1; 0 when it does not tell. */
  public int forwardByGait() {
    return zeroed ? gait.about(zeroTurnRad) : 0;
  }

  /** Getting into the start pose was seen: the thigh went forward, with the turn going this way. */
  public void setUp(int direction) {
    sign = direction;
  }

  /** A repetition began in this posture, as the accelerometer sees it. */
  public void startedFrom(double[] posture) {
    System.arraycopy(posture, 0, startPosture, 0, 3);
    startSeen = true;
    axis.forgetAfter(FORGETTING_RAD);
  }

  /** What was counted was nothing: any movement may teach the axis again. */
  public void nothingCounted() {
    Arrays.fill(startPosture, 0);
    startSeen = false;
    axis.forgetAfter(forgettingRad());
  }

  private double forgettingRad() {
    return relative ? FORGETTING_RELATIVE_RAD : FORGETTING_RAD;
  }

  /** Posture the last repetition began in, unit vector, sensor frame; zero before the first. */
  public double[] startPosture() {
    return startPosture;
  }

  /** Nothing better is known: up in this direction, at this turn, is the exercise's start pose. */
  public void assumeStartPose(double[] up, double turnRad) {
    zeroAt(up, turnRad);
    zeroed = true;
    poseAssumed = true;
    zeroThetaRad = profile.startAngleRad();
  }

  /** The session's first sample, at this turn, is taken for the exercise's start pose. */
  public void beganInStartPose(double turnRad) {
    assumeStartPose(reference.clone(), turnRad);
  }

  /** Thigh angle for a turn, rad; before the sign is known as if the turn grew with flexion. */
  public double thetaRad(double turnRad) {
    return thetaRad(turnRad, sign);
  }

  /** Thigh angle for a turn if growing turn were flexion (+1) or extension (−1), rad. */
  public double thetaRad(double turnRad, int assumedSign) {
    double zero = stood || zeroed ? zeroTurnRad : 0;
    return zeroThetaRad() + (assumedSign < 0 ? -1 : 1) * (turnRad - zero);
  }

  /**
   * Thigh angle from gravity alone, for exercises whose repetitions are found by the gyroscope,
   * rad.
   */
  public double thetaFromGravityRad(double[] up) {
    double turn = zeroed ? wrapped(turnOf(up) - turnOf(zeroUp)) : 0;
    return zeroThetaRad() + (sign < 0 ? -1 : 1) * turn;
  }

  /** Flexion axis, unit vector, sensor frame; the estimator's own array. */
  public double[] axis() {
    return axis.axis();
  }

  /** Direction up where the angle is {@link #zeroThetaRad}, sensor frame; valid when zeroed. */
  public double[] zeroUp() {
    return zeroUp;
  }

  /** Thigh angle of the zero, rad: that of standing, or that of the exercise's start pose. */
  public double zeroThetaRad() {
    return zeroed ? zeroThetaRad : profile.startAngleRad();
  }

  public void save(StateWriter to) {
    axis.save(to);
    gait.save(to);
    plane.save(to);
    to.put(reference).put(zeroUp).put(axisBegun).put(startPosture);
    to.put(startSeen).put(referenced).put(settled).put(stood).put(zeroed).put(poseAssumed);
    to.put(zeroTurnRad).put(zeroThetaRad).put(sign);
  }

  public void restore(StateReader from) {
    axis.restore(from);
    gait.restore(from);
    plane.restore(from);
    from.get(reference);
    from.get(zeroUp);
    from.get(axisBegun);
    from.get(startPosture);
    startSeen = from.getBoolean();
    referenced = from.getBoolean();
    settled = from.getBoolean();
    stood = from.getBoolean();
    zeroed = from.getBoolean();
    poseAssumed = from.getBoolean();
    zeroTurnRad = from.getDouble();
    zeroThetaRad = from.getDouble();
    sign = from.getInt();
  }
}
