package dev.femoris.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes packets as wire format v1. For the simulator, replays, gateways and tests. */
public final class PacketEncoder {

  private static final int CONFIG_CAPACITY = 42 + 3 * Fields.MAX_TEXT_BYTES;
  private static final int COMMAND_CAPACITY = 15 + Fields.MAX_TEXT_BYTES;
  private static final int CUE_CAPACITY = 14 + CueFrame.MAX_STEPS;

  private PacketEncoder() {}

  /** The frame's bytes, check included. */
  public static byte[] encode(Packet packet) {
    return switch (packet) {
      case DataFrame data -> encodeData(data);
      case ShortDataFrame shortData -> encodeShort(shortData);
      case ConfigFrame config -> encodeConfig(config);
      case StatusFrame status -> encodeStatus(status);
      case AckFrame ack -> encodeAck(ack);
      case ResendRequest request -> encodeRequest(request);
      case PingFrame ping -> encodePing(ping);
      case PongFrame pong -> encodePong(pong);
      case CommandFrame command -> encodeCommand(command);
      case AnswerFrame answer -> encodeAnswer(answer);
      case CueFrame cue -> encodeCue(cue);
    };
  }

  private static byte[] encodeData(DataFrame frame) {
    var out = begin(PacketType.DATA, 18 + 12 * frame.samples().size());
    out.put((byte) frame.flags()).putShort((short) frame.session());
    out.putInt((int) frame.firstSample());
    putU48(out, frame.deviceMicros());
    out.put((byte) frame.samples().size()).put((byte) frame.configId());
    putSamples(out, frame.samples());
    return finish(out);
  }

  private static byte[] encodeShort(ShortDataFrame frame) {
    var out = begin(PacketType.SHORT_DATA, ShortDataFrame.BYTES);
    out.put((byte) frame.sessionTag()).putInt((int) frame.sample());
    putSamples(out, frame.samples());
    return finish(out);
  }

  private static byte[] encodeConfig(ConfigFrame frame) {
    var out = begin(PacketType.CONFIG, CONFIG_CAPACITY);
    out.put((byte) frame.configId()).putShort((short) frame.session());
    putScale(out, frame.accelScale());
    putScale(out, frame.rateScale());
    out.putInt((int) frame.sampleRateMicroHz());
    out.putShort((short) frame.accelRangeDeciG()).putShort((short) frame.rateRangeDegPerS());
    out.put((byte) frame.placement());
    var map = frame.axisMap();
    out.put((byte) map.x()).put((byte) map.y()).put((byte) map.z());
    putText(out, frame.serial());
    putText(out, frame.firmware());
    if (frame.abilities() != 0) {
      out.put((byte) ConfigTail.ABILITIES).put((byte) 2).putShort((short) frame.abilities());
    }
    if (!frame.name().isEmpty()) {
      out.put((byte) ConfigTail.NAME);
      putText(out, frame.name());
    }
    return finish(out);
  }

  private static byte[] encodeStatus(StatusFrame frame) {
    var out = begin(PacketType.STATUS, StatusFrame.BYTES);
    out.put((byte) (frame.state().ordinal() | frame.bufferFifteenths() << 4));
    out.putShort((short) frame.session()).putInt((int) frame.nextSample());
    putU48(out, frame.deviceMicros());
    out.put((byte) frame.bootCounter()).put((byte) frame.batteryPercent());
    out.putShort((short) frame.droppedSamples());
    return finish(out);
  }

  private static byte[] encodeAck(AckFrame frame) {
    var out = begin(PacketType.ACK, AckFrame.BYTES);
    out.put((byte) 0).putShort((short) frame.session()).putInt((int) frame.nextExpected());
    return finish(out);
  }

  private static byte[] encodeRequest(ResendRequest frame) {
    var out = begin(PacketType.RESEND_REQUEST, ResendRequest.BYTES);
    out.put((byte) 0).putShort((short) frame.session());
    out.putInt((int) frame.firstSample()).putInt((int) frame.count());
    return finish(out);
  }

  private static byte[] encodePing(PingFrame frame) {
    var out = begin(PacketType.PING, PingFrame.BYTES).put((byte) frame.number());
    putU48(out, frame.hostMicros());
    return finish(out);
  }

  private static byte[] encodePong(PongFrame frame) {
    var out = begin(PacketType.PONG, PongFrame.BYTES).put((byte) frame.number());
    putU48(out, frame.hostMicros());
    putU48(out, frame.deviceMicros());
    out.putInt((int) frame.turnaroundMicros());
    return finish(out);
  }

  private static byte[] encodeCommand(CommandFrame frame) {
    var out = begin(PacketType.COMMAND, COMMAND_CAPACITY);
    out.put((byte) frame.number()).put((byte) frame.action());
    out.putInt((int) frame.sampleRateMicroHz());
    out.putShort((short) frame.accelRangeDeciG()).putShort((short) frame.rateRangeDegPerS());
    out.put((byte) frame.placement());
    putText(out, frame.name());
    return finish(out);
  }

  private static byte[] encodeAnswer(AnswerFrame frame) {
    var out = begin(PacketType.ANSWER, AnswerFrame.BYTES).put((byte) frame.number());
    out.putShort((short) frame.session()).put((byte) frame.code());
    out.put((byte) frame.refused()).put((byte) frame.configId());
    return finish(out);
  }

  private static byte[] encodeCue(CueFrame frame) {
    var out = begin(PacketType.CUE, CUE_CAPACITY).put((byte) frame.number());
    out.putShort((short) frame.session()).putInt((int) frame.lastSample());
    out.put((byte) frame.pattern()).put((byte) frame.strengthPercent());
    out.put((byte) frame.repeats()).put((byte) frame.steps().size());
    for (int i = 0; i < frame.steps().size(); i++) {
      out.put((byte) frame.steps().tens(i));
    }
    return finish(out);
  }

  private static ByteBuffer begin(PacketType type, int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(type.firstByte());
  }

  private static byte[] finish(ByteBuffer out) {
    out.putShort((short) Crc16.of(out.array(), 0, out.position()));
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void putU48(ByteBuffer out, long value) {
    out.putInt((int) value).putShort((short) (value >>> 32));
  }

  private static void putScale(ByteBuffer out, Scale scale) {
    out.putInt((int) scale.numerator()).putInt((int) scale.denominator());
  }

  private static void putText(ByteBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.put((byte) bytes.length).put(bytes);
  }

  private static void putSamples(ByteBuffer out, RawSamples samples) {
    for (int i = 0; i < samples.size(); i++) {
      for (int channel = 0; channel < RawSamples.CHANNELS; channel++) {
        out.putShort(samples.count(i, channel));
      }
    }
  }
}
