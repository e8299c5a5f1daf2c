package dev.femoris.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.SharedRecordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real files of vendors and apps, kept beside the project; skipped where they are not there. */
class DeviceFormatsTest {

  /** What becomes of each file: the format it is read as, or a part of the reason. */
  private static final List<List<String>> EXPECTED =
      List.of(
          List.of("axivity_cwa/ax6_sample.cwa", "Axivity CWA"),
          List.of("axivity_cwa/ax3_sample.cwa", "accelerometer alone"),
          List.of("axivity_cwa/ax6_data.npz", "zip without"),
          List.of("axivity_cwa/ax6_expected.csv.gz", "no time column"),
          List.of("metabase_csv/A-.*\\.csv", "MetaBase CSV pair"),
          List.of("metabase_csv/A-.*\\.json", "no Movesense log"),
          List.of("movesense_json/.*\\.json", "Movesense JSON"),
          List.of("phyphox_csv/meta/.*", "not a recording"),
          List.of("phyphox_csv/.*ccelerometer\\.csv", "only the accelerometer"),
          List.of("phyphox_csv/(Gyroscope|data)\\.csv", "only the gyroscope"),
          List.of("sensorlogger_ios_csv/.*\\.zip", "no Gyroscope.csv"),
          List.of("sensorlogger_ios_csv/.*/Annotation\\.csv", "is empty"),
          List.of("sensorlogger_ios_csv/.*/Metadata\\.csv", "not a recording"),
          List.of("sensorlogger_ios_csv/.*/.*\\.csv", "folder or the zip"),
          List.of("witmotion_sd_binary/.*\\.TXT", "without time frames"),
          List.of("xio_fusion_csv/sensor_data\\.csv", "x-io CSV"),
          List.of("xsens_dot_csv/.*\\.csv", "without gravity (FreeAcc) and no angular rate"),
          List.of("xsens_mtw_opensense_txt/MT_.*\\.txt", "without angular rate"),
          List.of(".*/(SOURCE\\.txt|LICENSE.*|README\\.md)", "not a recording"));

  private Path formats = Path.of("");

  @BeforeEach
  void formats() {
    var found = SharedRecordings.folder("device-formats");
    assumeTrue(found.isPresent(), "recordings not there");
    formats = found.orElseThrow();
  }

  @Test
  void everyFileIsReadOrRefusedWithTheStatedReason() throws Exception {
    try (var all = Files.walk(formats)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = formats.relativize(file).toString();
        assertThat(outcome(file)).as(name).contains(expected(name));
      }
    }
  }

  @Test
  void theFoldersOfAppsAreReadWhole() throws Exception {
    var phyphox = RecordingReader.read(formats.resolve("phyphox_csv"));
    assertThat(phyphox.format()).isEqualTo("phyphox");
    assertThat(phyphox.notes()).anyMatch(n -> n.contains("gyroscope covers 3.1 s of 35.3 s"));
    var logger = RecordingReader.read(formats.resolve("sensorlogger_ios_csv/2022-09-16_11-15-46"));
    var sensor = logger.sensors().getFirst();
    assertThat(sensor.rateHz()).isCloseTo(100.4, within(0.1));
    // It lay on its back first: the specific force points out of the screen.
    assertThat(sensor.sample(0).accelZMps2()).isCloseTo(9.7, within(0.3));
  }

  @Test
  void movesenseRunsByItsOwnClock() throws Exception {
    var sensor =
        RecordingReader.read(formats.resolve("movesense_json/MovesenseLog_3_786.json"))
            .sensors()
            .getFirst();
    assertThat(sensor.size()).isEqualTo(8744);
    assertThat(sensor.rateHz()).isCloseTo(102.3, within(0.1));
    assertThat(sensor.gaps()).isEmpty();
    assertThat(Math.toDegrees(sensor.largest(3))).isCloseTo(1410, within(30.0));
  }

  /**
   * The expected decode rounds the blocks' stamps down to 10 ms (block starts 0, 0.40, 0.81, 1.22
   * s), this reader does not: times agree within 20 ms, values to the last decimal of the text.
   */
  @Test
  void cwaAgreesSampleBySampleWithTheExpectedDecode() throws Exception {
    var recording = RecordingReader.read(formats.resolve("axivity_cwa/ax6_sample.cwa"));
    var sensor = recording.sensors().getFirst();
    int sample = 0;
    try (var lines = expectedDecode()) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        double[] cells =
            List.of(line.split(",")).stream().mapToDouble(Double::parseDouble).toArray();
        double timeS = (recording.originNanos() + sensor.timeNanos(sample)) * 1e-9;
        assertThat(timeS).isCloseTo(cells[0], within(0.02));
        for (int axis = 0; axis < 3; axis++) {
          assertThat(sensor.channel(axis, sample) / 9.80665)
              .isCloseTo(cells[1 + axis], within(1e-6));
          assertThat(Math.toDegrees(sensor.channel(3 + axis, sample)))
              .isCloseTo(cells[4 + axis], within(2e-4));
        }
        sample++;
      }
    }
    assertThat(sample).isEqualTo(sensor.size()).isEqualTo(10_360);
  }

  private static String outcome(Path file) {
    try {
      return RecordingReader.read(file).format();
    } catch (RecordingException refused) {
      assertThat(refused.kind()).isEqualTo(RecordingException.Kind.BAD_INPUT);
      return String.valueOf(refused.getMessage());
    }
  }

  private static String expected(String name) {
    for (List<String> each : EXPECTED) {
      if (name.matches(each.getFirst())) {
        return each.getLast();
      }
    }
    return fail("a file nobody expected: " + name);
  }

  private BufferedReader expectedDecode() throws IOException {
    var file = formats.resolve("axivity_cwa/ax6_expected.csv.gz");
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
  }
}
