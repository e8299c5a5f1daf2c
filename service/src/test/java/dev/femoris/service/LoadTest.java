package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.ingest.file.RecordingWriter;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.cli.FemorisCommand;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A load that is said, from where it is said to what is said of the back. */
class LoadTest {

  private static final String EXERCISE = "conventional_deadlift";
  private static final String CHANGED = "the load differs from the baseline's by more than 15 %";
  private static final String UNKNOWN =
      "the baseline's load is known, today's is not: say the load";
  private static final double SPEED = 25;

  private static SensorRecording deadlifts() {
    var simulated = SessionSimulator.simulate(SimulationSpec.of(EXERCISE, 4).withSets(1, 8));
    return SensorRecording.of(Placement.THIGH_RIGHT, simulated.samples());
  }

  @Test
  void aFileAtAnotherLoadThanItsBaselineSaysSo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deadlift.csv");
    RecordingWriter.write(file, List.of(deadlifts()));
    Path baseline = folder.resolve("mine.json");
    analyzed(file, "--load", "100", "--save-baseline", baseline.toString());
    assertThat(Files.readString(baseline)).contains("\"load_kg\" : 100.0");

    String[] against = {"--baseline", baseline.toString()};
    JsonNode heavier = analyzed(file, against[0], against[1], "--load", "120");
    assertThat(heavier.at("/recording/load_kg").asDouble()).isEqualTo(120);
    assertThat(backs(heavier)).isNotEmpty().allMatch(said -> said.contains(CHANGED));

    JsonNode unsaid = analyzed(file, against);
    assertThat(unsaid.path("recording").has("load_kg")).isFalse();
    assertThat(backs(unsaid)).isNotEmpty().allMatch(said -> said.contains(UNKNOWN));

    JsonNode alike = analyzed(file, against[0], against[1], "--load", "110");
    assertThat(backs(alike))
        .isNotEmpty()
        .noneMatch(s -> s.contains(CHANGED) || s.contains(UNKNOWN));
  }

  @Test
  void aLiveSessionAtAnotherLoadThanTheOneBeforeSaysSo(@TempDir Path data) throws Exception {
    JsonNode first = live(data, 41, OptionalDouble.of(100));
    assertThat(first.at("/recording/load_kg").asDouble()).isEqualTo(100);
    assertThat(first.path("baseline").isNull()).isTrue();

    JsonNode alike = live(data, 42, OptionalDouble.of(105));
    assertThat(alike.path("baseline").isNull()).isFalse();
    assertThat(backs(alike))
        .isNotEmpty()
        .noneMatch(s -> s.contains(CHANGED) || s.contains(UNKNOWN));

    JsonNode heavier = live(data, 43, OptionalDouble.of(125));
    assertThat(backs(heavier)).isNotEmpty().allMatch(said -> said.contains(CHANGED));

    JsonNode unsaid = live(data, 44, OptionalDouble.empty());
    assertThat(unsaid.path("recording").has("load_kg")).isFalse();
    assertThat(backs(unsaid)).isNotEmpty().allMatch(said -> said.contains(UNKNOWN));
  }

  /** One session in a service of its own; what its stored packets give is what was given live. */
  private static JsonNode live(Path data, int wireSession, OptionalDouble loadKg) throws Exception {
    var over = new LinkedBlockingQueue<StoredSession>();
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      var declaration =
          new SessionDeclaration(EXERCISE, "thigh_right", "Anna", Optional.empty())
              .withLoadKg(loadKg);
      var sensor = new ReplaySensor("thigh-1", wireSession, deadlifts(), declaration);
      var settings = MqttSettings.of(service.brokerUrl(), "test-replay").withoutSession();
      try (var link = new PahoLink(settings)) {
        var report = new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(SPEED)).run();
        assertThat(report.isComplete()).isTrue();
      }
      StoredSession ended = over.poll(60, TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      assertThat(ended.loadKg()).isEqualTo(loadKg);
      assertThat(answers.metric("femoris_results_differ_total")).isZero();
      return answers.getJson("/api/sessions/" + ended.id());
    }
  }

  private static JsonNode analyzed(Path file, String... options) {
    List<String> words =
        new ArrayList<>(List.of("analyze", file.toString(), "--exercise", EXERCISE, "--json", "-"));
    words.addAll(List.of(options));
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        FemorisCommand.run(
            new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return Answers.json(out.toString());
  }

  /** What is said of the back, repetition by repetition. */
  private static List<String> backs(JsonNode result) {
    List<String> said = new ArrayList<>();
    for (JsonNode set : result.path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        for (JsonNode finding : repetition.path("findings")) {
          if (finding.path("fault").asString().equals("back_rounding")) {
            said.add(finding.toString());
          }
        }
      }
    }
    return said;
  }
}
