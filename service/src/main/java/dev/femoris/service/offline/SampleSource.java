package dev.femoris.service.offline;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.io.IOException;

/** Where all samples of a session or recording can be had, again and again, one at a time. */
@FunctionalInterface
public interface SampleSource {

  /** Takes samples. */
  @FunctionalInterface
  interface Taker {

    /**
     * The next sample of a sensor, at the limb's session time; a sensor's own come in order.
     *
     * @param rateHz the sensor's measured output rate
     */
    void sample(Placement worn, double rateHz, ImuSample sample) throws IOException;
  }

  /** Hands over every sample the analysis was given, of every sensor. */
  void play(Taker taker) throws IOException;
}
