package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSession.TrunkRepetition;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.ModelState;
import dev.femoris.service.store.NewModel;
import dev.femoris.service.store.StoredModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A trainer's corrections and labels, made in the browser, teach what the next set is judged by.
 */
class ReviewTeachesTest {

  private static final String EXERCISE = "conventional_deadlift";
  private static final double SPEED = 25;
  private static final double NEAR_S = 1.5;
  private static final Duration LIMIT = Duration.ofSeconds(180);

  @TempDir private Path data = Path.of("");

  @Test
  void corrected_and_labelled_in_the_browser_learned_and_used_for_the_next_live_set()
      throws Exception {
    try (var chromium = Chromium.openOrSkip()) {
      long model = learned(chromium);
      long used = activeInAnyCase(model);
      String third = lived(chromium);
      try (var database = DatabaseKind.H2.open(data)) {
        assertThat(database.personalModels().of(third).map(StoredModel::id)).contains(used);
      }
    }
  }

  /** Two days are reviewed; returns the id of the model made of them. */
  private long learned(Chromium chromium) throws Exception {
    try (var service = LiveService.start(data);
        var answers = new Answers(service.url());
        var window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
      int labelled = 0;
      Page page = null;
      for (int day = 0; day < 2; day++) {
        String session = played(service, answers, day, 31 + day);
        page = open(window.newPage(), service, session);
        excludeTheFirst(page);
        labelled += label(page, answers, session, day(day));
      }
      assertThat(labelled).isGreaterThanOrEqualTo(16);
      assertThat(page).isNotNull();
      page.locator("#train").click();
      page.waitForFunction(
          "() => document.getElementById('model-state').textContent.startsWith('Version 1 is')");
      JsonNode made = answers.getJson("/api/models?athlete=Anna").get(0);
      assertThat(made.path("good_labels").asInt() + made.path("rounded_labels").asInt())
          .isEqualTo(labelled);
      return made.path("id").asLong();
    }
  }

  private static void excludeTheFirst(Page page) {
    page.locator("#reps button").first().click();
    page.locator("#exclude").click();
    page.waitForFunction("() => document.querySelectorAll('#history li').length === 1");
  }

  /** Says in the page what really was of the repetitions after the calibration. */
  private static int label(Page page, Answers answers, String session, TrunkSession truth)
      throws Exception {
    int labelled = 0;
    int row = 0;
    JsonNode result = answers.getJson("/api/sessions/%s/review".formatted(session)).path("result");
    for (JsonNode set : result.path("sets")) {
      for (JsonNode repetition : set.path("reps")) {
        Optional<TrunkRepetition> really = really(truth, repetition);
        if (really.filter(r -> !r.baseline() && !r.unsure()).isPresent()) {
          page.locator("#reps button").nth(row).click();
          String word = really.get().rounded() ? "rounded" : "good";
          page.locator("#back-label [data-label=" + word + "]").click();
          page.locator("#back-label [data-label=" + word + "][aria-pressed=true]").waitFor();
          labelled++;
        }
        row++;
      }
    }
    assertThat(answers.getJson("/api/sessions/%s/labels".formatted(session))).hasSize(labelled);
    return labelled;
  }

  private static Optional<TrunkRepetition> really(TrunkSession truth, JsonNode repetition) {
    double startS = repetition.path("start_s").asDouble();
    return truth.repetitions().stream()
        .filter(r -> Math.abs(r.events().startS() - startS) < NEAR_S)
        .findFirst();
  }

  private static TrunkSession day(int day) {
    return TrunkSessionSimulator.simulate(
        TrunkSessionSpec.of(HingeLift.of(EXERCISE).orElseThrow(), 3)
            .withDay(day)
            .withExtraRad(List.of(Math.toRadians(20), Math.toRadians(30))));
  }

  private static Page open(Page page, LiveService service, String session) {
    page.navigate(service.url().resolve("/review.html?session=" + session).toString());
    page.waitForFunction("() => document.body.dataset.ready === 'true'");
    page.locator("#who").fill("Maria");
    return page;
  }

  /** Plays a day as a live sensor; returns the id of the session, reported. */
  private static String played(LiveService service, Answers answers, int day, int wireSession)
      throws Exception {
    var recording =
        SensorRecording.of(Placement.THIGH_RIGHT, day(day).streams().getFirst().samples());
    var declaration = new SessionDeclaration(EXERCISE, "thigh_right", "Anna", Optional.empty());
    var sensor = new ReplaySensor("thigh-1", wireSession, recording, declaration);
    var settings = MqttSettings.of(service.broker(), "test-replay").withoutSession();
    try (var link = new PahoLink(settings)) {
      new ReplayPublisher(link, List.of(sensor), ReplayParams.atSpeed(SPEED)).run();
    }
    var id = new AtomicReference<String>("");
    Deadline.await(
        "session %d is over".formatted(wireSession),
        LIMIT,
        () -> {
          Optional<JsonNode> newest = answers.newestSession();
          newest.ifPresent(session -> id.set(session.path("id").asString()));
          return newest.filter(s -> s.path("state").asString().equals("ended")).isPresent()
              && answers.getJson("/api/sessions").size() == wireSession - 30;
        });
    return id.get();
  }

  /** Whether simulated labels teach anything is not this test's question. */
  private long activeInAnyCase(long id) {
    try (var database = DatabaseKind.H2.open(data)) {
      var models = database.personalModels();
      StoredModel made = models.find(id).orElseThrow();
      if (made.state() == ModelState.ACTIVE) {
        return id;
      }
      var now = Instant.parse("2026-11-22T18:00:00Z");
      var copy =
          new NewModel(
              made.key(),
              made.fault(),
              made.version() + 1,
              now,
              "Maria",
              made.goodLabels(),
              made.roundedLabels(),
              made.sessions(),
              true,
              made.json(),
              Set.of());
      long active = models.insert(copy).id();
      models.activate(active, "Maria", now, "");
      return active;
    }
  }

  /** The third day, watched live. */
  private String lived(Chromium chromium) throws Exception {
    try (var service = LiveService.start(data);
        var answers = new Answers(service.url());
        var window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
      LivePage live = LivePage.open(window, service.url());
      String third = played(service, answers, 2, 33);
      live.awaitFace("ended");
      assertThat(live.complaints()).isEmpty();
      return third;
    }
  }
}
