package dev.femoris.service.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.ingest.group.ClockAlignment;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.group.GroupParams;
import dev.femoris.ingest.group.GroupSink;
import dev.femoris.ingest.group.SensorGroup;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.Packet;
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
final class StoredGroup implements Playback.Taker, GroupSink {

  private final StoredSession session;
  private final SessionSetup setup;
  private final List<FollowerTrack> tracks;
  private final SensorStream stream;
  private final PayloadDecoder decoder = new PayloadDecoder();
  private final SensorGroup group;
  private final AthleteSession analysis;
  private final Map<Placement, Double> joinedHz = new EnumMap<>(Placement.class);
  private final Map<Placement, FollowerTrack> trackAt = new EnumMap<>(Placement.class);
  private final List<ImuSample> limbSamples = new ArrayList<>();
  private long lastNanos;

  private StoredGroup(StoredSession session, SessionSetup setup, List<FollowerTrack> tracks) {
    this.session = session;
    this.setup = setup;
    this.tracks = tracks;
    this.stream = new SensorStream(session.wireSession(), StreamParams.defaults());
    this.group = new SensorGroup(setup.placement(), GroupParams.defaults(), this);
    this.analysis =
        new AthleteSession(
            setup, SessionOutline.back(session), OtherLegs.among(tracks, setup.placement()));
  }

  /** Reads and analyses them. */
  static StoredGroup read(
      Path folder, StoredSession session, List<FollowerTrack> tracks, SessionSetup setup)
      throws IOException {
    var stored = new StoredGroup(session, setup, tracks);
    Playback.play(RawLog.read(folder).messages(), tracks, stored);
    stored.finish();
    return stored;
  }

  RecordingFacts facts() {
    return SessionFacts.of(session, stream.stats()).wornTogether(sensors());
  }

  /** What was found live; the trace beside it is the limb's, for which the others do not matter. */
  OfflineAnalysis analysis() {
    return new OfflineAnalysis(analysis.result(), OfflineAnalysis.of(setup, limbSamples).trace());
  }

  private void finish() {
    List<ImuSample> rest = stream.finish();
    group.limb(new Delivered(rest, stream.originNanos(), stream.isSynced(), lastNanos));
    group.finish();
    analysis.finish();
  }

  @Override
  public void limb(RawMessage message) {
    lastNanos = message.arrivalNanos();
    for (Packet packet : decoder.decode(message.kind(), message.payload())) {
      if (PacketSession.isOf(packet, session.wireSession())) {
        group.limb(StoredSignal.delivered(stream, packet, message.arrivalNanos()));
      }
    }
  }

  @Override
  public void follower(FollowerTrack of, Delivered packet) {
    if (of.rateHz().isPresent() && !packet.samples().isEmpty()) {
      trackAt.put(of.placement(), of);
      group.follower(of.sessionId(), of.placement(), packet);
    }
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
    FollowerTrack track = trackAt.get(placement);
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
            setup.placement(), stream.stats(), OptionalDouble.of(setup.sampleRateHz()), "own", 0));
    trackAt.forEach(
        (placement, track) -> {
          ClockAlignment clock = group.alignment(placement);
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
