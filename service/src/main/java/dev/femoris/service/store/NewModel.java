package dev.femoris.service.store;

import java.time.Instant;
import java.util.Set;

/**
 * A personal model to be written. The fields are those of {@link StoredModel}.
 *
 * @param labelIds the labels it was learned from
 */
public record NewModel(
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
    Set<Long> labelIds) {

  public NewModel {
    labelIds = Set.copyOf(labelIds);
  }
}
