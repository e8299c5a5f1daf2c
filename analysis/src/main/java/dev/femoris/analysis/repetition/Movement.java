package dev.femoris.analysis.repetition;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.EnumSet;
import java.util.Set;

/**
 * A movement away from a level and back, measured.
 *
 * @param sigma +1 when the turn about the axis grew on the way out, −1 when it fell
 * @param romRad range of motion
 * @param startTurnRad turn about the axis at the start
 * @param endTurnRad turn about the axis at the end
 * @param startNumber the start's entry in the motion window
 * @param postureX posture at the start as the accelerometer sees it, unit vector, sensor frame
 * @param onAxis share of the movement's energy about the axis, 0 to 1
 * @param quietStart whether it began from standing still
 * @param postureChangeRad how far gravity turned from the start to the turning point, by the
 *     accelerometer alone
 * @param interpolated whether samples were missing in it
 * @param swings changes of direction within the movement itself; one in a plain repetition
 * @param reversals changes of direction from two and a half seconds before the start to the end
 * @param footfall whether a foot met the ground hard in it, see {@link Footfall}, or the leg of a
 *     swing carried the body, see {@link HipMotion}
 * @param nearerRestRad how much nearer to the posture before anything was done it turned than it
 *     began; see {@link RestingPosture}
 * @param measures how it was done
 */
record Movement(
    int sigma,
    long startNumber,
    long startNanos,
    long turnInNanos,
    long turnOutNanos,
    long endNanos,
    double romRad,
    double peakFirstRadPerS,
    double peakSecondRadPerS,
    double startTurnRad,
    double endTurnRad,
    double postureX,
    double postureY,
    double postureZ,
    double onAxis,
    double postureChangeRad,
    boolean interpolated,
    boolean quietStart,
    int swings,
    int reversals,
    boolean footfall,
    double nearerRestRad,
    RepetitionMeasures measures) {

  private static final double REST_SHARE = 0.35;

  double durationS() {
    return (endNanos - startNanos) * 1e-9;
  }

  /** Whether {@code turnRad} is about where this one began or ended, and not where it turned. */
  boolean restsNear(double turnRad) {
    double near = REST_SHARE * romRad;
    return Math.abs(turnRad - startTurnRad) < near || Math.abs(turnRad - endTurnRad) < near;
  }

  /** How far beyond its own start it ended; negative when it did not come back all the way. */
  double overshootRad() {
    return sigma * (startTurnRad - endTurnRad);
  }

  /** Peak rate in ranges per second, of the faster phase. */
  double jerkinessPerS() {
    return Math.max(peakFirstRadPerS, peakSecondRadPerS) / romRad;
  }

  /** Angle between the postures the two movements began in, rad. */
  double postureDifferenceRad(Movement other) {
    double along =
        postureX * other.postureX + postureY * other.postureY + postureZ * other.postureZ;
    return Math.acos(Math.clamp(along, -1, 1));
  }

  /** The same with how it was done. */
  Movement with(RepetitionMeasures value) {
    return new Movement(
        sigma,
        startNumber,
        startNanos,
        turnInNanos,
        turnOutNanos,
        endNanos,
        romRad,
        peakFirstRadPerS,
        peakSecondRadPerS,
        startTurnRad,
        endTurnRad,
        postureX,
        postureY,
        postureZ,
        onAxis,
        postureChangeRad,
        interpolated,
        quietStart,
        swings,
        reversals,
        footfall,
        nearerRestRad,
        value);
  }

  double[] posture() {
    return new double[] {postureX, postureY, postureZ};
  }

  Repetition toRepetition(
      PhaseOrder order, long detectedNanos, double startThetaRad, boolean gyroscopeOnly) {
    Set<RepetitionNote> notes = EnumSet.noneOf(RepetitionNote.class);
    if (interpolated) {
      notes.add(RepetitionNote.SAMPLES_MISSING);
    }
    if (gyroscopeOnly) {
      notes.add(RepetitionNote.GYROSCOPE_ONLY);
    }
    return new Repetition(
        order,
        startNanos,
        turnInNanos,
        turnOutNanos,
        endNanos,
        Math.max(detectedNanos, endNanos),
        romRad,
        peakFirstRadPerS,
        peakSecondRadPerS,
        startThetaRad,
        measures.withHinge(measures.hinge().map(h -> h.startingAt(startThetaRad))),
        notes);
  }

  Rejection toRejection(RejectionReason reason) {
    return new Rejection(startNanos, endNanos, reason, romRad);
  }

  void save(StateWriter to) {
    to.put(sigma)
        .put(startNumber)
        .put(startNanos)
        .put(turnInNanos)
        .put(turnOutNanos)
        .put(endNanos)
        .put(romRad);
    to.put(peakFirstRadPerS).put(peakSecondRadPerS).put(startTurnRad).put(endTurnRad);
    to.put(postureX)
        .put(postureY)
        .put(postureZ)
        .put(onAxis)
        .put(postureChangeRad)
        .put(interpolated)
        .put(quietStart)
        .put(swings)
        .put(reversals)
        .put(footfall)
        .put(nearerRestRad);
    measures.save(to);
  }

  static Movement restore(StateReader from) {
    return new Movement(
        from.getInt(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getBoolean(),
        from.getBoolean(),
        from.getInt(),
        from.getInt(),
        from.getBoolean(),
        from.getDouble(),
        RepetitionMeasures.restore(from));
  }
}
