package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.StatusFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What came of one wire session, each sample once, checked against what the sensor was given. */
final class Receiver {

  private final TreeMap<Long, Long> timesMicros = new TreeMap<>();
  private final List<Packet> others = new ArrayList<>();
  private long next;
  private long historical;
  private long repeats;
  private boolean gapSeen;
  private OptionalLong finalCount = OptionalLong.empty();

  void take(byte[] frame) throws MalformedPacketException {
    switch (PacketDecoder.decode(frame)) {
      case DataFrame data -> data(data);
      case StatusFrame status -> {
        others.add(status);
        if (status.state() == StatusFrame.State.STOPPED) {
          finalCount = OptionalLong.of(status.nextSample());
        }
      }
      case ConfigFrame config -> others.add(config);
      case PongFrame pong -> others.add(pong);
      case AnswerFrame answer -> others.add(answer);
      case ShortDataFrame part -> throw new AssertionError("short frame");
      case Downlink down -> throw new AssertionError("a receiver's frame from a sensor");
    }
  }

  private void data(DataFrame data) {
    historical += data.has(DataFlag.HISTORICAL) ? 1 : 0;
    gapSeen |= data.has(DataFlag.GAP_BEFORE);
    if (data.has(DataFlag.GAP_BEFORE)) {
      next = Math.max(next, data.firstSample());
    }
    for (int i = 0; i < data.samples().size(); i++) {
      long sample = data.firstSample() + i;
      for (int channel = 0; channel < 6; channel++) {
        if (data.samples().count(i, channel) != reading(sample, channel)) {
          throw new AssertionError("sample %d is another one".formatted(sample));
        }
      }
      repeats += timesMicros.put(sample, data.deviceMicros()) == null ? 0 : 1;
    }
    while (timesMicros.containsKey(next)) {
      next++;
    }
  }

  static short reading(long sample, int channel) {
    return (short) (sample * 31 + channel * 7);
  }

  static void supply(long sample, short[] counts) {
    for (int channel = 0; channel < 6; channel++) {
      counts[channel] = reading(sample, channel);
    }
  }

  AckFrame ack(int session) {
    return new AckFrame(session, next);
  }

  /** The first hole before the newest sample. */
  Optional<ResendRequest> hole(int session) {
    if (timesMicros.isEmpty() || next > timesMicros.lastKey()) {
      return Optional.empty();
    }
    long end = timesMicros.ceilingKey(next);
    return Optional.of(new ResendRequest(session, next, Math.min(200, end - next)));
  }

  long next() {
    return next;
  }

  int samples() {
    return timesMicros.size();
  }

  long historical() {
    return historical;
  }

  long repeats() {
    return repeats;
  }

  boolean gapSeen() {
    return gapSeen;
  }

  OptionalLong finalCount() {
    return finalCount;
  }

  List<Packet> others() {
    return others;
  }
}
