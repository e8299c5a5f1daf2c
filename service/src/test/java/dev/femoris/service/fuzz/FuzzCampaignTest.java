package dev.femoris.service.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for inputs that break a reader, guided by the branches they take: Jazzer, a process for
 * each reader, for {@code fuzz.seconds} each. What it finds is printed and becomes a file in {@code
 * src/test/resources/fuzz}.
 */
@Tag("fuzz")
@EnabledIfSystemProperty(
    named = "fuzz.seconds",
    matches = "[1-9][0-9]*",
    disabledReason = "set -Dfuzz.seconds=20 to look for inputs that break a reader")
class FuzzCampaignTest {

  private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
  private static final String ONLY = System.getProperty("fuzz.only", ".*");

  /** Starting takes a while where every class is instrumented. */
  private static final long SECONDS_TO_START = 600;

  private static final ExecutorService SEARCHES =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  /** One search for each processor at a time. */
  private static final Map<String, Future<Search>> UNDER_WAY = new LinkedHashMap<>();

  /**
   * What a search came to.
   *
   * @param ended whether by itself
   * @param said the end of what it printed
   * @param corpus inputs that took new branches
   */
  private record Search(boolean ended, int exitCode, String said, Path corpus) {}

  static List<FuzzTarget> all() {
    return FuzzTargets.all().stream().filter(target -> target.name().matches(ONLY)).toList();
  }

  @BeforeAll
  static void begin(@TempDir Path folder) {
    for (FuzzTarget target : all()) {
      UNDER_WAY.put(
          target.name(), SEARCHES.submit(() -> search(target, folder.resolve(target.name()))));
    }
  }

  @AfterAll
  static void end() {
    SEARCHES.shutdownNow();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noInputBreaksTheReader(FuzzTarget target) throws Exception {
    var search = Objects.requireNonNull(UNDER_WAY.get(target.name())).get();
    assertThat(search.ended()).as("%s ends by itself%n%s", target, search.said()).isTrue();
    assertThat(search.exitCode()).as("%s%n%s", target, search.said()).isZero();
    assertThat(search.said()).containsPattern("Done \\d+ runs");
    // What took new branches, once more where nothing but the reader allocates.
    try (var inputs = Files.list(search.corpus())) {
      for (Path input : inputs.toList()) {
        Harness.check(target, Files.readAllBytes(input));
      }
    }
  }

  private static Search search(FuzzTarget target, Path folder) throws Exception {
    var seeds = Files.createDirectories(folder.resolve("seeds"));
    var corpus = Files.createDirectory(folder.resolve("corpus"));
    int number = 0;
    for (byte[] seed : FuzzRegressionTest.inputs(target)) {
      Files.write(seeds.resolve("seed" + number++), seed);
    }
    var log = folder.resolve("log");
    var process =
        new ProcessBuilder(command(target, folder, corpus, seeds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(SECONDS + SECONDS_TO_START, TimeUnit.SECONDS);
      return new Search(ended, ended ? process.exitValue() : -1, tail(log), corpus);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> command(FuzzTarget target, Path folder, Path corpus, Path seeds) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx900m", "-XX:+EnableDynamicAgentLoading"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dfuzz.target=" + target.name());
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "").replace("\n", "")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + JazzerEntry.class.getName());
    command.add("--instrumentation_includes=dev.femoris.**");
    // Libraries are not watched, which would take longer than the search.
    command.add("--custom_hook_excludes=tools.**:org.**:com.**:io.**:ch.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.add("-max_total_time=" + SECONDS);
    command.addAll(List.of("-max_len=4096", "-timeout=120"));
    command.add(corpus.toString());
    command.add(seeds.toString());
    return command;
  }

  /** The end of what Jazzer said, with the input in base 64 when it found one. */
  private static String tail(Path log) throws Exception {
    List<String> lines =
        Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1).stream()
            .filter(line -> !line.startsWith("INFO: Instrumented"))
            .toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }
}
