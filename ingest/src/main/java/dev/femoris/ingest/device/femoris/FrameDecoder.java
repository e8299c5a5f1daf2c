package dev.femoris.ingest.device.femoris;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.ShortFrameExpander;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Frames to samples, through the same stream that serves MQTT. A new wire session goes on in time
 * where the one before ended, by arrival. Not thread-safe.
 */
final class FrameDecoder implements DeviceDecoder {

  private final ShortFrameExpander expander = new ShortFrameExpander();
  private @Nullable SensorStream stream;
  private int session = -1;
  private long offsetNanos;
  private long lastNanos;
  private long lastArrivalNanos;
  private long knownLost;

  @Override
  public Decoded decode(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    if (!characteristic.equals(FemorisProfile.FRAMES)) {
      throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
    }
    var samples = new ArrayList<ImuSample>();
    var facts = new ArrayList<StreamFact>();
    switch (packet(value)) {
      case DataFrame data -> data(data, arrivalNanos, samples, facts);
      case ShortDataFrame part ->
          expander.push(part).ifPresent(d -> data(d, arrivalNanos, samples, facts));
      case ConfigFrame config -> {
        give(of(config.session(), arrivalNanos, facts).config(config), samples, facts);
        expander.config(config).forEach(d -> data(d, arrivalNanos, samples, facts));
      }
      case StatusFrame status -> {
        of(status.session(), arrivalNanos, facts).status(status);
        expander.status(status).forEach(d -> data(d, arrivalNanos, samples, facts));
      }
      case PongFrame pong -> {}
      case AnswerFrame answer -> {}
      case Downlink down -> throw new MalformedNotificationException(Reason.UNKNOWN_TYPE, 0);
    }
    lastArrivalNanos = arrivalNanos;
    return new Decoded(samples, facts);
  }

  private static Packet packet(byte[] value) throws MalformedNotificationException {
    try {
      return PacketDecoder.decode(value);
    } catch (MalformedPacketException malformed) {
      throw new MalformedNotificationException(reason(malformed.reason()), malformed.offset());
    }
  }

  private static Reason reason(MalformedPacketException.Reason reason) {
    return switch (reason) {
      case TOO_SHORT -> Reason.TOO_SHORT;
      case TOO_LONG -> Reason.TOO_LONG;
      case BAD_LENGTH -> Reason.BAD_LENGTH;
      case BAD_CRC -> Reason.BAD_CHECK;
      case UNKNOWN_TYPE, UNKNOWN_VERSION -> Reason.UNKNOWN_TYPE;
      case BAD_VALUE, BAD_MAGIC, COMPRESSED -> Reason.BAD_VALUE;
    };
  }

  private void data(
      DataFrame frame, long arrivalNanos, List<ImuSample> samples, List<StreamFact> facts) {
    var stream = of(frame.session(), arrivalNanos, facts);
    give(stream.push(frame, arrivalNanos), samples, facts);
  }

  /** The stream of a wire session; another one ends the one before. */
  private SensorStream of(int wireSession, long arrivalNanos, List<StreamFact> facts) {
    var current = stream;
    if (current != null && session == wireSession) {
      return current;
    }
    if (current != null) {
      facts.add(new StreamFact.ClockRestarted());
      offsetNanos = lastNanos + Math.max(1, arrivalNanos - lastArrivalNanos);
      knownLost = 0;
    }
    session = wireSession;
    var fresh = new SensorStream(wireSession, StreamParams.defaults());
    stream = fresh;
    return fresh;
  }

  private void give(List<ImuSample> given, List<ImuSample> samples, List<StreamFact> facts) {
    for (ImuSample s : given) {
      var shifted =
          new ImuSample(
              s.timeNanos() + offsetNanos,
              s.accelXMps2(),
              s.accelYMps2(),
              s.accelZMps2(),
              s.rateXRadPerS(),
              s.rateYRadPerS(),
              s.rateZRadPerS());
      lastNanos = shifted.timeNanos();
      samples.add(shifted);
    }
    reportLoss(facts);
  }

  private void reportLoss(List<StreamFact> facts) {
    var current = stream;
    long lost = current == null ? 0 : current.stats().lostSamples();
    if (lost > knownLost) {
      facts.add(new StreamFact.SamplesMissing(lastNanos, lost - knownLost, Evidence.COUNTED));
      knownLost = lost;
    }
  }
}
