package dev.femoris.service.store;

import java.time.Instant;
import java.util.List;

/**
 * One version of an athlete's personal model with what became of it. The version never changes,
 * steps are added.
 *
 * @param fault id of the fault it tells
 * @param version from 1, for each key and fault
 * @param better whether its evaluation allows it to be used
 * @param json the record: weights, labels, evaluation
 * @param steps in the order they were done
 */
public record StoredModel(
    long id,
    BaselineKey key,
    String fault,
    int version,
    Instant madeAt,
    String madeBy,
    int goodLabels,
    int roundedLabels,
    int sessions,
    boolean better,
    String json,
    List<ModelStep> steps) {

  public StoredModel {
    steps = List.copyOf(steps);
  }

  /** As the last step left it. */
  public ModelState state() {
    if (steps.isEmpty()) {
      return better ? ModelState.READY : ModelState.NOT_BETTER;
    }
    return switch (steps.getLast().kind()) {
      case ACTIVATED -> ModelState.ACTIVE;
      case REPLACED -> ModelState.REPLACED;
      case REVOKED -> ModelState.REVOKED;
    };
  }
}
