package dev.femoris.service.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.ingest.group.ClockAlignment;
import dev.femoris.ingest.group.GroupSink;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A finished session's sensors, analysed again from their raw packets as they were analysed live.
 */
final class StoredGroup implements GroupSink {

  private final StoredSession session;
  private final SessionSetup setup;
  private final List<FollowerTrack> tracks;
  private final GroupPlayback playback;
  private final AthleteSession analysis;
  private final Map<Placement, Double> joinedHz = new EnumMap<>(Placement.class);
  private final List<ImuSample> limbSamples = new ArrayList<>();

  private StoredGroup(StoredSession session, SessionSetup setup, List<FollowerTrack> tracks) {
    this.session = session;
    this.setup = setup;
    this.tracks = tracks;
    this.playback = new GroupPlayback(session, setup.placement(), this);
    this.analysis =
        new AthleteSession(
            setup, SessionOutline.back(session), OtherLegs.among(tracks, setup.placement()));
  }

  /** Reads and analyses them. */
  static StoredGroup read(
      Path folder, StoredSession session, List<FollowerTrack> tracks, SessionSetup setup)
      throws IOException {
    var stored = new StoredGroup(session, setup, tracks);
    stored.playback.play(folder, tracks);
    stored.analysis.finish();
    return stored;
  }

  RecordingFacts facts() {
    return SessionFacts.of(session, playback.stats()).wornTogether(sensors());
  }

  /** What was found live; the trace beside it is the limb's, for which the others do not matter. */
  OfflineAnalysis analysis() {
    return new OfflineAnalysis(analysis.result(), OfflineAnalysis.of(setup, limbSamples).trace());
  }

  @Override
  public void sample(Placement placement, ImuSample sample, long arrivalNanos) {
    if (placement == setup.placement()) {
      limbSamples.add(sample);
    } else {
      join(placement, sample.timeNanos());
    }
    analysis.push(placement, sample);
  }

  @Override
  public void lost(Placement placement, long timeNanos) {
    analysis.lost(placement, timeNanos);
  }

  private void join(Placement placement, long timeNanos) {
    FollowerTrack track = playback.heard().get(placement);
    if (track != null) {
      double rateHz = track.rateHz().orElseThrow();
      Double joined = joinedHz.put(placement, rateHz);
      if (joined == null || joined != rateHz) {
        analysis.join(placement, rateHz, timeNanos);
      }
    }
  }

  private List<RecordingFacts.SensorFacts> sensors() {
    if (tracks.isEmpty()) {
      return List.of();
    }
    List<RecordingFacts.SensorFacts> all = new ArrayList<>();
    all.add(
        SessionFacts.sensor(
            setup.placement(),
            playback.stats(),
            OptionalDouble.of(setup.sampleRateHz()),
            "own",
            0));
    playback
        .heard()
        .forEach(
            (placement, track) -> {
              ClockAlignment clock = playback.alignment(placement);
              all.add(
                  SessionFacts.sensor(
                      placement,
                      track.stats(),
                      track.rateHz(),
                      clock.basis().id(),
                      clock.residualMs()));
            });
    return all;
  }
}
