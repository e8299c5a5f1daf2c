package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codec in C and the codec in Java are the same codec. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CCodecTest {

  private static final long SEED = 20_261_122;
  private static final byte UNKNOWN_TYPE = 5;
  private static final int PACKETS = 1_000_000;
  private static final int PACKETS_A_REQUEST = 2_000;

  /** How the C is compiled. */
  enum Build {
    SMALL("-Os"),
    SANITIZED("-O2 -g -fsanitize=address,undefined -fno-sanitize-recover=all");

    private final String flags;

    Build(String flags) {
      this.flags = flags;
    }
  }

  private final Map<Build, CDriver> drivers = new EnumMap<>(Build.class);

  @BeforeAll
  void compile(@TempDir Path folder) throws Exception {
    if (!Gcc.isPresent()) {
      return;
    }
    for (Build build : Build.values()) {
      var program = folder.resolve(build.name());
      Gcc.compile(program, build.flags, "src/test/c/driver.c", "c/stream.c");
      drivers.put(build, new CDriver(program));
    }
  }

  @BeforeEach
  void gccIsThere() throws Exception {
    Gcc.assumePresent();
  }

  @AfterAll
  void end() throws Exception {
    for (CDriver driver : drivers.values()) {
      driver.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void goldenVectorsAreReadAndWrittenAlike(Build build) throws Exception {
    var driver = driver(build);
    for (GoldenVector vector : GoldenVector.all().toList()) {
      boolean batch = vector.text("kind").equals("batch");
      var expected = batch ? batchAnswer(vector.bytes()) : frameAnswer(vector.bytes());
      var answer = driver.ask(batch ? 'B' : 'D', vector.bytes());
      assertThat(hex(answer)).as(vector.name()).isEqualTo(hex(expected));
      assertThat(fault(answer)).as(vector.name()).isEqualTo(vector.has("error"));
    }
  }

  /** Both builds at once: what Java expects of them is worked out while they work. */
  @Test
  void aMillionRandomPacketsAndTheirDamageAreTheSameInBoth() throws Exception {
    var random = new RandomPackets(SEED);
    int refused = 0;
    for (int done = 0; done < PACKETS; done += PACKETS_A_REQUEST) {
      var cases = Stream.generate(() -> new Case(random)).limit(PACKETS_A_REQUEST).toList();
      for (CDriver driver : drivers.values()) {
        cases.forEach(c -> c.addTo(driver));
        driver.send();
      }
      var expected = cases.stream().map(Expected::of).toList();
      for (CDriver driver : drivers.values()) {
        driver.receive();
        for (int i = 0; i < PACKETS_A_REQUEST; i++) {
          expected.get(i).check(driver, done + i);
        }
      }
      refused += (int) expected.stream().filter(e -> fault(e.damaged())).count();
    }
    assertThat(refused).as("damaged packets refused").isBetween(PACKETS / 2, PACKETS * 19 / 20);
  }

  /** A packet, its bytes by Java, and bytes that were damaged. */
  private static final class Case {

    private final Packet packet;
    private final byte[] bytes;
    private final byte[] fields;
    private final byte[] damaged;

    Case(RandomPackets random) {
      packet = random.next();
      bytes = PacketEncoder.encode(packet);
      fields = PacketFields.of(packet);
      damaged = random.damaged(bytes);
    }

    void addTo(CDriver driver) {
      driver.add('D', bytes);
      driver.add('E', fields);
      driver.add('D', damaged);
    }
  }

  /** What Java makes of a case. */
  private record Expected(Case of, ByteBuffer sound, ByteBuffer damaged) {

    static Expected of(Case of) {
      return new Expected(of, frameAnswer(of.bytes), frameAnswer(of.damaged));
    }

    void check(CDriver driver, int packet) throws Exception {
      same(driver.answer(), sound, of.bytes, packet);
      byte[] encodedByC = encoded(driver.answer());
      same(ByteBuffer.wrap(encodedByC), ByteBuffer.wrap(of.bytes), of.bytes, packet);
      if (!PacketDecoder.decode(encodedByC).equals(of.packet)) {
        throw new AssertionError(
            "packet %d of seed %d is read otherwise when C wrote it".formatted(packet, SEED));
      }
      same(driver.answer(), damaged, of.damaged, packet);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheEncoderInCAcceptsIsAlwaysAGoodPacketOfThoseFields(Build build) throws Exception {
    var driver = driver(build);
    var random = new RandomPackets(SEED + 1);
    var fields = new ArrayList<byte[]>();
    for (int i = 0; i < 20_000; i++) {
      fields.add(padded(random.changed(PacketFields.of(random.next()))));
      driver.add('E', fields.getLast());
    }
    driver.send();
    driver.receive();
    int[] results = new int[256];
    for (byte[] sent : fields) {
      var answer = driver.answer();
      results[answer.get(0) & 0xFF]++;
      if (!fault(answer)) {
        byte[] got = PacketFields.of(PacketDecoder.decode(encoded(answer)));
        assertThat(got).startsWith(Arrays.copyOf(sent, got.length));
      }
    }
    assertThat(results[0]).as("accepted").isGreaterThan(5_000);
    assertThat(results[5]).as("UNKNOWN_TYPE").isPositive();
    assertThat(results[6]).as("BAD_LENGTH").isPositive();
    assertThat(results[8]).as("BAD_VALUE").isPositive();
    assertThat(results[9]).as("COMPRESSED").isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void batchesAreReadAndWrittenAlike(Build build) throws Exception {
    var driver = driver(build);
    var random = new RandomPackets(SEED + 2);
    var payloads = new ArrayList<byte[]>();
    for (int i = 0; i < 2_000; i++) {
      var frames = new ArrayList<byte[]>();
      for (int count = 1 + random.below(12); count > 0; count--) {
        byte[] frame = PacketEncoder.encode(random.next());
        frames.add(random.below(4) == 0 ? random.damaged(frame) : frame);
      }
      byte[] payload = MqttBatch.encode(frames);
      payloads.add(payload);
      payloads.add(random.changed(payload));
      payloads.add(checkedBatch(random.changed(payload)));
      payloads.add(checkedBatch(Arrays.copyOf(payload, random.below(payload.length))));
    }
    payloads.add(new byte[MqttBatch.MAX_BYTES + 1]);
    payloads.add(MqttBatch.encode(List.of(new byte[MqttBatch.MAX_BYTES - 12])));
    for (int i = 0; i < payloads.size(); i++) {
      same(driver.ask('B', payloads.get(i)), batchAnswer(payloads.get(i)), payloads.get(i), i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void scalesOfRangesAreThoseOfJava(Build build) throws Exception {
    var driver = driver(build);
    for (int rangeG : new int[] {2, 4, 8, 16, 30, 200, 400}) {
      for (int degPerS : new int[] {125, 250, 500, 1000, 2000, 4000}) {
        var request = ByteBuffer.allocate(12).putShort((short) rangeG).putInt(488);
        var scales = driver.ask('R', request.putShort((short) degPerS).putInt(70_000).array());
        assertThat(scale(scales)).isEqualTo(Scale.ofAccelRange(rangeG));
        assertThat(scale(scales)).isEqualTo(new Scale(11_964_113, 2_500_000_000L));
        assertThat(scale(scales)).isEqualTo(Scale.ofRateRange(degPerS));
        assertThat(scale(scales)).isEqualTo(new Scale(7, 100));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fractionsThatDoNotFitAreZero(Build build) throws Exception {
    var driver = driver(build);
    long[][] zero = {{0, 1}, {1, 0}, {0, 0}, {1L << 32, 1}, {1, 1L << 32}, {-1, 3}};
    for (long[] fraction : zero) {
      var request = ByteBuffer.allocate(16).putLong(fraction[0]).putLong(fraction[1]);
      assertThat(driver.ask('F', request.array()).getLong()).isZero();
    }
    var reducible = ByteBuffer.allocate(16).putLong(-1).putLong(0xFFFF_FFFFL);
    assertThat(scaleOrZero(driver.ask('F', reducible.array()))).isEqualTo("0/0");
    reducible = ByteBuffer.allocate(16).putLong(6L << 40).putLong(4L << 40);
    assertThat(scaleOrZero(driver.ask('F', reducible.array()))).isEqualTo("3/2");
  }

  @ParameterizedTest
  @EnumSource
  void readingsInMillionthsAreRoundedExactly(Build build) throws Exception {
    var driver = driver(build);
    var random = new RandomPackets(SEED + 3);
    for (int i = 0; i < 5_000; i++) {
      short count = (short) random.u32();
      var scale = new Scale(random.positiveU32() >>> random.below(32) | 1, random.positiveU32());
      var request = ByteBuffer.allocate(10).putShort(count).putInt((int) scale.numerator());
      var answer = driver.ask('M', request.putInt((int) scale.denominator()).array());
      var exact =
          BigDecimal.valueOf(count)
              .multiply(BigDecimal.valueOf(scale.numerator()))
              .multiply(BigDecimal.valueOf(1_000_000));
      var rounded = exact.divide(BigDecimal.valueOf(scale.denominator()), 0, RoundingMode.HALF_UP);
      boolean fits = Math.abs((long) count) * scale.numerator() / scale.denominator() < 2_000_000;
      assertThat(answer.get()).as("%d x %s", count, scale).isEqualTo((byte) (fits ? 0 : 8));
      assertThat(answer.getLong())
          .as("%d x %s", count, scale)
          .isEqualTo(fits ? rounded.longValueExact() : 0);
    }
    assertThat(driver.ask('M', new byte[10]).get()).as("scale of 0/0").isEqualTo((byte) 8);
  }

  @ParameterizedTest
  @EnumSource
  void aMeasuredRateIsRoundedExactly(Build build) throws Exception {
    var driver = driver(build);
    long[][] measured = {
      {1041, 9_997_748}, {1, 3}, {2, 3}, {18_000_000, 180_000_000_000L}, {1, 0}, {0, 5}
    };
    for (long[] pair : measured) {
      var request = ByteBuffer.allocate(12).putInt((int) pair[0]).putLong(pair[1]);
      assertThat(driver.ask('H', request.array()).getInt() & 0xFFFF_FFFFL)
          .as("%d in %d us", pair[0], pair[1])
          .isEqualTo(microHz(pair[0], pair[1]));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfTheReadmeStreamsAndSendsAgain(Build build) throws Exception {
    byte[] resend = PacketEncoder.encode(new ResendRequest(0x1267, 10, 20));
    var request = ByteBuffer.allocate(2 + resend.length).putShort((short) 50).put(resend);
    var answer = driver(build).ask('S', request.array());
    var packets = new ArrayList<Packet>();
    while (answer.hasRemaining()) {
      var frame = new byte[answer.getShort() & 0xFFFF];
      answer.get(frame);
      packets.add(PacketDecoder.decode(frame));
    }
    assertThat(packets.getFirst())
        .isInstanceOfSatisfying(
            ConfigFrame.class,
            config -> {
              assertThat(config.accelScale()).isEqualTo(Scale.ofAccelRange(16));
              assertThat(config.serial()).isEqualTo("F-1");
            });
    assertThat(packets.get(1)).isInstanceOf(StatusFrame.class);
    var data =
        packets.stream().filter(DataFrame.class::isInstance).map(DataFrame.class::cast).toList();
    assertThat(data)
        .extracting(DataFrame::firstSample)
        .containsExactly(0L, 9L, 18L, 27L, 36L, 9L, 18L, 27L);
    assertThat(data)
        .extracting(frame -> frame.has(DataFlag.HISTORICAL))
        .containsExactly(false, false, false, false, false, true, true, true);
    assertThat(data.get(6).deviceMicros()).isEqualTo(5_180_000);
    assertThat(data.get(6).samples()).isEqualTo(data.get(2).samples());
    assertThat(data.get(6).samples().count(8, 5)).isEqualTo((short) (26 + 5));
    assertThat(packets.getLast())
        .isInstanceOfSatisfying(
            StatusFrame.class,
            status -> {
              assertThat(status.state()).isEqualTo(StatusFrame.State.STOPPED);
              assertThat(status.nextSample()).isEqualTo(50);
            });
  }

  @Test
  void aSensorsSideWritesAndReadsWhatIsASensorsAndNothingElse(@TempDir Path folder)
      throws Exception {
    var program = folder.resolve("sensor");
    Gcc.compile(
        program,
        "-DFEMORIS_SENSOR_SIDE=1 " + Build.SANITIZED.flags,
        "src/test/c/driver.c",
        "c/stream.c");
    var random = new RandomPackets(SEED + 4);
    try (var driver = new CDriver(program)) {
      for (int i = 0; i < 20_000; i++) {
        var packet = random.next();
        byte[] bytes = PacketEncoder.encode(packet);
        byte[] fields = PacketFields.of(packet);
        boolean down = packet instanceof Downlink;
        var read = ByteBuffer.allocate(4 + fields.length);
        read.put((byte) 0).putShort((short) 0).put(fields).put(UNKNOWN_TYPE);
        var refused = ByteBuffer.allocate(3).put(UNKNOWN_TYPE).putShort((short) 0);
        same(driver.ask('D', bytes), (down ? read : refused).flip(), bytes, i);
        var answer = driver.ask('E', fields);
        var expected = down ? new byte[] {UNKNOWN_TYPE} : bytes;
        same(down ? answer : ByteBuffer.wrap(encoded(answer)), ByteBuffer.wrap(expected), bytes, i);
      }
      for (int i = 0; i < 100_000; i++) {
        byte[] damaged = random.damaged(PacketEncoder.encode(random.next()));
        driver.add('D', damaged);
      }
      driver.send();
      driver.receive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfTheReadmeAnswersPingsAndPlaysCuesInTime(Build build) throws Exception {
    var inTime = CueFrame.of(0, 0x1267, 50, HapticPattern.TAP);
    var tooLate = CueFrame.of(0, 0x1267, 49, HapticPattern.TAP);
    var ofAnother = CueFrame.of(0, 0x1268, 50, HapticPattern.TAP);

    assertThat(exampleSays(build, new PingFrame(9, 77)))
        .contains(new PongFrame(9, 77, 5_500_000, 0));
    assertThat(exampleSays(build, inTime)).contains(inTime);
    assertThat(exampleSays(build, tooLate)).doesNotContain(tooLate);
    assertThat(exampleSays(build, ofAnother)).doesNotContain(ofAnother);
  }

  /** Everything the example sends in 50 samples, after which it is written {@code command}. */
  private List<Packet> exampleSays(Build build, Packet command) throws Exception {
    byte[] written = PacketEncoder.encode(command);
    var request = ByteBuffer.allocate(2 + written.length).putShort((short) 50).put(written);
    var answer = driver(build).ask('S', request.array());
    var packets = new ArrayList<Packet>();
    while (answer.hasRemaining()) {
      var frame = new byte[answer.getShort() & 0xFFFF];
      answer.get(frame);
      packets.add(PacketDecoder.decode(frame));
    }
    return packets;
  }

  private CDriver driver(Build build) {
    return Objects.requireNonNull(drivers.get(build));
  }

  /** What the driver has to answer to a frame's bytes, by the codec in Java. */
  private static ByteBuffer frameAnswer(byte[] bytes) {
    try {
      var packet = PacketDecoder.decode(bytes);
      byte[] fields = PacketFields.of(packet);
      byte[] again = PacketEncoder.encode(packet);
      var answer = ByteBuffer.allocate(3 + fields.length + 3 + again.length);
      answer.put((byte) 0).putShort((short) 0).put(fields);
      return answer.put((byte) 0).putShort((short) again.length).put(again).flip();
    } catch (MalformedPacketException malformed) {
      var answer = ByteBuffer.allocate(3).put(code(malformed));
      return answer.putShort((short) malformed.offset()).flip();
    }
  }

  private static ByteBuffer batchAnswer(byte[] payload) {
    try {
      var frames = MqttBatch.decode(payload);
      var answer = ByteBuffer.allocate(64 + 3 * payload.length);
      answer.put((byte) 0).putInt(0).putShort((short) frames.size());
      frames.forEach(frame -> answer.putShort((short) frame.length).put(frame));
      if (frames.isEmpty()) {
        return answer.put((byte) 1).flip();
      }
      byte[] again = MqttBatch.encode(frames);
      return answer.put((byte) 0).putInt(again.length).put(again).flip();
    } catch (MalformedPacketException malformed) {
      return ByteBuffer.allocate(5).put(code(malformed)).putInt(malformed.offset()).flip();
    }
  }

  private static byte code(MalformedPacketException malformed) {
    return switch (malformed.reason()) {
      case TOO_SHORT -> 1;
      case TOO_LONG -> 2;
      case BAD_MAGIC -> 3;
      case UNKNOWN_VERSION -> 4;
      case UNKNOWN_TYPE -> 5;
      case BAD_LENGTH -> 6;
      case BAD_CRC -> 7;
      case BAD_VALUE -> 8;
      case COMPRESSED -> 9;
    };
  }

  /** With bytes behind for every length that a changed one may ask for. */
  private static byte[] padded(byte[] fields) {
    return Arrays.copyOf(fields, fields.length + 3_500);
  }

  private static byte[] checkedBatch(byte[] payload) {
    if (payload.length > 4) {
      var crc = new CRC32();
      crc.update(payload, 0, payload.length - 4);
      ByteBuffer.wrap(payload)
          .putInt(payload.length - 4, Integer.reverseBytes((int) crc.getValue()));
    }
    return payload;
  }

  private static byte[] encoded(ByteBuffer answer) {
    if (fault(answer)) {
      throw new AssertionError("the encoder in C refused: " + hex(answer));
    }
    var bytes = new byte[answer.getShort(1) & 0xFFFF];
    answer.get(3, bytes);
    return bytes;
  }

  private static boolean fault(ByteBuffer answer) {
    return answer.get(0) != 0;
  }

  private static void same(ByteBuffer answer, ByteBuffer expected, byte[] bytes, int packet) {
    if (!answer.equals(expected)) {
      assertThat(hex(answer))
          .as("packet %d of seed %d: %s", packet, SEED, HexFormat.of().formatHex(bytes))
          .isEqualTo(hex(expected));
    }
  }

  private static String hex(ByteBuffer answer) {
    var bytes = new byte[answer.remaining()];
    answer.get(answer.position(), bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Scale scale(ByteBuffer answer) {
    return new Scale(answer.getInt() & 0xFFFF_FFFFL, answer.getInt() & 0xFFFF_FFFFL);
  }

  private static String scaleOrZero(ByteBuffer answer) {
    return answer.getInt() + "/" + answer.getInt();
  }

  private static long microHz(long intervals, long elapsedMicros) {
    if (elapsedMicros == 0) {
      return 0;
    }
    var rate =
        new BigDecimal(BigInteger.TEN.pow(12).multiply(BigInteger.valueOf(intervals)))
            .divide(BigDecimal.valueOf(elapsedMicros), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return rate < 1L << 32 ? rate : 0;
  }
}
