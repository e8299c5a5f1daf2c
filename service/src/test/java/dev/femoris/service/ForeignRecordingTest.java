package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.cli.FemorisCommand;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in the program's own format and in others gives the same repetitions. */
class ForeignRecordingTest {

  private static final double G = 9.80665;

  @TempDir Path folder;
  private List<double[]> rows = List.of();

  @BeforeEach
  void aSession() throws IOException {
    Path own = folder.resolve("own.csv");
    assertThat(run("simulate", "--exercise", "squat", "--sets", "1", "--out", own.toString()))
        .isZero();
    try (var lines = Files.lines(own)) {
      rows =
          lines
              .skip(1)
              .map(line -> List.of(line.split(",")))
              .map(cells -> cells.stream().mapToDouble(Double::parseDouble).toArray())
              .toList();
    }
  }

  @Test
  void aTableWithAColumnMappingIsAnalysed() throws IOException {
    Path table = folder.resolve("logger.csv");
    Files.writeString(
        table,
        "ms;az;ay;ax;gx;gy;gz\n"
            + rows.stream()
                .map(
                    r ->
                        "%.3f;%.6f;%.6f;%.6f;%.4f;%.4f;%.4f\n"
                            .formatted(r[0] * 1000, r[3] / G, r[2] / G, r[1] / G, r[4], r[5], r[6])
                            .replace('.', ','))
                .collect(Collectors.joining()));
    Path columns = folder.resolve("logger.columns");
    Files.writeString(
        columns,
        """
        time = ms
        time-unit = ms
        accel-x = ax
        accel-y = ay
        accel-z = az
        accel-unit = g
        rate-x = gx
        rate-y = gy
        rate-z = gz
        rate-unit = deg/s
        separator = semicolon
        """);
    int expected = repetitions(folder.resolve("own.csv"));
    assertThat(expected).isGreaterThan(3);
    assertThat(repetitions(table, "--columns", columns.toString())).isEqualTo(expected);
  }

  @Test
  void aPhonesZipIsTakenAsAnUpload() throws Exception {
    int expected = repetitions(folder.resolve("own.csv"));
    try (var service =
            FemorisService.start(ServiceConfig.local(0, 0, folder.resolve("data")), "test");
        var answers = new Answers(service.liveUrl())) {
      var response = answers.upload("exercise=squat", "phone.zip", sensorLoggerZip());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
      assertThat(Answers.json(response.body()).path("repetitions").asInt()).isEqualTo(expected);
    }
  }

  /** As an iPhone writes it: accelerations turned round, without gravity, and gravity apart. */
  private byte[] sensorLoggerZip() throws IOException {
    var accel = new StringBuilder("time,seconds_elapsed,z,y,x\n");
    var gravity = new StringBuilder("time,seconds_elapsed,z,y,x\n");
    var gyro = new StringBuilder("time,seconds_elapsed,z,y,x\n");
    for (double[] r : rows) {
      String time = "%d,%.6f,".formatted(1_700_000_000_000_000_000L + Math.round(r[0] * 1e9), r[0]);
      accel.append(time).append("%.6f,%.6f,%.6f\n".formatted(-r[3] - 1, -r[2] + 2, -r[1] + 3));
      gravity.append(time).append("1,-2,-3\n");
      gyro.append(time)
          .append(
              "%.8f,%.8f,%.8f\n"
                  .formatted(Math.toRadians(r[6]), Math.toRadians(r[5]), Math.toRadians(r[4])));
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      entry(zip, "Accelerometer.csv", accel.toString());
      entry(zip, "Gravity.csv", gravity.toString());
      entry(zip, "Gyroscope.csv", gyro.toString());
      entry(zip, "Metadata.csv", "version,platform,appVersion\n3,ios,1.10\n");
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private int repetitions(Path recording, String... options) throws IOException {
    Path json = folder.resolve("result.json");
    var words =
        new ArrayList<>(List.of("analyze", recording.toString(), "--exercise", "squat", "--json"));
    words.add(json.toString());
    words.addAll(List.of(options));
    assertThat(run(words.toArray(String[]::new))).isZero();
    return Answers.json(Files.readString(json)).path("sets").path(0).path("reps").size();
  }

  private static int run(String... args) {
    return FemorisCommand.run(
        new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), args);
  }
}
