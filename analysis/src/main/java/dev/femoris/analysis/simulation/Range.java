package dev.femoris.analysis.simulation;

import java.util.random.RandomGenerator;

/** A closed interval from which values are drawn evenly. */
public record Range(double min, double max) {
  public Range {
    if (!(min <= max)) {
      throw new IllegalArgumentException("range min " + min + " must not exceed max " + max);
    }
  }

  double draw(RandomGenerator random) {
    return min + (max - min) * random.nextDouble();
  }
}
