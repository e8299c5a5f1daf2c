package dev.femoris.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.ingest.SharedRecordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetaBasePairTest {

  private static final String ACCEL = "set_MetaWear_C4_Accelerometer_12.500Hz_1.4.4.csv";
  private static final String GYRO = "set_MetaWear_C4_Gyroscope_25.000Hz_1.4.4.csv";
  private static final long EPOCH_MS = 1_547_580_927_000L;

  @TempDir Path folder;

  @Test
  void eitherFileOfThePairGivesTheMergedRecording() throws Exception {
    writeAccel("epoc (ms),timestamp (-0700),elapsed (s),x-axis (g),y-axis (g),z-axis (g)", 50);
    writeGyro(100);
    for (String name : List.of(ACCEL, GYRO)) {
      var sensor = RecordingReader.read(folder.resolve(name)).sensors().getFirst();

      assertThat(sensor.rateHz()).isCloseTo(25, within(1e-9));
      assertThat(sensor.size()).isEqualTo(97);
      var third = sensor.sample(2);
      assertThat(third.timeNanos()).isEqualTo(80_000_000);
      assertThat(third.accelYMps2()).isCloseTo(-9.80665, within(1e-9));
      assertThat(third.accelXMps2()).isCloseTo(9.80665 * 0.01 * 1, within(1e-9));
      assertThat(sensor.sample(3).accelXMps2()).isCloseTo(9.80665 * 0.01 * 1.5, within(1e-9));
      assertThat(third.rateZRadPerS()).isCloseTo(Math.toRadians(3 + 2), within(1e-9));
    }
    var files = List.of(folder.resolve(ACCEL), folder.resolve(GYRO), folder.resolve("other.csv"));
    assertThat(RecordingReader.distinct(files))
        .containsExactly(folder.resolve(ACCEL), folder.resolve("other.csv"));
  }

  @Test
  void theNewerSpellingOfTheHeaderIsReadToo() throws Exception {
    writeAccel("epoch (ms),time (01:00),elapsed (s),x-axis (g),y-axis (g),z-axis (g)", 50);
    writeGyro(100);
    assertThat(RecordingReader.read(folder.resolve(ACCEL)).format()).isEqualTo("MetaBase CSV pair");
  }

  @Test
  void aFileWithoutItsOtherHalfIsRefused() throws Exception {
    writeGyro(100);
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> RecordingReader.read(folder.resolve(GYRO)))
        .withMessageContaining("put the other one beside it");
  }

  @Test
  void aZipOfThePairIsReadToo() throws Exception {
    writeAccel("epoc (ms),timestamp (-0700),elapsed (s),x-axis (g),y-axis (g),z-axis (g)", 50);
    writeGyro(100);
    Path zip = folder.resolve("set.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of(ACCEL, GYRO)) {
        out.putNextEntry(new ZipEntry("sets/" + name));
        out.write(Files.readAllBytes(folder.resolve(name)));
        out.closeEntry();
      }
    }
    assertThat(RecordingReader.read(zip).sensors().getFirst().size()).isEqualTo(97);
    assertThat(RecordingReader.read(folder).sensors().getFirst().size()).isEqualTo(97);
    Files.writeString(folder.resolve("second.csv"), Files.readString(folder.resolve(GYRO)));
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> RecordingReader.read(folder))
        .withMessageContaining("1 MetaBase accelerometer and 2 gyroscope files");
  }

  @Test
  void realExportsAreRead() throws Exception {
    var real = SharedRecordings.folder("device-formats/metabase_csv");
    assumeTrue(real.isPresent(), "recordings not there");
    try (var files = Files.newDirectoryStream(real.orElseThrow(), "*.csv")) {
      for (Path file : files) {
        var sensor = RecordingReader.read(file).sensors().getFirst();
        assertThat(sensor.rateHz()).isCloseTo(25, within(0.1));
        assertThat(sensor.size()).isGreaterThan(400);
        assertThat(sensor.gaps()).isEmpty();
      }
    }
  }

  /** x rises by 0.01 g a row from 0, y is -1 g. */
  private void writeAccel(String header, int rows) throws IOException {
    var text = new StringBuilder(header).append('\n');
    for (int i = 0; i < rows; i++) {
      long ms = EPOCH_MS + i * 80L;
      text.append("%d,2019,%.3f,%.3f,-1.000,0.000%n".formatted(ms, i * 0.08, i * 0.01));
    }
    Files.writeString(folder.resolve(ACCEL), text);
  }

  /** Begins 120 ms before the other file; z rises by 1 deg/s a row from 0. */
  private void writeGyro(int rows) throws IOException {
    var text =
        new StringBuilder(
            "epoc (ms),timestamp (-0700),elapsed (s),x-axis (deg/s),y-axis (deg/s),z-axis (deg/s)\n");
    for (int i = 0; i < rows; i++) {
      long ms = EPOCH_MS - 120 + i * 40L;
      text.append("%d,2019,%.3f,0.0,0.0,%.3f%n".formatted(ms, i * 0.04, (double) i));
    }
    Files.writeString(folder.resolve(GYRO), text);
  }
}
