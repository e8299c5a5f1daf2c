package dev.femoris.service.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.clock.PingedClock;
import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finished session's samples, read again from its raw packets: what the live analysis was given.
 *
 * @param samples in order
 * @param stats what happened to them on the way in
 */
record StoredSignal(List<ImuSample> samples, IngestStats stats) {

  static StoredSignal read(Path folder, int wireSession) throws IOException {
    var stream = new SensorStream(wireSession, StreamParams.defaults());
    var decoder = new PayloadDecoder();
    var samples = new ArrayList<ImuSample>();
    for (RawMessage message : RawLog.read(folder).messages()) {
      for (Packet packet : decoder.decode(message.kind(), message.payload())) {
        if (PacketSession.isOf(packet, wireSession)) {
          samples.addAll(take(stream, packet, message.arrivalNanos()));
        }
      }
    }
    samples.addAll(stream.finish());
    return new StoredSignal(samples, stream.stats());
  }

  /** As {@link #take}, with what is known of the sensor's clock then. */
  static Delivered delivered(SensorStream stream, Packet packet, long arrivalNanos) {
    List<ImuSample> samples = take(stream, packet, arrivalNanos);
    Optional<PingedClock> clock =
        samples.isEmpty()
            ? Optional.empty()
            : stream
                .clockFit()
                .pinged(stream.originNanos() + samples.getLast().timeNanos());
    return new Delivered(samples, stream.originNanos(), stream.isSynced(), arrivalNanos, clock);
  }

  /** Hands a packet to its stream; returns the samples that are now in order. */
  static List<ImuSample> take(SensorStream stream, Packet packet, long arrivalNanos) {
    return switch (packet) {
      case DataFrame data -> stream.push(data, arrivalNanos);
      case ConfigFrame config -> stream.config(config);
      case dev.femoris.protocol.StatusFrame status -> {
        stream.status(status);
        yield List.of();
      }
      case dev.femoris.protocol.ShortDataFrame unused -> List.of();
      case dev.femoris.protocol.PongFrame pong -> {
        stream.pong(pong, arrivalNanos);
        yield List.of();
      }
      case dev.femoris.protocol.AnswerFrame unused -> List.of();
      case dev.femoris.protocol.Downlink unused -> List.of();
    };
  }
}
