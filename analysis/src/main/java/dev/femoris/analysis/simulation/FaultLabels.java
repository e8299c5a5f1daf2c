package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.TruthEvents.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Names the faults of repetitions by their definitions: against the median of the good ones before
 * it, at least three. What lies within a few percent of a limit is nobody's to decide. Not
 * thread-safe.
 */
final class FaultLabels {
  private static final int REFERENCES = 3;
  private static final double OVERSHOOT_RAD = Math.toRadians(4);

  private final boolean eccentricFirst;
  private final List<Events> good = new ArrayList<>();

  record Labels(List<String> faults, List<String> unsure) {}

  FaultLabels(boolean eccentricFirst) {
    this.eccentricFirst = eccentricFirst;
  }

  /** Repetitions come in time order. */
  Labels push(Events events, Optional<PlannedFault> planned) {
    List<String> faults = new ArrayList<>();
    List<String> unsure = new ArrayList<>();
    if (good.size() < REFERENCES) {
      unsure.add(PlannedFault.PARTIAL.id());
    } else {
      judgeShare(events, PlannedFault.PARTIAL, Events::romRad, 0.8, faults, unsure);
      judgeShare(events, PlannedFault.DROPPED_ECCENTRIC, this::eccentricS, 0.6, faults, unsure);
    }
    judgeMomentum(events, faults, unsure);
    planned
        .map(PlannedFault::id)
        .filter(id -> !faults.contains(id) && !unsure.contains(id))
        .ifPresent(unsure::add);
    if (faults.isEmpty()) {
      good.add(events);
    }
    return new Labels(faults, unsure);
  }

  private void judgeShare(
      Events events,
      PlannedFault fault,
      ToDoubleFunction<Events> value,
      double limit,
      List<String> faults,
      List<String> unsure) {
    double share = value.applyAsDouble(events) / median(value);
    if (share < limit) {
      faults.add(fault.id());
    }
    if (Math.abs(share - limit) < 0.04) {
      unsure.add(fault.id());
    }
  }

  private void judgeMomentum(Events events, List<String> faults, List<String> unsure) {
    boolean bounced =
        good.size() >= REFERENCES
            && events.turnOutS() - events.turnInS() < 0.08
            && events.reversalRadPerS2() > 2 * median(Events::reversalRadPerS2);
    if (bounced || events.overshootRad() > OVERSHOOT_RAD) {
      faults.add(PlannedFault.MOMENTUM.id());
    }
    if (Math.abs(events.overshootRad() - OVERSHOOT_RAD) < Math.toRadians(0.7)) {
      unsure.add(PlannedFault.MOMENTUM.id());
    }
  }

  private double eccentricS(Events events) {
    return eccentricFirst ? events.turnInS() - events.startS() : events.endS() - events.turnOutS();
  }

  private double median(ToDoubleFunction<Events> value) {
    double[] sorted = good.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
