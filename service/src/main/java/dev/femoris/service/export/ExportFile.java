package dev.femoris.service.export;

import java.util.Arrays;
import java.util.Optional;

/** The files a session or recording is given out as. */
public enum ExportFile {
  REPETITIONS_CSV("repetitions.csv", "text/csv; charset=utf-8"),
  REPETITIONS_PARQUET("repetitions.parquet", "application/vnd.apache.parquet"),
  SAMPLES_CSV("samples.csv", "text/csv; charset=utf-8"),
  SAMPLES_PARQUET("samples.parquet", "application/vnd.apache.parquet"),
  ORIENTATIONS("orientations.sto", "text/plain; charset=us-ascii"),
  ACTIVITY("activity.tcx", "application/vnd.garmin.tcx+xml");

  private final String fileName;
  private final String contentType;

  ExportFile(String fileName, String contentType) {
    this.fileName = fileName;
    this.contentType = contentType;
  }

  public static Optional<ExportFile> find(String fileName) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
  }

  public String fileName() {
    return fileName;
  }

  public String contentType() {
    return contentType;
  }
}
