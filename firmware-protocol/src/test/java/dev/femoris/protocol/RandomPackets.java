package dev.femoris.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Packets of every type with every field anywhere in its range, its ends often; and damage. */
final class RandomPackets {

  private static final List<AxisMap> ROTATIONS =
      IntStream.range(0, 343)
          .mapToObj(i -> new int[] {i / 49 - 3, i / 7 % 7 - 3, i % 7 - 3})
          .filter(axes -> AxisMap.isRotation(axes[0], axes[1], axes[2]))
          .map(axes -> new AxisMap(axes[0], axes[1], axes[2]))
          .toList();

  private final SplittableRandom random;

  RandomPackets(long seed) {
    random = new SplittableRandom(seed);
  }

  Packet next() {
    return switch (random.nextInt(11)) {
      case 0 -> data();
      case 1 -> new ShortDataFrame(u8(), u32(), samples(1));
      case 2 -> config();
      case 3 -> status();
      case 4 -> new AckFrame(u16(), u32());
      case 5 -> new ResendRequest(u16(), u32(), positiveU32());
      case 6 -> new PingFrame(u8(), any(48));
      case 7 -> new PongFrame(u8(), any(48), any(48), u32());
      case 8 -> new CommandFrame(u8(), u8(), u32(), u16(), u16(), u8(), text());
      case 9 -> new AnswerFrame(u8(), u16(), u8(), u8(), u8());
      default -> cue();
    };
  }

  /**
   * What a bad link, a bad firmware or another version might make of a frame; or just any bytes.
   */
  byte[] damaged(byte[] frame) {
    return switch (random.nextInt(8)) {
      case 0 -> changed(frame);
      case 1, 2 -> checked(changed(frame));
      case 3 -> Arrays.copyOf(frame, random.nextInt(frame.length));
      case 4 -> checked(Arrays.copyOf(frame, random.nextInt(frame.length)));
      case 5 -> checked(longer(frame));
      case 6 -> checked(typed(bytes(random.nextInt(80))));
      default -> bytes(random.nextInt(80));
    };
  }

  /** Some bytes, one or a few, are others. */
  byte[] changed(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return changed;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long u32() {
    return any(32);
  }

  long positiveU32() {
    return Math.max(1, u32());
  }

  /** With the check that its bytes ask for; what is too short for one stays as it is. */
  static byte[] checked(byte[] frame) {
    if (frame.length > 2) {
      int crc = Crc16.of(frame, 0, frame.length - 2);
      frame[frame.length - 2] = (byte) crc;
      frame[frame.length - 1] = (byte) (crc >> 8);
    }
    return frame;
  }

  private DataFrame data() {
    var samples = samples(random.nextInt(200) == 0 ? 255 : 1 + random.nextInt(18));
    long first = Math.min(u32(), (1L << 32) - samples.size());
    return new DataFrame(u8() & ~DataFlag.COMPRESSED.mask(), u16(), first, any(48), u8(), samples);
  }

  private ConfigFrame config() {
    return new ConfigFrame(
        u8(),
        u16(),
        new Scale(positiveU32(), positiveU32()),
        new Scale(positiveU32(), positiveU32()),
        positiveU32(),
        u16(),
        u16(),
        u8(),
        ROTATIONS.get(random.nextInt(ROTATIONS.size())),
        text(),
        text(),
        random.nextBoolean() ? u16() : 0,
        random.nextBoolean() ? text() : "");
  }

  private CueFrame cue() {
    int[] steps = new int[random.nextInt(CueFrame.MAX_STEPS + 1)];
    Arrays.setAll(steps, i -> u8());
    return new CueFrame(
        u8(), u16(), u32(), u8(), random.nextInt(101), Math.max(1, u8()), HapticSteps.of(steps));
  }

  private StatusFrame status() {
    var states = StatusFrame.State.values();
    int battery = random.nextInt(102);
    return new StatusFrame(
        states[random.nextInt(states.length)],
        random.nextInt(16),
        u16(),
        u32(),
        any(48),
        u8(),
        battery == 101 ? StatusFrame.BATTERY_UNKNOWN : battery,
        u16());
  }

  /** At most 64 bytes; code points of one to four bytes. */
  private String text() {
    var text = new StringBuilder();
    int bytes = 0;
    for (int wanted = random.nextInt(66); bytes < wanted; ) {
      int width = 1 + random.nextInt(4);
      bytes += width;
      if (bytes <= ConfigFrame.MAX_TEXT_BYTES) {
        text.appendCodePoint(codePoint(width));
      }
    }
    return text.toString();
  }

  private int codePoint(int utf8Bytes) {
    return switch (utf8Bytes) {
      case 1 -> random.nextInt(0x80);
      case 2 -> random.nextInt(0x80, 0x800);
      case 3 ->
          random.nextBoolean() ? random.nextInt(0x800, 0xD800) : random.nextInt(0xE000, 0x10000);
      default -> random.nextInt(0x10000, 0x110000);
    };
  }

  private RawSamples samples(int size) {
    var counts = new short[size * RawSamples.CHANNELS];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (short) random.nextInt();
    }
    return RawSamples.of(counts);
  }

  private int u8() {
    return (int) any(8);
  }

  private int u16() {
    return (int) any(16);
  }

  private long any(int bits) {
    long value = random.nextLong(1L << bits);
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> (1L << bits) - 1;
      case 2 -> value >>> random.nextInt(bits);
      default -> value;
    };
  }

  private byte[] longer(byte[] frame) {
    int more =
        random.nextInt(100) == 0
            ? PacketDecoder.MAX_BYTES - frame.length + random.nextInt(-2, 3)
            : random.nextInt(30);
    byte[] longer = bytes(frame.length + more);
    System.arraycopy(frame, 0, longer, 0, frame.length - 2);
    return longer;
  }

  private byte[] typed(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[0] = (byte) (0x10 + random.nextInt(14));
    }
    return bytes;
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
