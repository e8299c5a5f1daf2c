package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.protocol.MqttBatch;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

  private static final String HEADER = "t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n";

  /** A file that cannot be analysed, with words its one line must have. */
  @SuppressWarnings("ArrayRecordComponent")
  record BadFile(String name, byte[] content, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<BadFile> badFiles() throws IOException {
    return Stream.of(
        text("empty.csv", "", "empty"),
        text("header-only.csv", HEADER, "row"),
        text("letter.csv", "Dear coach,\nit was fine.\n", "line 1"),
        text("not-a-number.csv", HEADER + rows(50, "NaN"), ""),
        text("missing-column.csv", HEADER.replace(",gz_dps", "") + rows(50, "0"), "gz"),
        text("wrong-unit.csv", HEADER.replace("ax_ms2", "ax_furlongs") + rows(50, "0"), "furlongs"),
        text("backwards.csv", HEADER + backwards(50), ""),
        new BadFile("nothing.csv.gz", new byte[0], "empty"),
        new BadFile("not-gzip.csv.gz", "plain".getBytes(StandardCharsets.UTF_8), ""),
        new BadFile("cut.csv.gz", cutGzip(), ""));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void analyzeRefusesItWithOneLineAndLeavesNothing(BadFile bad, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve(bad.name());
    Files.write(file, bad.content());
    Path json = folder.resolve("out.json");
    var outcome = run("analyze", file.toString(), "--exercise", "squat", "--json", json.toString());
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.errorLines().getFirst()).contains(bad.name()).contains(bad.says());
    assertThat(outcome.output()).isEmpty();
    assertThat(json).doesNotExist();
  }

  @Test
  void aMissingFileAndAFolderAreToldApart(@TempDir Path folder) {
    var missing = run("analyze", folder.resolve("no.csv").toString(), "--exercise", "squat");
    assertThat(missing.exitCode()).isEqualTo(66);
    assertThat(missing.errorLines()).hasSize(1);
    var directory = run("analyze", folder.toString(), "--exercise", "squat");
    assertThat(directory.exitCode()).isEqualTo(65);
    assertThat(directory.errorLines()).hasSize(1);
  }

  @Test
  void wrongUsageIsOneLineAndCode64(@TempDir Path folder) {
    for (String[] wrong :
        List.of(
            new String[] {},
            new String[] {"frobnicate"},
            new String[] {"analyze"},
            new String[] {"replay", "x.csv", "--exercise", "auto"},
            new String[] {"analyze", "x.csv", "--exercise", "dance"},
            new String[] {"analyze", "x.csv", "--exercise", "squat", "--load", "0"},
            new String[] {"analyze", "x.csv", "--exercise", "squat", "--load", "1000"},
            new String[] {"analyze", "x.csv", "--exercise", "squat", "--load", "NaN"},
            new String[] {"analyze", "x.csv", "--exercise", "squat", "--load=-5"},
            new String[] {"replay", "x.csv", "--exercise", "squat", "--load", "heavy"},
            new String[] {"demo", "x.csv", "--exercise", "squat", "--load", "heavy"},
            new String[] {"demo", "--load", "100"},
            new String[] {"serve", "--http-port", "70000"},
            new String[] {"serve", "--http-port", "many"},
            new String[] {"serve", "--broker", "http://x"},
            new String[] {"simulate", "--exercise", "dance"},
            new String[] {"demo", folder.resolve("x.csv").toString()})) {
      var outcome = run(wrong);
      assertThat(outcome.exitCode()).as(Arrays.toString(wrong)).isEqualTo(64);
      assertThat(outcome.errorLines()).as(Arrays.toString(wrong)).hasSize(1);
      assertThat(outcome.output()).isEmpty();
    }
  }

  @Test
  void aPortThatIsTakenIsOneLineAndCode69(@TempDir Path data) {
    try (var running = FemorisService.start(ServiceConfig.local(0, 0, data.resolve("a")), "test")) {
      String port = Integer.toString(running.liveUrl().getPort());
      var http = run("serve", "--http-port", port, "--mqtt-port", "0", "--data", data + "/b");
      assertThat(http.exitCode()).isEqualTo(69);
      assertThat(http.errorLines()).hasSize(1);
      assertThat(http.errorLines().getFirst()).contains(port, "--http-port");
      String broker = Integer.toString(running.brokerUrl().getPort());
      var mqtt = run("serve", "--http-port", "0", "--mqtt-port", broker, "--data", data + "/c");
      assertThat(mqtt.exitCode()).isEqualTo(69);
      assertThat(mqtt.errorLines()).hasSize(1);
      assertThat(mqtt.errorLines().getFirst()).contains(broker, "--mqtt-port");
      var sameData = run("serve", "--http-port", "0", "--mqtt-port", "0", "--data", data + "/a");
      assertThat(sameData.exitCode()).isEqualTo(74);
      assertThat(sameData.errorLines()).hasSize(1);
    }
  }

  @Test
  void badUploadsAreRefusedCountedAndLeaveTheServiceWell(@TempDir Path data) throws Exception {
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl())) {
      var files = badFiles().toList();
      for (BadFile bad : files) {
        var refusal = answers.upload("exercise=squat", bad.name(), bad.content());
        assertThat(refusal.statusCode()).as(bad.name()).isEqualTo(422);
        assertThat(refusal.headers().firstValue("content-type").orElseThrow())
            .contains("application/problem+json");
        String line = Answers.json(refusal.body()).path("detail").asString();
        assertThat(line).as(bad.name()).contains(bad.name()).doesNotContain("\n", data.toString());
      }
      assertThat(answers.upload("exercise=dance", "x.csv", new byte[1]).statusCode())
          .isEqualTo(400);
      var heavy = answers.upload("exercise=squat&load_kg=heavy", "x.csv", new byte[1]);
      assertThat(heavy.statusCode()).isEqualTo(400);
      assertThat(Answers.json(heavy.body()).path("detail").asString()).contains("load_kg", "heavy");
      assertThat(answers.metric("femoris_uploads_total{outcome=\"rejected\"}"))
          .isEqualTo(files.size() + 2);
      Deadline.await("service well", Duration.ofSeconds(20), answers::isUp);
      try (var raw = Files.list(data.resolve("raw"))) {
        assertThat(raw).isEmpty();
      }
      assertThat(answers.getJson("/api/sessions")).isEmpty();
    }
  }

  @Test
  void badPacketsAreCountedByReasonAndGoodOnesStillTaken(@TempDir Path data) throws Exception {
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl());
        var sensor = new RawSensor(service.brokerUrl())) {
      Deadline.await("connected", Duration.ofSeconds(20), answers::isUp);
      byte[] good = RawSensor.dataFrame(9, 0, 10);
      byte[] wrongCrc = good.clone();
      wrongCrc[10] ^= 1;
      byte[] unknownVersion = good.clone();
      unknownVersion[0] = (byte) 0xF1;
      sensor.send("bad", "data", new byte[0]);
      sensor.send("bad", "data", "hello".getBytes(StandardCharsets.UTF_8));
      sensor.send("bad", "data", Arrays.copyOf(MqttBatch.encode(List.of(good)), 40));
      sensor.send("bad", "data", MqttBatch.encode(List.of(Arrays.copyOf(good, 2))));
      sensor.send("bad", "data", MqttBatch.encode(List.of(wrongCrc)));
      sensor.send("bad", "data", MqttBatch.encode(List.of(unknownVersion)));
      sensor.send("bad", "session", "{\"exercise\":7}".getBytes(StandardCharsets.UTF_8));
      sensor.send("bad", "session", "not json".getBytes(StandardCharsets.UTF_8));
      sensor.sendConfig("bad", 9);
      sensor.sendData("bad", 9, 0, 10);
      Deadline.await(
          "good samples are taken",
          Duration.ofSeconds(20),
          () -> answers.metric("femoris_samples_total") == 10);
      assertThat(rejected(answers, "too_short")).isEqualTo(3);
      assertThat(rejected(answers, "bad_crc")).isEqualTo(2);
      assertThat(rejected(answers, "unknown_version")).isEqualTo(1);
      assertThat(rejected(answers, "bad_declaration")).isEqualTo(2);
      assertThat(answers.isUp()).isTrue();
    }
  }

  private static double rejected(Answers answers, String reason) throws Exception {
    return answers.metric("femoris_packets_rejected_total{reason=\"%s\"}".formatted(reason));
  }

  private record Outcome(int exitCode, String output, List<String> errorLines) {}

  private static Outcome run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = FemorisCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString().lines().toList());
  }

  private static BadFile text(String name, String content, String says) {
    return new BadFile(name, content.getBytes(StandardCharsets.UTF_8), says);
  }

  private static String rows(int count, String value) {
    var rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("%.2f,%s,9.81,0,0,0,0\n".formatted(i * 0.01, value));
    }
    return rows.toString();
  }

  private static String backwards(int count) {
    var rows = new StringBuilder();
    for (int i = count; i > 0; i--) {
      rows.append("%.2f,0,9.81,0,0,0,0\n".formatted(i * 0.01));
    }
    return rows.toString();
  }

  private static byte[] cutGzip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((HEADER + rows(500, "0.1")).getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }
}
