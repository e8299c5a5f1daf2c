package dev.femoris.service.message;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A sensor's link as pages show it.
 *
 * @param lostSamples missing so far, by sample index
 * @param repeats samples received more than once
 * @param rateHz the sensor's measured output rate, once known
 * @param batteryPercent as the sensor last said
 */
public record Link(
    State state,
    long lostSamples,
    long repeats,
    OptionalDouble rateHz,
    OptionalInt batteryPercent) {

  /** The id is the word in messages. */
  public enum State {
    STREAMING("streaming"),
    SILENT("silent"),
    LOST("lost");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
