package dev.femoris.analysis.study;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a good repetition may do differently without the back being concerned.
 *
 * @param tempoFactor duration against the athlete's own
 * @param depthM bar lower than usual
 * @param kneeRad more knee flexion than usual
 * @param earlyHipsRad hips rising early with a flat back, as knee extension done ahead of the bar
 */
public record Benign(double tempoFactor, double depthM, double kneeRad, double earlyHipsRad) {

  /** Which of the four stands out. */
  public enum Kind {
    TEMPO,
    DEPTH,
    KNEE,
    EARLY_HIPS
  }

  /** Nothing but ordinary scatter. */
  public static final Benign NONE = new Benign(1, 0, 0, 0);

  private static final double TEMPO_SD = 0.13;
  private static final double DEEPEST_M = 0.03;
  private static final double KNEE_SD_DEG = 3;
  private static final double EARLY_HIPS_SHARE = 0.3;

  public Benign {
    if (!(tempoFactor > 0.3 && tempoFactor < 3)) {
      throw new IllegalArgumentException("tempoFactor " + tempoFactor + " must lie in 0.3..3");
    }
  }

  /** All four at random; three of ten lift the hips early. */
  public static Benign drawn(RandomGenerator random) {
    double tempo = Math.exp(TEMPO_SD * Draws.normal(random));
    double depth = Draws.between(random, -DEEPEST_M, DEEPEST_M);
    double knee = Draws.degrees(random, 0, KNEE_SD_DEG);
    double early = Math.toRadians(Draws.between(random, 3, 9));
    return new Benign(tempo, depth, knee, random.nextDouble() < EARLY_HIPS_SHARE ? early : 0);
  }

  /** One of the four, clearly. */
  public static Benign of(Kind kind, RandomGenerator random) {
    double sign = random.nextBoolean() ? 1 : -1;
    double size = Draws.between(random, 0.7, 1.3);
    return switch (kind) {
      case TEMPO -> new Benign(Math.exp(sign * size * TEMPO_SD), 0, 0, 0);
      case DEPTH -> new Benign(1, sign * Math.min(1, size) * DEEPEST_M, 0, 0);
      case KNEE -> new Benign(1, 0, sign * size * 1.5 * Math.toRadians(KNEE_SD_DEG), 0);
      case EARLY_HIPS -> new Benign(1, 0, 0, size * Math.toRadians(6));
    };
  }

  /** The same at another depth. */
  public Benign withDepthM(double value) {
    return new Benign(tempoFactor, value, kneeRad, earlyHipsRad);
  }

  /** What stands out: beyond about one standard deviation of its kind. */
  public Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (Math.abs(Math.log(tempoFactor)) > 0.1) {
      kinds.add(Kind.TEMPO);
    }
    if (Math.abs(depthM) > 0.015) {
      kinds.add(Kind.DEPTH);
    }
    if (Math.abs(kneeRad) > Math.toRadians(KNEE_SD_DEG)) {
      kinds.add(Kind.KNEE);
    }
    if (earlyHipsRad > 0) {
      kinds.add(Kind.EARLY_HIPS);
    }
    return kinds;
  }
}
