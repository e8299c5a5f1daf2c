package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.cli.FemorisCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A recording of both thighs through the command line. */
class TwoThighsTest {

  @Test
  void aFileWithBothThighsComparesThemAndAFileWithOneDoesNot(@TempDir Path folder) {
    Path both =
        simulated(folder.resolve("both.csv"), "thigh_right,thigh_left", "--faults", "asymmetry");
    Path one = simulated(folder.resolve("one.csv"), "thigh_right");
    List<JsonNode> right = asymmetries(both);
    List<JsonNode> left = asymmetries(both, "--placement", "thigh_left");
    assertThat(right).hasSize(16).hasSameSizeAs(left);
    assertThat(right)
        .filteredOn(f -> f.path("verdict").asString().equals("present"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            f -> {
              String unit = f.path("compared").asString().equals("range") ? "_deg" : "_deg_s";
              assertThat(f.path("left" + unit).doubleValue())
                  .isLessThan(f.path("right" + unit).doubleValue());
              assertThat(f.path("evidence").asString()).contains("left", "right", "limit");
            });
    assertThat(left).isEqualTo(right);
    assertThat(asymmetries(one))
        .hasSize(16)
        .allMatch(f -> f.path("evidence").asString().equals("one leg was measured"));
  }

  private static Path simulated(Path file, String placements, String... more) {
    List<String> all =
        new ArrayList<>(List.of("simulate", "--exercise", "squat", "--seed", "1000"));
    all.addAll(List.of("--placements", placements, "--out", file.toString()));
    all.addAll(Arrays.asList(more));
    run(all.toArray(String[]::new));
    return file;
  }

  private static List<JsonNode> asymmetries(Path file, String... more) {
    List<String> all =
        new ArrayList<>(List.of("analyze", file.toString(), "--exercise", "squat", "--json", "-"));
    all.addAll(Arrays.asList(more));
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode set : Answers.json(run(all.toArray(String[]::new))).path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        for (JsonNode finding : repetition.path("findings")) {
          if (finding.path("fault").asString().equals("asymmetry")) {
            found.add(finding);
          }
        }
      }
    }
    return found;
  }

  private static String run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = FemorisCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(code).as("%s%n%s", String.join(" ", args), err).isZero();
    return out.toString();
  }
}
