package dev.femoris.ingest.replay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import java.util.ArrayList;
import java.util.List;

/** What a service receives when a recording is replayed: the same counts, the same times. */
public final class RecordingQuantizer {

  private static final int ANY_SESSION = 1;

  private RecordingQuantizer() {}

  /** The recording after its way through {@link SensorPackets} and {@link SensorStream}. */
  public static SensorRecording quantize(SensorRecording recording) {
    return SensorRecording.of(recording.placement(), delivered(recording));
  }

  /**
   * The samples themselves, in order, at the session time of {@code limb}, another sensor of the
   * same recording on the same clock; what came before the limb's first is left out.
   */
  public static List<ImuSample> delivered(SensorRecording recording, SensorRecording limb) {
    long laterNanos =
        SensorPackets.sharedOriginNanos(recording) - SensorPackets.sharedOriginNanos(limb);
    return delivered(recording).stream()
        .map(sample -> sample.laterBy(laterNanos))
        .filter(sample -> sample.timeNanos() >= 0)
        .toList();
  }

  /** The same as the samples themselves, in order, session time 0 at the first. */
  public static List<ImuSample> delivered(SensorRecording recording) {
    var packets = SensorPackets.of(recording, ANY_SESSION, "quantizer");
    var stream = new SensorStream(ANY_SESSION, StreamParams.defaults());
    var samples = new ArrayList<ImuSample>(recording.size());
    samples.addAll(stream.config(packets.config()));
    for (var batch : packets.batches()) {
      batch.frames().forEach(frame -> samples.addAll(stream.push(frame, 0)));
    }
    samples.addAll(stream.finish());
    return samples;
  }
}
