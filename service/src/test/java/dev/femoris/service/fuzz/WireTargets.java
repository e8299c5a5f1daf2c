package dev.femoris.service.fuzz;

import dev.femoris.ingest.clock.ClockFit;
import dev.femoris.ingest.clock.PingExchange;
import dev.femoris.ingest.stream.SensorStream;
import dev.femoris.ingest.stream.StreamParams;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.CommandFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.CueFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.HapticPattern;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.PingFrame;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.Scale;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.peripheral.DeviceClock;
import dev.femoris.protocol.peripheral.SensorTraits;
import dev.femoris.protocol.peripheral.SimulatedSensor;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Our own wire format: frames, batches, a receiver's stream and a sensor. */
final class WireTargets {

  private static final int SESSION = 4711;
  private static final StreamParams SHORT_STREAM = StreamParams.defaults();

  private WireTargets() {}

  static List<FuzzTarget> all() {
    return List.of(
        new FuzzTarget(
            "frame", MalformedPacketException.class, WireTargets::frame, WireTargets::frames),
        new FuzzTarget(
            "batch",
            MalformedPacketException.class,
            WireTargets::batch,
            () -> List.of(MqttBatch.encode(frames()))),
        new FuzzTarget(
            "stream", MalformedPacketException.class, WireTargets::stream, () -> List.of(series())),
        new FuzzTarget(
            "sensor", IllegalStateException.class, WireTargets::sensor, () -> List.of(series())));
  }

  /** A packet is written as it was read. The check is put right, or no input would pass it. */
  private static void frame(byte[] input) throws MalformedPacketException {
    var packet = PacketDecoder.decode(checked(input));
    var again = PacketDecoder.decode(PacketEncoder.encode(packet));
    if (!again.equals(packet)) {
      throw new AssertionError(packet + " is written as " + again);
    }
  }

  private static void batch(byte[] input) throws MalformedPacketException {
    if (input.length > 4) {
      var crc = new CRC32();
      crc.update(input, 0, input.length - 4);
      for (int i = 0; i < 4; i++) {
        input[input.length - 4 + i] = (byte) (crc.getValue() >>> 8 * i);
      }
    }
    MqttBatch.decode(input);
  }

  /** Frames with a length before each, all taken for one session. */
  private static void stream(byte[] input) throws MalformedPacketException {
    var stream = new SensorStream(SESSION, SHORT_STREAM);
    var fit = new ClockFit();
    long nanos = 0;
    long last = -1;
    for (byte[] frame : Pieces.of(input)) {
      nanos += 10_000_000;
      Packet packet = PacketDecoder.decode(ofSession(frame));
      if (!ours(packet)) {
        continue;
      }
      var samples =
          switch (packet) {
            case DataFrame data -> stream.push(data, nanos);
            case ConfigFrame config -> stream.config(config);
            case StatusFrame status -> {
              stream.status(status);
              yield List.<dev.femoris.analysis.sample.ImuSample>of();
            }
            case PongFrame pong -> {
              fit.exchange(PingExchange.of(pong, nanos));
              yield List.<dev.femoris.analysis.sample.ImuSample>of();
            }
            case AnswerFrame answer -> List.<dev.femoris.analysis.sample.ImuSample>of();
            case ShortDataFrame part -> List.<dev.femoris.analysis.sample.ImuSample>of();
            case Downlink down -> List.<dev.femoris.analysis.sample.ImuSample>of();
          };
      for (var sample : samples) {
        if (sample.timeNanos() <= last) {
          throw new AssertionError("time stands still at " + sample);
        }
        last = sample.timeNanos();
      }
    }
    stream.finish();
    stream.stats();
  }

  /** What a receiver writes, with a length before each. */
  private static void sensor(byte[] input) {
    var traits = SensorTraits.defaults().withRing(200);
    var sensor = new SimulatedSensor(traits, (sample, counts) -> {}, new DeviceClock(0, 0), 1);
    long nanos = 0;
    sensor.linkUp(nanos);
    for (byte[] frame : Pieces.of(input)) {
      nanos += 50_000_000;
      sensor.receive(ofSession(frame), nanos);
      sensor.advance(nanos);
    }
  }

  /** Whoever holds a stream gives it the frames of its session only. */
  private static boolean ours(Packet packet) {
    return switch (packet) {
      case DataFrame data -> data.session() == SESSION;
      case ConfigFrame config -> config.session() == SESSION;
      case StatusFrame status -> status.session() == SESSION;
      case PongFrame pong -> true;
      case AnswerFrame answer -> true;
      case ShortDataFrame part -> true;
      case Downlink down -> true;
    };
  }

  /** With the session's id where most frames have theirs, and a right check. */
  private static byte[] ofSession(byte[] frame) {
    if (frame.length > 3 && frame[1] != 0x7F) {
      frame[2] = (byte) SESSION;
      frame[3] = (byte) (SESSION >> 8);
    }
    return checked(frame);
  }

  static byte[] checked(byte[] frame) {
    if (frame.length > 2) {
      int crc = crc16(frame, frame.length - 2);
      frame[frame.length - 2] = (byte) crc;
      frame[frame.length - 1] = (byte) (crc >> 8);
    }
    return frame;
  }

  private static int crc16(byte[] bytes, int length) {
    int crc = 0xFFFF;
    for (int i = 0; i < length; i++) {
      crc ^= (bytes[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1 & 0xFFFF;
      }
    }
    return crc;
  }

  private static byte[] series() {
    var out = new ByteArrayOutputStream();
    for (byte[] frame : frames()) {
      out.write(frame.length);
      out.writeBytes(frame);
    }
    return out.toByteArray();
  }

  static List<byte[]> frames() {
    var counts = new short[12];
    Arrays.setAll(new int[12], i -> counts[i] = (short) (100 * i));
    var packets =
        List.<Packet>of(
            new ConfigFrame(
                1,
                SESSION,
                Scale.ofAccelRange(16),
                Scale.ofRateRange(2000),
                104_000_000,
                160,
                2000,
                2,
                AxisMap.IDENTITY,
                "F-1",
                "1.0",
                31,
                "right"),
            new StatusFrame(StatusFrame.State.STREAMING, 3, SESSION, 0, 1_000_000, 1, 90, 0),
            new DataFrame(0, SESSION, 0, 1_000_000, 1, RawSamples.of(counts)),
            new DataFrame(16, SESSION, 2, 1_019_230, 1, RawSamples.of(counts)),
            new ShortDataFrame(SESSION & 0xFF, 4, RawSamples.of(Arrays.copyOf(counts, 6))),
            new dev.femoris.protocol.AckFrame(SESSION, 2),
            new ResendRequest(SESSION, 0, 2),
            new PingFrame(1, 5_000_000),
            new PongFrame(1, 5_000_000, 1_030_000, 200),
            new CommandFrame(1, CommandFrame.START, 208_000_000, 80, 500, 1, "left"),
            new AnswerFrame(1, SESSION, 1, 2, 2),
            CueFrame.of(1, SESSION, 200, HapticPattern.DOUBLE_TAP));
    var frames = new ArrayList<byte[]>();
    packets.forEach(packet -> frames.add(PacketEncoder.encode(packet)));
    return frames;
  }
}
