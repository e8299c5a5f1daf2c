package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorTest {

  static Stream<GoldenVector> frames() throws Exception {
    return GoldenVector.all().filter(v -> !v.has("error") && !v.text("kind").equals("batch"));
  }

  static Stream<GoldenVector> batches() throws Exception {
    return GoldenVector.all().filter(v -> !v.has("error") && v.text("kind").equals("batch"));
  }

  static Stream<GoldenVector> errors() throws Exception {
    return GoldenVector.all().filter(v -> v.has("error"));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameDecodesToItsFieldsAndEncodesToItsBytes(GoldenVector vector) throws Exception {
    var expected = packet(vector);

    assertThat(PacketDecoder.decode(vector.bytes())).isEqualTo(expected);
    if (!vector.has("reencode")) {
      assertThat(PacketEncoder.encode(expected)).isEqualTo(vector.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("batches")
  void aBatchDecodesToItsFramesAndEncodesToItsBytes(GoldenVector vector) throws Exception {
    var frames =
        vector.all("frame").stream().map(h -> HexFormat.of().parseHex(h.replace(" ", ""))).toList();

    var decoded = MqttBatch.decode(vector.bytes());
    assertThat(decoded).hasSameSizeAs(frames);
    for (int i = 0; i < frames.size(); i++) {
      assertThat(decoded.get(i)).isEqualTo(frames.get(i));
    }
    if (!vector.has("reencode")) {
      assertThat(MqttBatch.encode(frames)).isEqualTo(vector.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aFaultIsNamedWithItsOffset(GoldenVector vector) {
    var thrown =
        catchThrowableOfType(MalformedPacketException.class, () -> decode(vector.bytes(), vector));

    assertThat(thrown.reason() + " " + thrown.offset()).isEqualTo(vector.text("error"));
    assertThat(thrown.getStackTrace()).isEmpty();
  }

  private static void decode(byte[] bytes, GoldenVector vector) throws MalformedPacketException {
    if (vector.text("kind").equals("batch")) {
      MqttBatch.decode(bytes);
    } else {
      PacketDecoder.decode(bytes);
    }
  }

  private static Packet packet(GoldenVector v) {
    return switch (v.text("kind")) {
      case "data" ->
          new DataFrame(
              (int) v.number("flags"),
              (int) v.number("session"),
              v.number("firstSample"),
              v.number("deviceMicros"),
              (int) v.number("configId"),
              samples(v.all("sample")));
      case "short" ->
          new ShortDataFrame(
              (int) v.number("sessionTag"), v.number("sample"), samples(v.all("counts")));
      case "config" -> config(v);
      case "status" ->
          new StatusFrame(
              StatusFrame.State.valueOf(v.text("state")),
              (int) v.number("bufferFifteenths"),
              (int) v.number("session"),
              v.number("nextSample"),
              v.number("deviceMicros"),
              (int) v.number("bootCounter"),
              (int) v.number("batteryPercent"),
              (int) v.number("droppedSamples"));
      case "ack" -> new AckFrame((int) v.number("session"), v.number("nextExpected"));
      case "resend" ->
          new ResendRequest((int) v.number("session"), v.number("firstSample"), v.number("count"));
      case "ping" -> new PingFrame((int) v.number("number"), v.number("hostMicros"));
      case "pong" ->
          new PongFrame(
              (int) v.number("number"),
              v.number("hostMicros"),
              v.number("deviceMicros"),
              v.number("turnaroundMicros"));
      case "command" ->
          new CommandFrame(
              (int) v.number("number"),
              (int) v.number("action"),
              v.number("sampleRateMicroHz"),
              (int) v.number("accelRangeDeciG"),
              (int) v.number("rateRangeDegPerS"),
              (int) v.number("placement"),
              v.text("name"));
      case "answer" ->
          new AnswerFrame(
              (int) v.number("number"),
              (int) v.number("session"),
              (int) v.number("code"),
              (int) v.number("refused"),
              (int) v.number("configId"));
      case "cue" ->
          new CueFrame(
              (int) v.number("number"),
              (int) v.number("session"),
              v.number("lastSample"),
              (int) v.number("pattern"),
              (int) v.number("strengthPercent"),
              (int) v.number("repeats"),
              HapticSteps.of(numbers(v.text("steps"))));
      default -> throw new AssertionError("unknown kind in " + v);
    };
  }

  private static ConfigFrame config(GoldenVector v) {
    int[] axes = numbers(v.text("axisMap"));
    return new ConfigFrame(
        (int) v.number("configId"),
        (int) v.number("session"),
        scale(v.text("accelScale")),
        scale(v.text("rateScale")),
        v.number("sampleRateMicroHz"),
        (int) v.number("accelRangeDeciG"),
        (int) v.number("rateRangeDegPerS"),
        (int) v.number("placement"),
        new AxisMap(axes[0], axes[1], axes[2]),
        v.text("serial"),
        v.text("firmware"),
        v.has("abilities") ? (int) v.number("abilities") : 0,
        v.has("name") ? v.text("name") : "");
  }

  private static int[] numbers(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static Scale scale(String fraction) {
    String[] parts = fraction.split("/");
    return new Scale(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private static RawSamples samples(List<String> lines) {
    String[] words = String.join(" ", lines).split(" ");
    var counts = new short[words.length];
    for (int i = 0; i < words.length; i++) {
      counts[i] = Short.parseShort(words[i]);
    }
    return RawSamples.of(counts);
  }
}
