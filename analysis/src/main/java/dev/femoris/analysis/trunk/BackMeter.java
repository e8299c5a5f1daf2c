package dev.femoris.analysis.trunk;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.repetition.Repetition;
import java.util.Arrays;
import java.util.Optional;

/** Measures one repetition of one or two trunk sensors that were there all the time. */
final class BackMeter {

  private static final long LEAD_NANOS = 100_000_000L;

  /** The bar passes mid-thigh when this share of the thigh's way up is done. */
  private static final double MID_THIGH = 0.7;

  private final double holdS;
  private final boolean kneeling;

  BackMeter(double holdS, StartPose pose) {
    this.holdS = holdS;
    this.kneeling = pose == StartPose.KNEELING;
  }

  /**
   * Both poses know forward.
   *
   * @param t12 absent where the pelvis alone is seen
   */
  BackMeasures measure(
      Repetition r, ThighCourse thigh, TrunkSensor sacrum, Optional<TrunkSensor> t12) {
    double bend = PelvisBend.rad(r, thigh, sacrum);
    double hip = kneeling ? hipFlexionRad(r, thigh, sacrum) : Double.NaN;
    if (t12.isEmpty()) {
      return new BackMeasures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, bend, hip);
    }
    long from = sacrum.at(r.startNanos() - LEAD_NANOS);
    long to = sacrum.at(r.endNanos());
    double[] flexion = flexion(sacrum, t12.get(), from, to);
    double stepS = (r.endNanos() - r.startNanos() + LEAD_NANOS) * 1e-9 / flexion.length;
    int held = Math.max(1, (int) Math.round(holdS / stepS));
    return new BackMeasures(
        Arrays.stream(flexion).max().orElse(Double.NaN),
        heldMax(flexion, held),
        bottomRad(r, sacrum, t12.get()),
        fromFloor(r) ? loadedRad(r, thigh, sacrum, t12.get()) : Double.NaN,
        bend,
        hip);
  }

  private static boolean fromFloor(Repetition r) {
    return r.order() == PhaseOrder.CONCENTRIC_FIRST;
  }

  private static double[] flexion(TrunkSensor sacrum, TrunkSensor t12, long from, long to) {
    double[] flexion = new double[(int) (to - from + 1)];
    for (int i = 0; i < flexion.length; i++) {
      flexion[i] =
          t12.inclinationRadAt(sacrum.window().timeNanos(from + i))
              - sacrum.inclinationRad(from + i);
    }
    return flexion;
  }

  /** The largest value that is kept for so many entries. */
  static double heldMax(double[] values, int entries) {
    int span = Math.min(entries, values.length);
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + span <= values.length; i++) {
      double least = values[i];
      for (int k = i + 1; k < i + span && least > best; k++) {
        least = Math.min(least, values[k]);
      }
      best = Math.max(best, least);
    }
    return best;
  }

  private static double meanRad(TrunkSensor sacrum, TrunkSensor t12, long from, long to) {
    return t12.meanInclinationRad(from, to) - sacrum.meanInclinationRad(from, to);
  }

  private static double bottomRad(Repetition r, TrunkSensor sacrum, TrunkSensor t12) {
    return fromFloor(r)
        ? meanRad(sacrum, t12, r.startNanos() - LEAD_NANOS, r.startNanos() + LEAD_NANOS)
        : meanRad(sacrum, t12, r.turnInNanos(), r.turnOutNanos());
  }

  /** Largest flexion on the way to mid-thigh over that at lift-off. */
  private static double loadedRad(
      Repetition r, ThighCourse thigh, TrunkSensor sacrum, TrunkSensor t12) {
    double atFloor = meanRad(sacrum, t12, r.startNanos() - LEAD_NANOS, r.startNanos());
    int first = thigh.firstAtOrAfter(r.startNanos());
    int last = Math.min(thigh.size() - 1, thigh.firstAtOrAfter(r.turnInNanos()));
    double start = thigh.thetaRad()[first];
    double way = thigh.thetaRad()[last] - start;
    double most = atFloor;
    for (int i = first; i <= last; i++) {
      if ((thigh.thetaRad()[i] - start) / way > MID_THIGH) {
        break;
      }
      long nanos = thigh.timeNanos()[i];
      most = Math.max(most, t12.inclinationRadAt(nanos) - sacrum.inclinationRadAt(nanos));
    }
    return most - atFloor;
  }

  /** Pelvis forward and thigh forward both close the hip. */
  private static double hipFlexionRad(Repetition r, ThighCourse thigh, TrunkSensor sacrum) {
    int first = thigh.firstAtOrAfter(r.startNanos());
    int last = Math.min(thigh.size() - 1, thigh.firstAtOrAfter(r.turnInNanos()));
    double most = 0;
    double start = thigh.thetaRad()[first] + sacrum.inclinationRadAt(thigh.timeNanos()[first]);
    for (int i = first; i <= last; i++) {
      double now = thigh.thetaRad()[i] + sacrum.inclinationRadAt(thigh.timeNanos()[i]);
      most = Math.max(most, now - start);
    }
    return most;
  }
}
