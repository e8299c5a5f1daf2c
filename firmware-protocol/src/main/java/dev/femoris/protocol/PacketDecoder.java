package dev.femoris.protocol;

import dev.femoris.protocol.MalformedPacketException.Reason;

/**
 * Reads one frame of wire format v1.
 *
 * <p>Checks, in this order: length, major version, check (CRC), type, fields. Unknown flags and
 * bytes between the last known field and the check are ignored.
 */
public final class PacketDecoder {

  /** Longest frame read, in bytes: a full data frame and a tail. */
  public static final int MAX_BYTES = 4096;

  static final int CRC_BYTES = 2;
  private static final int MIN_BYTES = 1 + CRC_BYTES;

  private PacketDecoder() {}

  /**
   * @throws MalformedPacketException if the bytes are not exactly one frame of this version
   */
  public static Packet decode(byte[] frame) throws MalformedPacketException {
    checkEnvelope(frame);
    var in = new FrameReader(frame);
    var type =
        PacketType.of(in.u8() & 0xF)
            .orElseThrow(() -> new MalformedPacketException(Reason.UNKNOWN_TYPE, 0));
    return switch (type) {
      case DATA -> data(in);
      case SHORT_DATA -> shortData(in, frame.length);
      case CONFIG -> config(in);
      case STATUS -> status(in);
      case ACK -> ack(in);
      case RESEND_REQUEST -> resendRequest(in);
      case PING -> new PingFrame(in.u8(), in.u48());
      case PONG -> new PongFrame(in.u8(), in.u48(), in.u48(), in.u32());
      case COMMAND ->
          new CommandFrame(in.u8(), in.u8(), in.u32(), in.u16(), in.u16(), in.u8(), in.text());
      case ANSWER -> new AnswerFrame(in.u8(), in.u16(), in.u8(), in.u8(), in.u8());
      case CUE -> cue(in);
    };
  }

  private static void checkEnvelope(byte[] frame) throws MalformedPacketException {
    if (frame.length < MIN_BYTES) {
      throw new MalformedPacketException(Reason.TOO_SHORT, frame.length);
    }
    if (frame.length > MAX_BYTES) {
      throw new MalformedPacketException(Reason.TOO_LONG, MAX_BYTES);
    }
    if ((frame[0] & 0xFF) >>> 4 != Packet.MAJOR_VERSION) {
      throw new MalformedPacketException(Reason.UNKNOWN_VERSION, 0);
    }
    int end = frame.length - CRC_BYTES;
    int stored = frame[end] & 0xFF | (frame[end + 1] & 0xFF) << 8;
    if (Crc16.of(frame, 0, end) != stored) {
      throw new MalformedPacketException(Reason.BAD_CRC, end);
    }
  }

  private static DataFrame data(FrameReader in) throws MalformedPacketException {
    int flags = in.u8();
    if ((flags & DataFlag.COMPRESSED.mask()) != 0) {
      throw new MalformedPacketException(Reason.COMPRESSED, 1);
    }
    int session = in.u16();
    long firstSample = in.u32();
    long deviceMicros = in.u48();
    int count = in.u8();
    if (count == 0) {
      throw new MalformedPacketException(Reason.BAD_VALUE, in.position() - 1);
    }
    if (firstSample + count > 1L << 32) {
      throw new MalformedPacketException(Reason.BAD_VALUE, 4);
    }
    int configId = in.u8();
    return new DataFrame(flags, session, firstSample, deviceMicros, configId, in.samples(count));
  }

  private static ShortDataFrame shortData(FrameReader in, int length)
      throws MalformedPacketException {
    if (length != ShortDataFrame.BYTES) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, Math.min(length, ShortDataFrame.BYTES));
    }
    return new ShortDataFrame(in.u8(), in.u32(), in.samples(1));
  }

  private static ConfigFrame config(FrameReader in) throws MalformedPacketException {
    int configId = in.u8();
    int session = in.u16();
    Scale accelScale = scale(in);
    Scale rateScale = scale(in);
    long sampleRateMicroHz = positiveU32(in);
    int accelRangeDeciG = in.u16();
    int rateRangeDegPerS = in.u16();
    int placement = in.u8();
    AxisMap axisMap = axisMap(in);
    String serial = in.text();
    String firmware = in.text();
    var tail = ConfigTail.read(in);
    return new ConfigFrame(
        configId,
        session,
        accelScale,
        rateScale,
        sampleRateMicroHz,
        accelRangeDeciG,
        rateRangeDegPerS,
        placement,
        axisMap,
        serial,
        firmware,
        tail.abilities(),
        tail.name());
  }

  private static StatusFrame status(FrameReader in) throws MalformedPacketException {
    int stateAndBuffer = in.u8();
    var states = StatusFrame.State.values();
    int state = stateAndBuffer & 0xF;
    if (state >= states.length) {
      throw new MalformedPacketException(Reason.BAD_VALUE, 1);
    }
    int session = in.u16();
    long nextSample = in.u32();
    long deviceMicros = in.u48();
    int bootCounter = in.u8();
    int battery = in.u8();
    if (!StatusFrame.isBattery(battery)) {
      throw new MalformedPacketException(Reason.BAD_VALUE, in.position() - 1);
    }
    return new StatusFrame(
        states[state],
        stateAndBuffer >>> 4,
        session,
        nextSample,
        deviceMicros,
        bootCounter,
        battery,
        in.u16());
  }

  private static AckFrame ack(FrameReader in) throws MalformedPacketException {
    in.u8();
    return new AckFrame(in.u16(), in.u32());
  }

  private static ResendRequest resendRequest(FrameReader in) throws MalformedPacketException {
    in.u8();
    return new ResendRequest(in.u16(), in.u32(), positiveU32(in));
  }

  private static CueFrame cue(FrameReader in) throws MalformedPacketException {
    int number = in.u8();
    int session = in.u16();
    long lastSample = in.u32();
    int pattern = in.u8();
    int strength = in.u8();
    if (strength > CueFrame.MAX_STRENGTH_PERCENT) {
      throw new MalformedPacketException(Reason.BAD_VALUE, in.position() - 1);
    }
    int repeats = in.u8();
    if (repeats == 0) {
      throw new MalformedPacketException(Reason.BAD_VALUE, in.position() - 1);
    }
    return new CueFrame(number, session, lastSample, pattern, strength, repeats, steps(in));
  }

  private static HapticSteps steps(FrameReader in) throws MalformedPacketException {
    int at = in.position();
    int count = in.u8();
    if (count > CueFrame.MAX_STEPS) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, at);
    }
    in.need(count);
    var tens = new int[count];
    for (int i = 0; i < count; i++) {
      tens[i] = in.u8();
    }
    return HapticSteps.of(tens);
  }

  private static Scale scale(FrameReader in) throws MalformedPacketException {
    return new Scale(positiveU32(in), positiveU32(in));
  }

  private static long positiveU32(FrameReader in) throws MalformedPacketException {
    int at = in.position();
    long value = in.u32();
    if (value == 0) {
      throw new MalformedPacketException(Reason.BAD_VALUE, at);
    }
    return value;
  }

  private static AxisMap axisMap(FrameReader in) throws MalformedPacketException {
    int at = in.position();
    int x = in.i8();
    int y = in.i8();
    int z = in.i8();
    if (!AxisMap.isRotation(x, y, z)) {
      throw new MalformedPacketException(Reason.BAD_VALUE, at);
    }
    return new AxisMap(x, y, z);
  }
}
