package dev.femoris.service.offline;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.replay.RecordingQuantizer;
import java.io.IOException;

/**
 * The samples of a recording, as the wire would have delivered them: one sensor after the other,
 * the one that was analysed first.
 */
public record RecordingSamples(RecordingFile.Sensor analysed) implements SampleSource {

  @Override
  public void play(Taker taker) throws IOException {
    SensorRecording limb = analysed.recording();
    for (SensorRecording sensor : analysed.of().wornWith(limb)) {
      for (ImuSample sample : RecordingQuantizer.delivered(sensor, limb)) {
        taker.sample(sensor.placement(), sensor.rateHz(), sample);
      }
    }
  }
}
