package dev.femoris.service.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.service.cli.FemorisCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code analyze --export} of a simulated recording, read by others. */
class ExportedRecordingTest {

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void exported() {
    run(
        "simulate --exercise romanian_deadlift --sets 2 --reps 4 --out %s --truth %s"
            .formatted(at("set.csv"), at("truth.json")));
    run(
        "analyze %s --exercise romanian_deadlift --export %s --json %s --angles %s"
            .formatted(at("set.csv"), at("out"), at("set.json"), at("angles.csv")));
  }

  @Test
  void theRepetitionsInBothTablesAreThoseOfTheJson() throws Exception {
    var csv = ReadBack.csv(Files.readString(at("out/repetitions.csv")));
    var parquet = ReadBack.parquet(Files.readAllBytes(at("out/repetitions.parquet")));
    List<JsonNode> reps = repetitions(json("set.json"));
    assertThat(csv).hasSameSizeAs(reps).hasSameSizeAs(parquet).hasSize(8);
    for (int i = 0; i < reps.size(); i++) {
      JsonNode rep = reps.get(i);
      for (var row : List.of(csv.get(i), parquet.get(i))) {
        assertThat(row).containsEntry("exercise", "romanian_deadlift");
        assertThat(row).containsEntry("set", i < 4 ? "1" : "2");
        assertThat(row).containsEntry("order", "eccentric_first").doesNotContainKey("load_kg");
        assertThat(row).containsEntry("repetition", rep.path("index").asString());
        for (String name : List.of("start_s", "turn_in_s", "end_s", "rom_deg")) {
          assertThat(number(row, name)).isEqualTo(rep.path(name).doubleValue());
        }
        assertThat(number(row, "eccentric_s"))
            .isEqualTo(rep.path("tempo").path("eccentric_s").doubleValue());
        for (JsonNode finding : rep.path("findings")) {
          assertThat(row)
              .containsEntry(finding.path("fault").asString(), finding.path("verdict").asString());
        }
      }
    }
  }

  @Test
  void theSamplesInBothTablesAreThoseOfTheRecording() throws Exception {
    var csv = ReadBack.csv(Files.readString(at("out/samples.csv")));
    var parquet = ReadBack.parquet(Files.readAllBytes(at("out/samples.parquet")));
    var recording = ReadBack.csv(Files.readString(at("set.csv")));
    var angles = ReadBack.csv(Files.readString(at("angles.csv")));
    assertThat(csv).hasSameSizeAs(parquet).hasSameSizeAs(recording).hasSameSizeAs(angles);
    for (int i = 0; i < csv.size(); i++) {
      var row = csv.get(i);
      assertThat(row.keySet()).isEqualTo(parquet.get(i).keySet()).contains("theta_deg");
      for (var cell : row.entrySet()) {
        if (!cell.getKey().equals("placement")) {
          assertThat(number(parquet.get(i), cell.getKey()))
              .isCloseTo(Double.parseDouble(cell.getValue()), within(6e-5));
        }
      }
      assertThat(number(row, "t_s")).isCloseTo(number(recording.get(i), "t_s"), within(1e-4));
      assertThat(number(row, "ax_ms2")).isCloseTo(number(recording.get(i), "ax_ms2"), within(0.01));
      assertThat(Math.toDegrees(number(row, "gx_rads")))
          .isCloseTo(number(recording.get(i), "gx_dps"), within(0.1));
      assertThat(number(row, "theta_deg"))
          .isCloseTo(number(angles.get(i), "theta_deg"), within(1e-3));
    }
  }

  @Test
  void theSamplesAreARecordingWithTheSameRepetitions() {
    run(
        "analyze %s --exercise romanian_deadlift --json %s"
            .formatted(at("out/samples.csv"), at("again.json")));
    List<JsonNode> first = repetitions(json("set.json"));
    List<JsonNode> again = repetitions(json("again.json"));
    assertThat(again).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(again.get(i).path("end_s").doubleValue())
          .isCloseTo(first.get(i).path("end_s").doubleValue(), within(0.02));
    }
  }

  @Test
  void theOrientationsKeepTheRulesOfTheFormatAndTurnAsTheThighDoes() throws IOException {
    List<String> lines = Files.readAllLines(at("out/orientations.sto"));
    assertThat(lines.subList(0, 6))
        .containsExactly(
            "DataRate=100.000000",
            "DataType=Quaternion",
            "version=3",
            "OpenSimVersion=4.1",
            "endheader",
            "time\tfemur_r_imu");
    List<double[]> rows = lines.subList(6, lines.size()).stream().map(this::row).toList();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      assertThat(Math.hypot(Math.hypot(row[1], row[2]), Math.hypot(row[3], row[4])))
          .isCloseTo(1, within(1e-8));
      assertThat(i == 0 || row[0] > rows.get(i - 1)[0]).isTrue();
    }
    for (JsonNode rep : repetitions(json("set.json"))) {
      double[] start = up(rows, rep.path("start_s").doubleValue());
      double[] turn = up(rows, rep.path("turn_in_s").doubleValue());
      double dot = start[0] * turn[0] + start[1] * turn[1] + start[2] * turn[2];
      assertThat(Math.toDegrees(Math.acos(dot)))
          .isCloseTo(rep.path("rom_deg").doubleValue(), within(2.5));
    }
  }

  @Test
  void sensorsWornTogetherAreAllThere() throws Exception {
    Path worn = at("worn.csv");
    run("simulate --exercise romanian_deadlift --with-trunk --out " + worn);
    run("analyze %s --exercise romanian_deadlift --export %s".formatted(worn, at("worn")));
    try (Stream<String> samples = Files.lines(at("worn/samples.csv"))) {
      assertThat(samples.skip(1).map(line -> line.split(",", 2)[0]).distinct())
          .containsExactly("thigh_right", "sacrum", "t12");
    }
    List<String> lines = Files.readAllLines(at("worn/orientations.sto"));
    assertThat(lines.get(5)).isEqualTo("time\tfemur_r_imu\tpelvis_imu\ttorso_imu");
    assertThat(lines.getLast().split("[\t,]")).hasSize(1 + 3 * 4);
    assertThat(lines.size()).isGreaterThan(1000);
  }

  /** The scorer is a program of its own, in Python, which is not part of the project. */
  @Test
  void theScorerReadsBothTablesAndFindsWhatItFindsInTheJson() throws Exception {
    Optional<Path> tools = tools();
    assumeTrue(tools.isPresent(), "there is no scorer");
    String fromCsv =
        """
        import csv, json, sys; sys.path.insert(0, sys.argv[1]); import score
        rows = [{k: float(v) if k.endswith(('_s', '_deg')) and v else v for k, v in r.items()}
                for r in csv.DictReader(open(sys.argv[2]))]
        truth, result = json.load(open(sys.argv[3])), json.load(open(sys.argv[4]))
        keep = lambda s: {k: s[k] for k in ('f1', 'boundary_ms', 'rom_rmse_deg', 'exact_sets')}
        print(json.dumps([keep(score.score([(truth, {'sets': [{'reps': rows}]})])),
                          keep(score.score([(truth, result)])),
                          score.inclination_error(sys.argv[5], truth)]))
        """;
    JsonNode scores =
        JsonMapper.shared()
            .readTree(
                python(
                    "-c",
                    fromCsv,
                    tools.orElseThrow().toString(),
                    at("out/repetitions.csv").toString(),
                    at("truth.json").toString(),
                    at("set.json").toString(),
                    at("out/samples.csv").toString()));
    assertThat(scores.get(0)).isEqualTo(scores.get(1));
    assertThat(scores.get(0).path("f1").doubleValue()).isEqualTo(1);
    assertThat(scores.get(2).path("rmse_deg").doubleValue()).isLessThan(2);
    assertThat(scores.get(2).path("covered").doubleValue()).isEqualTo(1);
  }

  private static Optional<Path> tools() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path candidate = up.resolve("shared/tools");
      if (Files.exists(candidate.resolve("score.py"))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static String python(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private double[] row(String line) {
    return Arrays.stream(line.split("[\t,]")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The direction up in the sensor: the third row of the matrix of w, x, y, z. */
  private static double[] up(List<double[]> rows, double timeS) {
    double[] q = rows.stream().filter(row -> row[0] >= timeS - 1e-6).findFirst().orElseThrow();
    return new double[] {
      2 * (q[2] * q[4] - q[1] * q[3]),
      2 * (q[1] * q[2] + q[3] * q[4]),
      1 - 2 * (q[2] * q[2] + q[3] * q[3])
    };
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column)));
  }

  private static List<JsonNode> repetitions(JsonNode result) {
    List<JsonNode> all = new ArrayList<>();
    result.path("sets").forEach(set -> set.path("reps").forEach(all::add));
    return all;
  }

  private static JsonNode json(String name) {
    return JsonMapper.shared().readTree(at(name).toFile());
  }

  private static Path at(String name) {
    return folder.resolve(name);
  }

  private static void run(String words) {
    var err = new StringWriter();
    int code =
        FemorisCommand.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err), words.split(" "));
    assertThat(code).as(err.toString()).isZero();
  }
}
