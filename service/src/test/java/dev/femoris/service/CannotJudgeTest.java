package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.cli.FemorisCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An exercise the worn sensor cannot judge is answered, and without a number. */
class CannotJudgeTest {

  private static final String CHANNELS =
      "_ax_ms2,%1$s_ay_ms2,%1$s_az_ms2,%1$s_gx_dps,%1$s_gy_dps,%1$s_gz_dps";

  @Test
  void aCurlWithAThighSensorOnlyIsAnsweredWithAReasonAndAReport(@TempDir Path folder)
      throws IOException {
    Path file = recording(folder, "thigh_right");
    Path report = folder.resolve("report");
    var outcome =
        run(
            "analyze",
            file.toString(),
            "--exercise",
            "prone_leg_curl",
            "--json",
            "-",
            "--report",
            report.toString());
    assertThat(outcome.exitCode()).isZero();
    JsonNode json = Answers.json(outcome.output());
    assertThat(json.path("exercise").path("judgeable").booleanValue()).isFalse();
    assertThat(json.path("exercise").path("cannot_tell").asString()).contains("shank");
    assertThat(json.path("sets")).isEmpty();
    assertThat(outcome.errors()).contains(file.getFileName() + ": Cannot tell", "shank");
    assertThat(Files.readString(report.resolve("report.html")))
        .contains("Cannot tell: this exercise is judged from a sensor on the shank")
        .doesNotContain("<dl class=\"tiles\">");
    assertThat(report.resolve("report.pdf")).isNotEmptyFile();
  }

  @Test
  void theSensorThatFitsTheExerciseIsChosen(@TempDir Path folder) throws IOException {
    Path file = recording(folder, "sacrum", "thigh_left", "shank_left");
    assertThat(judgedFrom(file, "squat")).isEqualTo("thigh_left");
    assertThat(judgedFrom(file, "prone_leg_curl")).isEqualTo("shank_left");
    assertThat(judgedFrom(recording(folder, "shank_left"), "squat")).isEmpty();
  }

  @Test
  void aPlacementThatIsAskedForIsTaken(@TempDir Path folder) throws IOException {
    Path file = recording(folder, "thigh_left", "shank_left");
    assertThat(judgedFrom(file, "prone_leg_curl", "--placement", "thigh_left")).isEmpty();
    Path single = recording(folder, "thigh_right");
    assertThat(judgedFrom(single, "prone_leg_curl", "--placement", "shank_left"))
        .isEqualTo("shank_left");
  }

  private static String judgedFrom(Path file, String exercise, String... more) {
    String[] plain = {"analyze", file.toString(), "--exercise", exercise, "--json", "-"};
    String[] all = new String[plain.length + more.length];
    System.arraycopy(plain, 0, all, 0, plain.length);
    System.arraycopy(more, 0, all, plain.length, more.length);
    var outcome = run(all);
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    return Answers.json(outcome.output()).path("exercise").path("judged_from").asString("");
  }

  /** Three seconds at rest. */
  private static Path recording(Path folder, String... placements) throws IOException {
    var text = new StringBuilder("t_s");
    for (String placement : placements) {
      text.append(',').append(placement).append(CHANNELS.formatted(placement));
    }
    for (int i = 0; i < 300; i++) {
      text.append("\n%.2f".formatted(i / 100.0))
          .append(",0,9.81,0,0,0,0".repeat(placements.length));
    }
    Path file = folder.resolve(String.join("-", placements) + ".csv");
    return Files.writeString(file, text.append('\n'));
  }

  private record Outcome(int exitCode, String output, String errors) {}

  private static Outcome run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = FemorisCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
