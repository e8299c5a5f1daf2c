package dev.femoris.analysis.programme;

import java.util.List;

/**
 * A session that will be due if all goes on as planned.
 *
 * @param day days since 1 January 1970
 * @param block name of its block
 * @param session its name
 */
public record PlannedDay(long day, String block, String session, List<Prescription> prescriptions) {
  public PlannedDay {
    prescriptions = List.copyOf(prescriptions);
  }
}
