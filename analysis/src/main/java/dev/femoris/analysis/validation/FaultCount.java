package dev.femoris.analysis.validation;

import dev.femoris.analysis.exercise.Fault;

/** How often a fault was named rightly, named wrongly and not named. */
public record FaultCount(Fault fault, int named, int wronglyNamed, int overlooked) {

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return 2.0 * named / (2 * named + wronglyNamed + overlooked);
  }

  FaultCount plus(FaultCount other) {
    return new FaultCount(
        fault,
        named + other.named,
        wronglyNamed + other.wronglyNamed,
        overlooked + other.overlooked);
  }
}
