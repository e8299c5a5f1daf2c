package dev.femoris.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.recorded.SharedRecordings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the scorer in Python that other programs are scored with, on made-up results. */
class ReferenceScorerTest {

  private static final Fault[] FAULTS = {
    Fault.PARTIAL_RANGE, Fault.DROPPED_ECCENTRIC, Fault.MOMENTUM
  };

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void saysWhatTheReferenceSays(long seed) throws Exception {
    Path scorer =
        SharedRecordings.find("../tools/score.py")
            .orElseGet(() -> Assumptions.abort("the reference scorer is not beside the project"));
    var random = new SplittableRandom(seed);
    List<String> files = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (int recording = 0; recording < 4; recording++) {
      Truth.Marked truth = truth(random);
      List<FoundRepetition> found = found(truth, random);
      files.add(write("truth" + recording, json(truth)));
      files.add(write("result" + recording, json(found)));
      scores.add(Score.of(truth, found));
    }
    String said = run(scorer, files);
    Score ours = Score.pooled(scores);
    same(said, "f1", ours.f1().orElseThrow());
    same(said, "missed", ours.missed());
    same(said, "false", ours.wrong());
    same(said, "matched", ours.matched());
    same(said, "sets", ours.sets());
    same(said, "exact_sets", ours.exactShare().orElseThrow());
    same(said, "rom_rmse_deg", Math.toDegrees(ours.romRmsRad().orElseThrow()));
    same(
        said,
        "rom_rmse_without_strap_deg",
        Math.toDegrees(ours.romRmsWithoutStrapRad().orElseThrow()));
    same(section(said, "latency_ms"), "p95", 1000 * ours.latencyS(0.95).orElseThrow());
    same(
        section(said, "boundary_ms"),
        "median",
        1000 * ours.boundaryS(e -> true, 0.5).orElseThrow());
    for (RepetitionEvent event : RepetitionEvent.values()) {
      same(
          section(said, event.id() + "_s"),
          "p95",
          1000 * ours.boundaryS(e -> e.event() == event, 0.95).orElseThrow());
    }
    assertThat(ours.faults()).isNotEmpty();
    for (FaultCount count : ours.faults()) {
      String theirs = section(said, count.fault().id());
      same(theirs, "tp", count.named());
      same(theirs, "fp", count.wronglyNamed());
      same(theirs, "fn", count.overlooked());
    }
  }

  private static Truth.Marked truth(SplittableRandom random) {
    List<TrueRepetition> repetitions = new ArrayList<>();
    double t = 5;
    for (int i = 0; i < 12; i++) {
      t += i == 6 ? 20 : random.nextDouble(0.2, 0.8);
      double end = t + random.nextDouble(0.6, 2);
      repetitions.add(
          new TrueRepetition(
              i < 6 ? 1 : 2,
              t,
              OptionalDouble.of(t + 0.4 * (end - t)),
              OptionalDouble.of(t + 0.6 * (end - t)),
              end,
              OptionalDouble.of(random.nextDouble(0.2, 1.5)),
              faults(random),
              faults(random)));
      t = end;
    }
    return new Truth.Marked(
        repetitions, random.nextBoolean() ? 0.5 : 1.0, random.nextDouble(0.92, 1.06));
  }

  private static Set<Fault> faults(SplittableRandom random) {
    return random.nextInt(3) == 0 ? Set.of(FAULTS[random.nextInt(FAULTS.length)]) : Set.of();
  }

  /** Errors up to 0.7 s, so that some repetitions match none, their neighbour or two. */
  private static List<FoundRepetition> found(Truth.Marked truth, SplittableRandom random) {
    List<FoundRepetition> found = new ArrayList<>();
    for (TrueRepetition known : truth.repetitions()) {
      for (int copies = random.nextInt(8); copies > 5 || copies == 1; copies--) {
        found.add(near(known, random));
      }
      found.add(near(known, random));
    }
    found.sort((a, b) -> Double.compare(a.endS(), b.endS()));
    return found.subList(1, found.size());
  }

  private static FoundRepetition near(TrueRepetition known, SplittableRandom random) {
    double end = known.endS() + random.nextDouble(-0.7, 0.7);
    return new FoundRepetition(
        known.startS() + random.nextDouble(-0.1, 0.1),
        end - 0.5,
        end - 0.3,
        end,
        end + random.nextDouble(0.2),
        random.nextDouble(0.2, 1.5),
        faults(random));
  }

  private static String json(Truth.Marked truth) {
    return """
        {"exercise": "squat", "tolerance_s": %s, "strap_scale": %s, "reps": [%s]}"""
        .formatted(
            truth.toleranceS(),
            truth.strapGain(),
            truth.repetitions().stream()
                .map(
                    r ->
                        """
                        {"set": %d, "start_s": %s, "turn_in_s": %s, "turn_out_s": %s, "end_s": %s,
                         "rom_deg": %s, "faults": [%s], "unsure": [%s]}"""
                            .formatted(
                                r.set(),
                                r.startS(),
                                r.turnInS().orElseThrow(),
                                r.turnOutS().orElseThrow(),
                                r.endS(),
                                Math.toDegrees(r.romRad().orElseThrow()),
                                words(r.faults()),
                                words(r.unsure())))
                .collect(Collectors.joining(",")));
  }

  /** As truth files say it. */
  private static String words(Set<Fault> faults) {
    return faults.stream()
        .map(f -> f == Fault.PARTIAL_RANGE ? "\"partial\"" : "\"" + f.id() + "\"")
        .collect(Collectors.joining(","));
  }

  private static String json(List<FoundRepetition> found) {
    return "{\"sets\": [{\"reps\": ["
        + found.stream().map(ReferenceScorerTest::json).collect(Collectors.joining(","))
        + "]}]}";
  }

  private static String json(FoundRepetition r) {
    return """
        {"start_s": %s, "turn_in_s": %s, "turn_out_s": %s, "end_s": %s, "detected_s": %s,
         "rom_deg": %s, "findings": [%s]}"""
        .formatted(
            r.startS(),
            r.turnInS(),
            r.turnOutS(),
            r.endS(),
            r.detectedS(),
            Math.toDegrees(r.romRad()),
            r.faults().stream()
                .map(f -> "{\"fault\": \"%s\", \"verdict\": \"present\"}".formatted(f.id()))
                .collect(Collectors.joining(",")));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), text).toString();
  }

  private String run(Path scorer, List<String> files) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", scorer.toString()));
    command.addAll(files);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Assumptions.abort("there is no python3: " + e.getMessage());
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static String section(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\": \\{[^{}]*}").matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group();
  }

  private static void same(String json, String name, double ours) {
    Matcher found = Pattern.compile("\"" + name + "\": ([-+.0-9eE]+)").matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    assertThat(ours).as(name).isCloseTo(Double.parseDouble(found.group(1)), within(1e-9));
  }
}
