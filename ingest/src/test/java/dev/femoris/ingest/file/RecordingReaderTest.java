package dev.femoris.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.Recordings;
import dev.femoris.ingest.file.RecordingException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingReaderTest {

  private static final String HEADER = "t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n";

  @TempDir Path folder;

  @Test
  void aWrittenRecordingIsReadBack() throws Exception {
    var sensor = Recordings.swinging(500, 104, 1);
    for (String name : List.of("a.csv", "a.csv.gz")) {
      var file = folder.resolve(name);
      RecordingWriter.write(file, List.of(sensor));
      var read = RecordingReader.read(file).sensors().getFirst();

      assertThat(read.size()).isEqualTo(500);
      assertThat(read.placement()).isEqualTo(Placement.THIGH_RIGHT);
      assertThat(read.rateHz()).isCloseTo(104, within(0.001));
      assertThat(read.sample(77).accelXMps2())
          .isCloseTo(sensor.sample(77).accelXMps2(), within(1e-5));
      assertThat(read.sample(77).rateZRadPerS())
          .isCloseTo(sensor.sample(77).rateZRadPerS(), within(1e-5));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.partial");
  }

  @ParameterizedTest
  @CsvSource({
    "t_s,   0.01,     ms2, 9.80665, dps,  57.29577951308232",
    "t_ms,  10,       g,   1,       rads, 1",
    "t_us,  10000,    mg,  1000,    rads, 1",
    "t_ns,  10000000, g,   1.0,     dps,  57.29577951308232"
  })
  void unitsInTheColumnNamesBecomeSi(
      String time, String step, String accel, String gravity, String rate, String radian)
      throws Exception {
    String header =
        "%s,ax_%s,ay_%s,az_%s,gx_%s,gy_%s,gz_%s\n"
            .formatted(time, accel, accel, accel, rate, rate, rate);
    double stepValue = Double.parseDouble(step);
    var read =
        read(header + rows(100, i -> i * stepValue + "," + gravity + ",0,0," + radian + ",0,0"));
    var sample = read.sensors().getFirst().sample(50);

    assertThat(sample.timeNanos()).isEqualTo(500_000_000);
    assertThat(sample.accelXMps2()).isCloseTo(9.80665, within(1e-9));
    assertThat(sample.rateXRadPerS()).isCloseTo(1, within(1e-9));
  }

  @Test
  void epochNanosecondsStayExact() throws Exception {
    var read =
        read(
            HEADER.replace("t_s", "t_ns")
                + rows(100, i -> 1_700_000_000_000_000_000L + i * 10_000_001L + ",9.8,0,0,0,0,0"));
    assertThat(read.originNanos()).isEqualTo(1_700_000_000_000_000_000L);
    assertThat(read.sensors().getFirst().timeNanos(99)).isEqualTo(99 * 10_000_001L);
  }

  @Test
  void severalSensorsAreToldApartAndAnUnknownPlacementIsNamedAndLeftOut() throws Exception {
    String header =
        "t_s,"
            + IntStream.range(0, 3)
                .mapToObj(i -> columns(List.of("sacrum_", "chest_", "thigh_left_").get(i)))
                .collect(Collectors.joining(","))
            + "\n";
    var read =
        read(
            header
                + rows(50, i -> i * 0.01 + ",1,9.8,0,0,0,0" + ",2,9.8,0,0,0,0" + ",3,9.8,0,0,0,0"));

    assertThat(read.sensors())
        .extracting(SensorRecording::placement)
        .containsExactly(Placement.SACRUM, Placement.THIGH_LEFT);
    assertThat(read.unknownPlacements()).containsExactly("chest");
    assertThat(read.at(Placement.THIGH_LEFT).orElseThrow().sample(0).accelXMps2()).isEqualTo(3);
  }

  @Test
  void faultyRowsAreCountedNamedAndLeftOut() throws Exception {
    String[] lines = rows(200, i -> row(i * 0.01)).split("\n");
    lines[10] = row(0.05);
    lines[20] = lines[19];
    lines[30] = "0.30,NaN,0,9.8,0,0,0";
    lines[31] = "0.31,oops,0,9.8,0,0,0";
    lines[32] = "0.32,1,2";
    lines[40] = "0.4" + lines[39].substring(lines[39].indexOf(','));
    var read = read("\uFEFF" + HEADER + String.join("\r\n", lines) + "\r\n\r\n");

    assertThat(read.backwardRows()).isEqualTo(new RowFaults(1, 12));
    assertThat(read.repeatedRows()).isEqualTo(new RowFaults(1, 22));
    assertThat(read.nonNumericRows()).isEqualTo(new RowFaults(3, 32));
    assertThat(read.staleRows()).isEqualTo(new RowFaults(1, 42));
    var sensor = read.sensors().getFirst();
    assertThat(sensor.size()).isEqualTo(195);
    assertThat(sensor.gaps())
        .containsExactly(
            new SensorRecording.Gap(90_000_000, 110_000_000),
            new SensorRecording.Gap(190_000_000, 210_000_000),
            new SensorRecording.Gap(290_000_000, 330_000_000));
    assertThat(sensor.rateHz()).isCloseTo(100, within(1e-9));
  }

  @Test
  void theRateIsMeasuredThroughWholeMillisecondStampsAndGaps() throws Exception {
    var read =
        read(
            HEADER.replace("t_s", "t_ms")
                + rows(
                    2000,
                    i -> Math.round(i * 1000 / 104.0) + (i > 1000 ? 5000 : 0) + ",9.8,0,0,0,0,0"));
    assertThat(read.sensors().getFirst().rateHz()).isCloseTo(104, within(0.1));
    assertThat(read.sensors().getFirst().gaps()).hasSize(1);
  }

  @Test
  void badInputIsRefusedInOneLineThatSaysWhatToDo() throws Exception {
    refused(Kind.NO_SUCH_INPUT, "no such file", folder.resolve("absent.csv"));
    refused(Kind.BAD_INPUT, "is a folder", folder);
    refused(Kind.BAD_INPUT, "is empty", file("empty.csv", new byte[0]));
    refused(Kind.BAD_INPUT, "is empty", file("empty.csv.gz", new byte[0]));
    byte[] gzip = gzip(HEADER + rows(5000, i -> row(i * 0.01)));
    refused(Kind.BAD_INPUT, "cut off", file("cut.csv.gz", Arrays.copyOf(gzip, gzip.length / 2)));
    refused(Kind.BAD_INPUT, "cut off", file("cut2.csv.gz", Arrays.copyOf(gzip, 5)));
    refused(
        Kind.BAD_INPUT,
        "no gzip file",
        file("plain.csv.gz", HEADER.getBytes(StandardCharsets.US_ASCII)));
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    refused(Kind.BAD_INPUT, "binary", file("noise.csv", noise));
    refusedText("line 1: not a recording", "Dear coach,\nhere is my recording.\n");
    refusedText("only blank lines", "\n\n  \n");
    refusedText("no rows", HEADER);
    refusedText("no time column", HEADER.replace("t_s,", "") + "1,2,3,4,5,6\n");
    refusedText("second time column", HEADER.replace("t_s,", "t_s,t_ms,"));
    refusedText("column az_ms2 is missing for thigh_right", HEADER.replace("az_ms2,", ""));
    refusedText("column ax_ms: unit 'ms' is not known", HEADER.replace("ax_ms2", "ax_ms"));
    refusedText("twice", HEADER.replace("ay_ms2", "ax_ms2"));
    refusedText(
        "no sensor this program knows (only chest)",
        "t_s," + columns("chest_") + "\n1,1,1,1,1,1,1\n");
    refusedText(
        "line 2: 100 of 100 rows are not numeric",
        HEADER + rows(100, i -> i * 0.01 + ",NaN,NaN,NaN,NaN,NaN,NaN"));
    refusedText("not numeric", HEADER + rows(100, i -> "one,two"));
    refusedText(
        "line 3: time runs backwards (99 of 100 rows)", HEADER + rows(100, i -> row(100 - i)));
    refusedText("has 5 samples", HEADER + rows(5, i -> row(i * 0.01)));
    refusedText("looks like g:", HEADER + rows(100, i -> i * 0.01 + ",0,0,1,0,0,0"));
    refusedText("looks like mg:", HEADER + rows(100, i -> i * 0.01 + ",0,0,1000,0,0,0"));
    refusedText("looks like m/s2", HEADER.replace("ms2", "g") + rows(100, i -> row(i * 0.01)));
    refusedText(
        "gravity seems to be removed", HEADER + rows(100, i -> i * 0.01 + ",0.1,0,0.1,0,0,0"));
    refusedText(
        "looks like deg/s",
        HEADER.replace("dps", "rads") + rows(100, i -> i * 0.01 + ",0,9.8,0,150,0,0"));
  }

  @Test
  void numbersAreReadAsJavaReadsThem() {
    var parser = new DecimalParser();
    var random = new Random(9);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      String text = i % 3 == 0 ? Double.toString(value) : "%.4f".formatted(value);
      assertThat(parse(parser, text)).isEqualTo(Double.parseDouble(text));
    }
    for (String bad :
        List.of("", "-", ".", "1f", "0x1p3", "NaN", "Infinity", "1e999", "1,5", "--1")) {
      assertThat(parse(parser, bad)).as(bad).isNaN();
    }
    assertThat(parse(parser, "+.5")).isEqualTo(0.5);
    assertThat(parse(parser, "1.03E-3")).isEqualTo(1.03E-3);
  }

  private static double parse(DecimalParser parser, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return parser.parse(bytes, 0, bytes.length);
  }

  private void refusedText(String expected, String text) throws IOException {
    refused(Kind.BAD_INPUT, expected, file("x.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(Kind kind, String expected, Path file) {
    var thrown = catchThrowableOfType(RecordingException.class, () -> RecordingReader.read(file));
    assertThat(thrown).as(expected).isNotNull();
    assertThat(thrown.kind()).isEqualTo(kind);
    assertThat(thrown).hasMessageStartingWith(file.toString()).hasMessageContaining(expected);
    assertThat(thrown.getMessage()).doesNotContain("\n");
  }

  private Recording read(String text) throws Exception {
    return RecordingReader.read(file("r.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static String columns(String prefix) {
    return HEADER.strip().substring(4).replaceAll("([ag][xyz]_)", prefix + "$1");
  }

  /** A row with readings of its own. */
  private static String row(double tS) {
    return "%.2f,%.4f,0,9.8,0,0,0".formatted(tS, Math.sin(tS * 7));
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
