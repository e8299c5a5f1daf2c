package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param format in words, for the report
 * @param originNanos the file's own time of session time 0
 * @param sensors one per placement, in the file's order; all on the same session time
 * @param unknownPlacements placements this project does not know; left out
 * @param nonNumericRows rows with a cell that is no number, or too few or many cells; left out
 * @param repeatedRows rows with the time of the row before; left out
 * @param backwardRows rows earlier than the row before; left out
 * @param staleRows rows with a new time but exactly the readings of the row before; kept
 * @param notes what was assumed or looks wrong, a line each
 */
public record Recording(
    String format,
    long originNanos,
    List<SensorRecording> sensors,
    List<String> unknownPlacements,
    RowFaults nonNumericRows,
    RowFaults repeatedRows,
    RowFaults backwardRows,
    RowFaults staleRows,
    List<String> notes) {

  public Recording {
    sensors = List.copyOf(sensors);
    unknownPlacements = List.copyOf(unknownPlacements);
    notes = List.copyOf(notes);
    if (sensors.isEmpty()) {
      throw new IllegalArgumentException("a recording has at least one sensor");
    }
  }

  /** The sensor worn there. */
  public Optional<SensorRecording> at(Placement placement) {
    return sensors.stream().filter(s -> s.placement() == placement).findFirst();
  }
}
