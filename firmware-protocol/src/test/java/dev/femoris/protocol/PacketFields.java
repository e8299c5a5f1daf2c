package dev.femoris.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A packet's fields one after the other, big-endian: how the tests talk with {@code driver.c} about
 * a packet without using its wire format.
 */
final class PacketFields {

  private PacketFields() {}

  static byte[] of(Packet packet) {
    int samples = packet instanceof DataFrame data ? data.samples().size() : 1;
    var out = ByteBuffer.allocate(64 + 12 * samples + 3 * ConfigFrame.MAX_TEXT_BYTES);
    switch (packet) {
      case DataFrame data -> put(out, data);
      case ShortDataFrame sample -> put(out, sample);
      case ConfigFrame config -> put(out, config);
      case StatusFrame status -> put(out, status);
      case AckFrame ack ->
          out.put((byte) 5).putShort((short) ack.session()).putInt((int) ack.nextExpected());
      case ResendRequest request ->
          out.put((byte) 6)
              .putShort((short) request.session())
              .putInt((int) request.firstSample())
              .putInt((int) request.count());
      case PingFrame ping -> out.put((byte) 7).put((byte) ping.number()).putLong(ping.hostMicros());
      case PongFrame pong ->
          out.put((byte) 8)
              .put((byte) pong.number())
              .putLong(pong.hostMicros())
              .putLong(pong.deviceMicros())
              .putInt((int) pong.turnaroundMicros());
      case CommandFrame command -> put(out, command);
      case AnswerFrame answer -> put(out, answer);
      case CueFrame cue -> put(out, cue);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, DataFrame data) {
    out.put((byte) 1).put((byte) data.flags()).putShort((short) data.session());
    out.putInt((int) data.firstSample()).putLong(data.deviceMicros());
    out.put((byte) data.configId()).put((byte) data.samples().size());
    put(out, data.samples());
  }

  private static void put(ByteBuffer out, ShortDataFrame sample) {
    out.put((byte) 2).put((byte) sample.sessionTag()).putInt((int) sample.sample());
    put(out, sample.samples());
  }

  private static void put(ByteBuffer out, ConfigFrame config) {
    out.put((byte) 3).put((byte) config.configId()).putShort((short) config.session());
    put(out, config.accelScale());
    put(out, config.rateScale());
    out.putInt((int) config.sampleRateMicroHz());
    out.putShort((short) config.accelRangeDeciG()).putShort((short) config.rateRangeDegPerS());
    var map = config.axisMap();
    out.put((byte) config.placement());
    out.put((byte) map.x()).put((byte) map.y()).put((byte) map.z());
    put(out, config.serial());
    put(out, config.firmware());
    out.putShort((short) config.abilities());
    put(out, config.name());
  }

  private static void put(ByteBuffer out, CommandFrame command) {
    out.put((byte) 9).put((byte) command.number()).put((byte) command.action());
    out.putInt((int) command.sampleRateMicroHz());
    out.putShort((short) command.accelRangeDeciG()).putShort((short) command.rateRangeDegPerS());
    out.put((byte) command.placement());
    put(out, command.name());
  }

  private static void put(ByteBuffer out, AnswerFrame answer) {
    out.put((byte) 10).put((byte) answer.number()).putShort((short) answer.session());
    out.put((byte) answer.code()).put((byte) answer.refused()).put((byte) answer.configId());
  }

  private static void put(ByteBuffer out, CueFrame cue) {
    out.put((byte) 11).put((byte) cue.number()).putShort((short) cue.session());
    out.putInt((int) cue.lastSample()).put((byte) cue.pattern());
    out.put((byte) cue.strengthPercent()).put((byte) cue.repeats());
    out.put((byte) cue.steps().size());
    for (int i = 0; i < cue.steps().size(); i++) {
      out.put((byte) (cue.steps().stepMs(i) / HapticSteps.STEP_MS));
    }
  }

  private static void put(ByteBuffer out, StatusFrame status) {
    out.put((byte) 4).put((byte) code(status.state())).put((byte) status.bufferFifteenths());
    out.putShort((short) status.session()).putInt((int) status.nextSample());
    out.putLong(status.deviceMicros()).put((byte) status.bootCounter());
    out.put((byte) status.batteryPercent()).putShort((short) status.droppedSamples());
  }

  private static int code(StatusFrame.State state) {
    return switch (state) {
      case IDLE -> 0;
      case STREAMING -> 1;
      case STOPPED -> 2;
    };
  }

  private static void put(ByteBuffer out, Scale scale) {
    out.putInt((int) scale.numerator()).putInt((int) scale.denominator());
  }

  private static void put(ByteBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.put((byte) bytes.length).put(bytes);
  }

  private static void put(ByteBuffer out, RawSamples samples) {
    for (int i = 0; i < samples.size(); i++) {
      for (int channel = 0; channel < RawSamples.CHANNELS; channel++) {
        out.putShort(samples.count(i, channel));
      }
    }
  }
}
