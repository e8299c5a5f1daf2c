package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that is a gateway, in a real browser with sensors that are not. */
class WebBluetoothTest {

  private static final double SPEED = 4;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Chromium chromium;
  @TempDir private Path dataFolder = Path.of("");
  private LiveService service;
  private BrowserContext window;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.openOrSkip();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void startService() throws Exception {
    service = LiveService.start(dataFolder);
    window = chromium.window(1280, 800, ColorScheme.LIGHT);
    window.addInitScript(FakeSensors.standIn());
  }

  @AfterEach
  void stopService() {
    window.close();
    service.close();
  }

  @Test
  void a_polar_sensor_is_counted_on_the_live_page_as_its_signal_is_from_a_file() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 6, 52);
    window.addInitScript(FakeSensors.polar("Polar Sense A1B2C3D4", played.recording(), SPEED));
    var page = BluetoothPage.open(window, service.url());
    page.connect("Polar Sense A1B2C3D4", "thigh_right");
    assertThat(page.sensorText()).contains("Right thigh", "Polar Verity Sense", "battery 81 %");
    page.start("romanian_deadlift", "Anna", "80");
    var live = LivePage.open(window, service.url());
    live.awaitCount(2);
    page.toFront();
    window.setOffline(true);
    page.awaitText("Femoris cannot be reached");
    window.setOffline(false);
    page.awaitPlayed();
    page.awaitCount(played.repetitions());
    live.awaitCount(played.repetitions());
    page.stop();
    assertSame(endedSession(), played);
    assertThat(page.commands())
        .containsSubsequence(
            "subscribe fb005c81-02e7-f387-1cad-8acd2d8df0c8",
            "subscribe fb005c82-02e7-f387-1cad-8acd2d8df0c8",
            "write fb005c81-02e7-f387-1cad-8acd2d8df0c8 0202000134000101100002010800040103",
            "write fb005c81-02e7-f387-1cad-8acd2d8df0c8 0302");
    assertThat(journals()).isEmpty();
  }

  private JsonNode endedSession() throws Exception {
    Deadline.await("session is over", LIMIT, () -> session().path("state").asString().equals("ended"));
    return json("/api/sessions/" + session().path("id").asString());
  }

  private JsonNode session() throws Exception {
    return json("/api/sessions").path(0);
  }

  private JsonNode json(String path) throws Exception {
    URI url = service.url().resolve(path);
    try (var client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body());
    }
  }

  private List<Path> journals() throws Exception {
    try (var folders = Files.list(dataFolder.resolve("gateway"))) {
      return folders.toList();
    }
  }

  /** Repetition by repetition; the sensor's counts and the wire's round the signal a little. */
  private static void assertSame(JsonNode result, PlayedSession expected) {
    var found =
        StreamSupport.stream(result.path("sets").spliterator(), false)
            .flatMap(set -> StreamSupport.stream(set.path("reps").spliterator(), false))
            .toList();
    var wanted = expected.liveRepetitions().stream().map(JSON::readTree).toList();
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      for (String event : List.of("start_s", "turn_in_s", "turn_out_s", "end_s")) {
        assertThat(found.get(i).path(event).asDouble())
            .as("%s of repetition %d", event, i + 1)
            .isCloseTo(wanted.get(i).path(event).asDouble(), Offset.offset(0.05));
      }
      assertThat(found.get(i).path("rom_deg").asDouble())
          .isCloseTo(wanted.get(i).path("rom_deg").asDouble(), Offset.offset(0.3));
    }
  }
}
