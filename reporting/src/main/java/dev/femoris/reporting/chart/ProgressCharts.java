package dev.femoris.reporting.chart;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.reporting.progress.FormReport;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of form over months, the same on the page and on paper. */
public final class ProgressCharts {

  private static final String LOAD = "load";

  private ProgressCharts() {}

  /** Ids of the charts there are of {@code report}, in their order. */
  public static List<String> ids(FormReport report) {
    List<String> ids = new ArrayList<>();
    for (FormQuantity quantity : FormQuantity.values()) {
      if (quantity == FormQuantity.LEG_DIFFERENCE_SHARE) {
        ids.add(LOAD);
      }
      if (isThere(quantity, report)) {
        ids.add(quantity.id());
      }
    }
    return ids;
  }

  public static List<Chart> all(FormReport report, Words words) {
    return ids(report).stream().flatMap(id -> of(report, id, words).stream()).toList();
  }

  /** Empty when there is no such chart. */
  public static Optional<Chart> of(FormReport report, String id, Words words) {
    if (id.equals(LOAD)) {
      return Optional.of(LoadChart.of(report, words));
    }
    for (FormQuantity quantity : FormQuantity.values()) {
      if (quantity.id().equals(id) && isThere(quantity, report)) {
        return Optional.of(
            quantity == FormQuantity.LEG_DIFFERENCE_SHARE
                ? LegsChart.of(report, words)
                : ControlChart.of(report, quantity, quantity == FormQuantity.RANGE_RAD, words));
      }
    }
    return Optional.empty();
  }

  private static boolean isThere(FormQuantity quantity, FormReport report) {
    return quantity == FormQuantity.LEG_DIFFERENCE_SHARE
        ? report.history().hasBothLegs()
        : !report.history().of(quantity).isEmpty();
  }
}
