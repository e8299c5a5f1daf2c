package dev.femoris.ingest.relay;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a relay gives out. */
final class CollectedFrames implements FrameSink {

  final List<Packet> packets = new ArrayList<>();
  final List<byte[]> bytes = new ArrayList<>();

  @Override
  public void frame(Packet packet, byte[] frame, long arrivalNanos) {
    packets.add(packet);
    bytes.add(frame);
  }

  List<DataFrame> data() {
    return all(DataFrame.class);
  }

  List<ConfigFrame> configs() {
    return all(ConfigFrame.class);
  }

  List<StatusFrame> statuses() {
    return all(StatusFrame.class);
  }

  StatusFrame lastStatus() {
    return statuses().getLast();
  }

  /** The stream that a service makes of one wire session, with everything it was given. */
  SensorStream received(int session, List<ImuSample> samples) {
    var stream = new SensorStream(session, StreamParams.defaults());
    for (Packet packet : packets) {
      if (packet instanceof ConfigFrame config && config.session() == session) {
        samples.addAll(stream.config(config));
      } else if (packet instanceof StatusFrame status && status.session() == session) {
        stream.status(status);
      } else if (packet instanceof DataFrame data && data.session() == session) {
        samples.addAll(stream.push(data, 0));
      }
    }
    samples.addAll(stream.finish());
    return stream;
  }

  private <T extends Packet> List<T> all(Class<T> type) {
    return packets.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
