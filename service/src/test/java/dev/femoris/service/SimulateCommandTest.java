package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.file.Recording;
import dev.femoris.ingest.file.RecordingReader;
import dev.femoris.service.cli.FemorisCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

  private static JsonNode truth(Path file) {
    return JsonMapper.builder().build().readTree(file.toFile());
  }

  private static int run(Path out, String... options) {
    List<String> words = new ArrayList<>(List.of("simulate", "--out", out.toString()));
    words.addAll(List.of(options));
    return FemorisCommand.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        words.toArray(String[]::new));
  }

  @Test
  void severalSensorsAreWrittenPlacementFirstAndReadBack(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("bridge.csv");
    assertThat(
            run(
                out,
                "--exercise",
                "glute_bridge",
                "--sets",
                "1",
                "--reps",
                "6",
                "--placements",
                "thigh_left,thigh_right",
                "--faults",
                "asymmetry",
                "--loss",
                "3",
                "--jitter",
                "1",
                "--tempo",
                "2-0-1-1"))
        .isZero();
    try (var lines = Files.lines(out)) {
      assertThat(lines.findFirst().orElseThrow())
          .startsWith("t_s,thigh_left_ax_ms2")
          .endsWith("thigh_right_gz_dps");
    }
    Recording recording = RecordingReader.read(out);
    assertThat(recording.sensors()).hasSize(2);
    JsonNode truth = truth(folder.resolve("bridge.json"));
    assertThat(truth.path("synthetic").asBoolean()).isTrue();
    assertThat(truth.path("placement").asString()).isEqualTo("thigh_left");
    assertThat(truth.path("sensors").size()).isEqualTo(2);
    assertThat(truth.path("reps").size()).isEqualTo(6);
  }

  @Test
  void aSessionWithTrunkSensorsTellsWhichRepetitionsRound(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("trunk.csv");
    assertThat(
            run(
                out,
                "--exercise",
                "conventional_deadlift",
                "--with-trunk",
                "--extra-flexion",
                "20",
                "--rate",
                "50",
                "--lost",
                "t12"))
        .isZero();
    Recording recording = RecordingReader.read(out);
    assertThat(recording.sensors().stream().map(s -> s.placement().id()))
        .containsExactly("thigh_right", "sacrum", "t12");
    assertThat(recording.sensors().get(2).size()).isLessThan(recording.sensors().get(0).size());
    JsonNode truth = truth(folder.resolve("trunk.json"));
    assertThat(truth.path("synthetic").asBoolean()).isTrue();
    assertThat(truth.path("order").asString()).isEqualTo("con");
    assertThat(truth.path("lost").asString()).isEqualTo("t12");
    assertThat(truth.path("reps").size()).isEqualTo(18);
    int rounded = 0;
    for (JsonNode repetition : truth.path("reps")) {
      rounded += repetition.path("extra_lumbar_flexion_deg").asDouble() == 20 ? 1 : 0;
    }
    assertThat(rounded).isEqualTo(6);
    assertThat(truth.path("pelvis_deg").size()).isEqualTo(truth.path("theta_t_s").size());
  }

  @Test
  void optionsOfTheTrunkNeedTheTrunk(@TempDir Path folder) {
    Path out = folder.resolve("no.csv");
    assertThat(run(out, "--exercise", "conventional_deadlift", "--extra-flexion", "20"))
        .isEqualTo(64);
    assertThat(run(out, "--exercise", "nordic_curl", "--with-trunk")).isEqualTo(64);
    assertThat(out).doesNotExist();
  }

  @Test
  void everydayLifeHasNoExerciseAndNoRepetition(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("life.csv.gz");
    assertThat(run(out, "--exercise", "everyday", "--minutes", "1", "--mount", "mirrored"))
        .isZero();
    JsonNode truth = truth(folder.resolve("life.json"));
    assertThat(truth.path("exercise").isNull()).isTrue();
    assertThat(truth.path("reps").isArray()).isTrue();
    assertThat(truth.path("reps").isEmpty()).isTrue();
    assertThat(truth.path("placement").asString()).isEqualTo("thigh_left");
  }

  @Test
  void whatCannotBeSimulatedIsAUsageErrorAndLeavesNothing(@TempDir Path folder) {
    Path out = folder.resolve("x.csv");
    assertThat(run(out, "--exercise", "squat", "--faults", "hip_break")).isEqualTo(64);
    assertThat(run(out, "--exercise", "squat", "--tempo", "3-1")).isEqualTo(64);
    assertThat(run(out, "--exercise", "squat", "--placements", "sacrum")).isEqualTo(64);
    assertThat(run(out, "--exercise", "everyday", "--reps", "2")).isEqualTo(64);
    assertThat(run(out, "--exercise", "squat", "--loss", "90")).isEqualTo(64);
    assertThat(folder).isEmptyDirectory();
  }
}
