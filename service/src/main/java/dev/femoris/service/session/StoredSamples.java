package dev.femoris.service.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.group.GroupSink;
import dev.femoris.service.offline.SampleSource;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A finished session's samples, as its sensors' raw packets hold them, on to whoever takes them.
 */
final class StoredSamples implements GroupSink {

  private final Placement limb;
  private final double limbRateHz;
  private final SampleSource.Taker taker;
  private Map<Placement, FollowerTrack> heard = Map.of();

  private StoredSamples(Placement limb, double limbRateHz, SampleSource.Taker taker) {
    this.limb = limb;
    this.limbRateHz = limbRateHz;
    this.taker = taker;
  }

  static void play(
      Path folder,
      StoredSession session,
      Placement limb,
      List<FollowerTrack> tracks,
      SampleSource.Taker taker)
      throws IOException {
    var samples = new StoredSamples(limb, session.rateHz().orElseThrow(), taker);
    var playback = new GroupPlayback(session, limb, samples);
    samples.heard = playback.heard();
    try {
      playback.play(folder, tracks);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void sample(Placement placement, ImuSample sample, long arrivalNanos) {
    try {
      taker.sample(placement, rateHz(placement), sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void lost(Placement placement, long timeNanos) {
    // Its samples end, or begin again later: the times say so.
  }

  private double rateHz(Placement placement) {
    FollowerTrack track = heard.get(placement);
    return placement == limb || track == null ? limbRateHz : track.rateHz().orElse(limbRateHz);
  }
}
