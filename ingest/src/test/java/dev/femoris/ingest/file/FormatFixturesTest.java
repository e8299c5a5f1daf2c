package dev.femoris.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One movement in every format (made by formats/make.py): a sensor turns about z by 0.5 (1 - cos(pi
 * t)) rad, first up along x.
 */
class FormatFixturesTest {

  private static final double G = 9.80665;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "movella_dot.csv, Movella DOT CSV, 150, 0.001",
    "shimmer.csv, Shimmer Consensys CSV, 150, 0.001",
    "xio.csv, x-io CSV, 150, 0.001",
    "xsens_mt.txt, Xsens MT text, 150, 0.001",
    "phyphox.zip, phyphox, 149, 0.01",
    "phyphox_raw.csv, phyphox CSV, 150, 0.001",
    "sensor_logger_ios.zip, Sensor Logger, 149, 0.01",
    "sensor_logger_android.zip, Sensor Logger, 149, 0.01",
    "movesense.json, Movesense JSON, 144, 0.001",
    "witmotion.TXT, WitMotion log, 150, 0.006",
    "ax6.cwa, Axivity CWA, 150, 0.006",
    "motion.fit, FIT, 150, 0.011"
  })
  void theMovementIsTheSameInEveryFormat(String name, String format, int samples, double tolerance)
      throws Exception {
    var recording = RecordingReader.read(fixture(name));
    assertThat(recording.format()).isEqualTo(format);
    assertMovement(recording.sensors().getFirst(), samples, tolerance);
  }

  @Test
  void aColumnMappingReadsAnyTable() throws Exception {
    var mapping = ColumnMapping.read(fixture("own.columns"));
    var sensor = RecordingReader.read(fixture("own.csv"), mapping).sensors().getFirst();
    assertThat(sensor.placement()).isEqualTo(Placement.SHANK_LEFT);
    assertMovement(sensor, 150, 0.001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ax3.cwa | of an accelerometer alone",
        "run.fit | most watches keep one position a second only",
        "own.csv | a column mapping must say what they are",
        "make.py | not a recording this program knows"
      })
  void whatCannotBeUsedIsRefusedWithItsReason(String name, String reason) throws Exception {
    assertRefused(fixture(name), reason);
  }

  @Test
  void theFormatIsKnownByContentWhateverTheName() throws Exception {
    for (String name : new String[] {"ax6.cwa", "movesense.json", "sensor_logger_ios.zip"}) {
      Path renamed = folder.resolve("recording-" + name.charAt(0) + ".dat");
      Files.copy(fixture(name), renamed);
      assertThat(RecordingReader.read(renamed).sensors()).hasSize(1);
    }
  }

  @Test
  void theTimeOfDayIsKept() throws Exception {
    long epochS = 1_700_000_000;
    for (String name : new String[] {"sensor_logger_ios.zip", "motion.fit", "shimmer.csv"}) {
      assertThat(RecordingReader.read(fixture(name)).originNanos())
          .isEqualTo(epochS * 1_000_000_000L);
    }
    assertThat(RecordingReader.read(fixture("phyphox.zip")).originNanos())
        .isCloseTo(epochS * 1_000_000_000L, within(30_000_000L));
  }

  @Test
  void accelerationWithoutGravityIsRefused() throws Exception {
    assertRefused(
        write("dot.csv", "PacketCounter,SampleTimeFine,Quat_W,FreeAcc_X,Status\n0,0,1,0,0\n"),
        "without gravity (FreeAcc)");
    var text = new StringBuilder("\"Time (s)\",\"Linear Acceleration x (m/s^2)\"");
    text.append(",\"Linear Acceleration y (m/s^2)\",\"Linear Acceleration z (m/s^2)\"");
    text.append(",\"Gyroscope x (rad/s)\",\"Gyroscope y (rad/s)\",\"Gyroscope z (rad/s)\"\n");
    assertRefused(write("linear.csv", text + "0,0,0,0,0,0,0\n"), "acceleration without gravity");
    String xio = Files.readString(fixture("xio.csv"));
    String still = xio.replaceAll("(?m)(,[-0-9.]+){3}$", ",0.01,0.02,0.03");
    assertRefused(write("still.csv", still), "gravity seems to be removed");
  }

  @Test
  void aClippedSignalIsReadAndSaid() throws Exception {
    var lines = Files.readString(fixture("xio.csv")).lines().toList();
    var text = new StringBuilder(lines.getFirst()).append('\n');
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      text.append(i > 60 && i < 70 ? line.replaceAll(",[^,]+,([^,]+,[^,]+)$", ",2.0,$1") : line);
      text.append('\n');
    }
    var notes = RecordingReader.read(write("clipped.csv", text.toString())).notes();
    assertThat(notes)
        .containsExactly(
            "thigh_right: the acceleration is clipped in 9 of 150 samples; set a wider range");
  }

  @Test
  void aMappingWithAMistakeIsRefusedByItsOwnName() throws Exception {
    String good = Files.readString(fixture("own.columns"));
    assertMappingRefused(good.replace("time-unit = ms", "time-unit = h"), "time-unit 'h'");
    assertMappingRefused(good.replace("rate-y = wy", ""), "key 'rate-y' is missing");
    assertMappingRefused(good + "gyro = 1\n", "key 'gyro' is not known");
    assertMappingRefused(good.replace("shank_left", "foot"), "placement 'foot'");
    var mapping = ColumnMapping.read(write("m", good.replace("wy", "w2")));
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> RecordingReader.read(fixture("own.csv"), mapping))
        .withMessageContaining("column 'w2' is missing");
  }

  @Test
  void aTableOfAnExportAloneAsksForTheWhole() throws Exception {
    assertRefused(
        write("Gyroscope.csv", "time,seconds_elapsed,z,y,x\n1,0,0,0,0\n"), "folder or the zip");
    assertRefused(
        write("g.csv", "\"Time (s)\";\"X (rad/s)\";\"Y (rad/s)\";\"Z (rad/s)\"\n0;0;0;0\n"),
        "only the gyroscope");
    Files.createDirectory(folder.resolve("empty"));
    assertRefused(folder.resolve("empty"), "name a recording file in it");
  }

  private void assertMappingRefused(String text, String reason) throws Exception {
    Path file = write("mapping", text);
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> ColumnMapping.read(file))
        .withMessageContaining(reason);
  }

  private static void assertRefused(Path file, String reason) {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> RecordingReader.read(file))
        .withMessageContaining(reason)
        .matches(e -> e.kind() == RecordingException.Kind.BAD_INPUT)
        .matches(e -> !String.valueOf(e.getMessage()).contains("\n"));
  }

  private static void assertMovement(SensorRecording sensor, int samples, double tolerance) {
    assertThat(sensor.size()).isEqualTo(samples);
    assertThat(sensor.rateHz()).isCloseTo(50, within(0.05));
    // The first sample may be the second of the movement, where the tables begin apart.
    double startS = samples == 149 ? beginS(sensor) : 0;
    for (ImuSample s : sensor) {
      double t = s.timeNanos() * 1e-9 + startS;
      double angle = 0.5 * (1 - Math.cos(Math.PI * t));
      double rate = 0.5 * Math.PI * Math.sin(Math.PI * t);
      assertThat(s.accelXMps2()).isCloseTo(G * Math.cos(angle), within(tolerance));
      assertThat(s.accelYMps2()).isCloseTo(-G * Math.sin(angle), within(tolerance));
      assertThat(s.accelZMps2()).isCloseTo(0.2, within(tolerance));
      assertThat(s.rateXRadPerS()).isCloseTo(0.01, within(tolerance));
      assertThat(s.rateYRadPerS()).isCloseTo(-0.02, within(tolerance));
      assertThat(s.rateZRadPerS()).isCloseTo(rate, within(tolerance));
    }
  }

  private static double beginS(SensorRecording sensor) {
    return sensor.sample(0).rateZRadPerS() > 0.05 ? 0.02 : 0;
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Path fixture(String name) throws URISyntaxException {
    var found = FormatFixturesTest.class.getResource("/formats/" + name);
    return Path.of(Objects.requireNonNull(found).toURI());
  }
}
