package dev.femoris.analysis.study;

import dev.femoris.analysis.simulation.SensorStream;
import dev.femoris.analysis.simulation.SessionTruth.OtherInterval;
import dev.femoris.analysis.simulation.TruthEvents.Events;
import dev.femoris.analysis.simulation.TruthOrder;
import java.util.List;

/**
 * A synthetic session with sensors on thigh, sacrum and T12, and what really happened in it.
 *
 * @param spec what it was made from
 * @param order what the repetitions are
 * @param loadKg bar in the first set
 * @param toeTouchRad largest lumbar flexion of the bones in the toe-touch
 * @param gains what skin makes of each segment's angle
 * @param streams one a sensor, in the order of {@link TrunkSessionSpec#PLACEMENTS}; one clock
 * @param repetitions in time order
 * @param others intervals that hold no repetition
 * @param stepS time between two instants of {@code bone}
 * @param bone inclinations; pelvis and thorax from relaxed standing
 */
public record TrunkSession(
    TrunkSessionSpec spec,
    TruthOrder order,
    double loadKg,
    double toeTouchRad,
    Wearing gains,
    List<SensorStream> streams,
    List<TrunkRepetition> repetitions,
    List<OtherInterval> others,
    double stepS,
    BodyMotion bone) {
  public TrunkSession {
    streams = List.copyOf(streams);
    repetitions = List.copyOf(repetitions);
    others = List.copyOf(others);
  }

  /**
   * One repetition.
   *
   * @param set index of its set, from 1
   * @param events by their definition, of the thigh
   * @param baseline whether it belongs to the calibration
   * @param extraRad extra lumbar flexion asked for; 0 in a good repetition
   * @param extraActualRad extra lumbar flexion reached
   * @param benign what differs without the back being concerned
   * @param maxLumbarFlexionRad largest thorax minus pelvis of the bones
   * @param maxLumbarFlexionAtSkinRad the same at the skin, where sensors sit
   * @param deltaLumbarFlexionRad the bones' largest minus its mean over the calibration
   */
  public record TrunkRepetition(
      int set,
      Events events,
      boolean baseline,
      double extraRad,
      double extraActualRad,
      Benign benign,
      double maxLumbarFlexionRad,
      double maxLumbarFlexionAtSkinRad,
      double deltaLumbarFlexionRad) {

    /** Published smallest real change is 8 degrees; from here on nobody would call it scatter. */
    private static final double ROUNDED_RAD = Math.toRadians(15);

    private static final double MAYBE_RAD = Math.toRadians(5);

    public boolean rounded() {
      return extraActualRad >= ROUNDED_RAD;
    }

    /** Flexed on purpose, but too little to call it rounded. */
    public boolean unsure() {
      return extraActualRad >= MAYBE_RAD && !rounded();
    }
  }
}
