package dev.femoris.service.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.group.ClockAlignment;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.group.GroupParams;
import dev.femoris.ingest.group.GroupSink;
import dev.femoris.ingest.group.SensorGroup;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.Packet;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A finished session's raw packets, played through the streams and clocks they went through live.
 */
final class GroupPlayback implements Playback.Taker {

  private final StoredSession session;
  private final SensorStream stream;
  private final PayloadDecoder decoder = new PayloadDecoder();
  private final SensorGroup group;
  private final Map<Placement, FollowerTrack> trackAt = new EnumMap<>(Placement.class);
  private long lastNanos;

  GroupPlayback(StoredSession session, Placement limb, GroupSink sink) {
    this.session = session;
    this.stream = new SensorStream(session.wireSession(), StreamParams.defaults());
    this.group = new SensorGroup(limb, GroupParams.defaults(), sink);
  }

  void play(Path folder, List<FollowerTrack> tracks) throws IOException {
    Playback.play(RawLog.read(folder).messages(), tracks, this);
    List<ImuSample> rest = stream.finish();
    group.limb(new Delivered(rest, stream.originNanos(), stream.isSynced(), lastNanos));
    group.finish();
  }

  /** What happened to the limb's samples on the way in. */
  IngestStats stats() {
    return stream.stats();
  }

  ClockAlignment alignment(Placement follower) {
    return group.alignment(follower);
  }

  /** The followers of which samples have come. */
  Map<Placement, FollowerTrack> heard() {
    return Collections.unmodifiableMap(trackAt);
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
}
