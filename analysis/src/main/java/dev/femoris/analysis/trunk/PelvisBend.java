package dev.femoris.analysis.trunk;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.repetition.Repetition;

/**
 * How far a repetition's pelvis stayed behind, from the courses of pelvis and thigh: a weighted sum
 * of their inclinations over four parts of the repetition, less than the athlete's own by as much
 * as the lumbar spine flexed more.
 *
 * <p>Flexing the lumbar spine by D with hips and bar where they are turns the pelvis back by about
 * 0.73 D at the bottom and hardly at the start of the way down, so that the repetition's own
 * standing is mostly taken off: it holds what the sensor has moved on the skin and how the athlete
 * stood that time. What the thigh did otherwise than usual tells part of the depth and of the
 * knees. The weights are the linear discriminant between rounded and good repetitions of 100
 * simulated athletes (Romanian deadlift) and 30 (from the floor), one set for both, its covariance
 * widened by its own diagonal because people are not the simulated ones: see {@code
 * analysis/docs/back-rounding.md}.
 */
final class PelvisBend {

  /** A way shorter than this is none: a bar that was dropped. */
  private static final long SHORTEST_WAY_NANOS = 200_000_000L;

  /** A part of the way down or up, as shares of its time, and what it counts. */
  private enum Part {
    STANDING(false, 0, 0.15, -0.07, 0.66),
    HALFWAY_DOWN(false, 0.25, 0.55, 0.10, -0.16),
    LOW_GOING_DOWN(false, 0.75, 1, -0.26, -0.86),
    LOW_COMING_UP(true, 0, 0.25, -0.13, -0.39);

    private final boolean up;
    private final double from;
    private final double to;
    private final double ofThigh;
    private final double ofPelvis;

    Part(boolean up, double from, double to, double ofThigh, double ofPelvis) {
      this.up = up;
      this.from = from;
      this.to = to;
      this.ofThigh = ofThigh;
      this.ofPelvis = ofPelvis;
    }
  }

  private PelvisBend() {}

  /** The sum, rad; NaN where a part was not seen. */
  static double rad(Repetition r, ThighCourse thigh, TrunkSensor sacrum) {
    boolean upFirst = r.order() == PhaseOrder.CONCENTRIC_FIRST;
    long turn = r.turnInNanos() + (r.turnOutNanos() - r.turnInNanos()) / 2;
    long first = turn - r.startNanos();
    long second = r.endNanos() - turn;
    if (Math.min(first, second) < SHORTEST_WAY_NANOS) {
      return Double.NaN;
    }
    double sum = 0;
    for (Part part : Part.values()) {
      boolean isFirst = part.up == upFirst;
      long begins = isFirst ? r.startNanos() : turn;
      long lasts = isFirst ? first : second;
      long from = begins + (long) (part.from * lasts);
      long to = begins + (long) (part.to * lasts);
      sum += part.ofThigh * thigh.meanThetaRad(from, to);
      sum += part.ofPelvis * sacrum.meanInclinationRad(from, to);
    }
    return sum;
  }
}
