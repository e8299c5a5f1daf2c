package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;

/** How many faulty rows a recording may have before it is refused. */
final class RowRules {

  private static final double MAX_BACKWARD_SHARE = 0.01;
  private static final double MAX_NON_NUMERIC_SHARE = 0.5;
  private static final int MIN_SAMPLES = 20;

  private RowRules() {}

  static void check(Object file, long rows, RowFaults nonNumeric, RowFaults backward)
      throws RecordingException {
    if (rows == 0) {
      throw RecordingException.badInput(
          file, "has a header and no rows; export the recording again");
    }
    if (nonNumeric.count() > rows * MAX_NON_NUMERIC_SHARE) {
      throw RecordingException.badInput(
          file,
          "line %d: %d of %d rows are not numeric; export numbers with a point, separated by commas"
              .formatted(nonNumeric.firstLine(), nonNumeric.count(), rows));
    }
    if (backward.count() > rows * MAX_BACKWARD_SHARE) {
      throw RecordingException.badInput(
          file,
          "line %d: time runs backwards (%d of %d rows); sort the rows by time or export again"
              .formatted(backward.firstLine(), backward.count(), rows));
    }
  }

  static void checkLength(Object file, Placement placement, int samples) throws RecordingException {
    if (samples < MIN_SAMPLES) {
      throw RecordingException.badInput(
          file,
          "%s has %d samples, at least %d are needed; record longer"
              .formatted(placement.id(), samples, MIN_SAMPLES));
    }
  }
}
