package dev.femoris.ingest.replay;

import java.util.List;

/** How a replay went, per sensor. */
public record ReplayReport(List<SensorReport> sensors) {

  /**
   * @param device the sensor's name
   * @param samples samples in the recording
   * @param acknowledged samples the service has safely stored
   * @param sentBatches messages sent, repetitions included
   * @param resends times it went back to the last acknowledgement
   */
  public record SensorReport(
      String device, long samples, long acknowledged, long sentBatches, long resends) {

    public boolean isComplete() {
      return acknowledged >= samples;
    }
  }

  public ReplayReport {
    sensors = List.copyOf(sensors);
  }

  /** Every sample is safely stored. */
  public boolean isComplete() {
    return sensors.stream().allMatch(SensorReport::isComplete);
  }
}
