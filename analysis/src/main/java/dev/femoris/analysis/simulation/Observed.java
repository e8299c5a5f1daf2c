package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.TruthEvents.Events;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A performed repetition as its labels are decided from.
 *
 * @param unrestRadPerS r.m.s. of frontal and axial rate, 0.5-6 Hz
 * @param otherLegRomRad range of the other thigh; empty where no sensor is worn there
 */
record Observed(
    Events events,
    Optional<PlannedFault> planned,
    RepetitionDetails details,
    double unrestRadPerS,
    OptionalDouble otherLegRomRad) {

  boolean planned(PlannedFault fault) {
    return planned.filter(fault::equals).isPresent();
  }

  /** Share by which one leg moves less than the other; empty with one sensor. */
  OptionalDouble asymmetry() {
    if (otherLegRomRad.isEmpty()) {
      return OptionalDouble.empty();
    }
    double own = events.romRad();
    double other = otherLegRomRad.getAsDouble();
    return OptionalDouble.of(Math.abs(own - other) / Math.max(own, other));
  }
}
