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

  @Test
  void a_sensor_with_the_wire_format_loses_nothing_over_a_lost_link_a_cut_network_and_a_restart()
      throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 6);
    window.addInitScript(FakeSensors.femoris("Femoris F-1", played.recording(), 0x2301, SPEED));
    var page = BluetoothPage.open(window, service.url());
    page.connect("Femoris F-1", "thigh_right");
    page.start("romanian_deadlift", "Anna", "");
    page.awaitCount(1);
    page.inReach("Femoris F-1", false);
    page.awaitText("Link lost");
    page.inReach("Femoris F-1", true);
    page.awaitText("Streaming");
    page.awaitCount(2);
    window.setOffline(true);
    page.awaitText("Femoris cannot be reached");
    window.setOffline(false);
    page.awaitCount(3);
    int port = service.url().getPort();
    service.close();
    page.awaitText("Femoris cannot be reached");
    service = LiveService.start(dataFolder, port);
    page.awaitPlayed();
    page.awaitCount(played.repetitions());
    page.awaitSamples(played.recording().size()); // what was asked for again has come
    page.stop();
    var result = endedSession();
    assertThat(json("/api/sessions")).hasSize(1);
    assertExactly(result, played);
    assertThat(result.path("recording").path("samples").asInt())
        .isEqualTo(played.recording().size());
    assertThat(page.number("fakeBluetooth.state.asked")).as("back-fills").isPositive();
    assertThat(page.complaints()).isEmpty();
    assertThat(journals()).isEmpty();
  }

  @Test
  void what_a_lost_link_took_from_a_polar_sensor_is_counted_to_the_sample() throws Exception {
    var played = PlayedSession.romanianDeadlifts(2, 4, 52);
    window.addInitScript(FakeSensors.polar("Polar Sense A1B2C3D4", played.recording(), SPEED));
    var page = BluetoothPage.open(window, service.url());
    page.connect("Polar Sense A1B2C3D4", "thigh_right");
    page.start("romanian_deadlift", "", "");
    page.awaitCount(4);
    page.inReach("Polar Sense A1B2C3D4", false);
    page.awaitText("Link lost");
    page.inReach("Polar Sense A1B2C3D4", true);
    page.awaitText("Streaming");
    page.awaitPlayed();
    page.awaitText("missing");
    page.stop();
    var result = endedSession();
    int samples = result.path("recording").path("samples").asInt();
    int missing = result.path("recording").path("ingest").path("missing").asInt();
    assertThat(missing).isPositive();
    assertThat(samples + missing)
        .isBetween(played.recording().size() - 13, played.recording().size());
    assertThat(result.path("sets")).hasSize(2);
    assertThat(result.path("sets").path(1).path("reps")).hasSize(4);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void two_sensors_are_one_session_and_a_third_cannot_be_worn_in_the_same_place() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 4);
    window.addInitScript(FakeSensors.femoris("Femoris R", played.recording(), 0x1101, SPEED));
    window.addInitScript(FakeSensors.femoris("Femoris L", played.recording(), 0x1202, SPEED));
    var page = BluetoothPage.open(window, service.url());
    page.connect("Femoris R", "thigh_right");
    page.connect("Femoris L", "thigh_left");
    assertThat(page.placementsOffered())
        .doesNotContain("thigh_right", "thigh_left")
        .contains("sacrum");
    page.start("romanian_deadlift", "Anna", "60");
    page.awaitCount(played.repetitions());
    page.awaitPlayed();
    page.stop();
    var result = endedSession();
    assertThat(json("/api/sessions")).as("listed: the limb that leads").hasSize(1);
    assertThat(repetitions(result)).hasSize(played.repetitions());
    assertThat(result.toString()).doesNotContain("one leg was measured");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void a_sensor_that_cannot_be_analysed_and_a_choice_that_was_cancelled_are_said_in_words() {
    window.addInitScript(
        FakeSensors.polar(
            "Polar H10 12345678", PlayedSession.romanianDeadlifts(1, 1, 52).recording(), 1));
    var page = BluetoothPage.open(window, service.url());
    page.choose("Polar H10 12345678");
    page.awaitProblem("accelerometer only");
    page.choose("nobody");
    page.awaitProblem("");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void a_browser_without_bluetooth_says_so_and_what_to_do() {
    try (var bare = chromium.window(390, 844, ColorScheme.DARK)) {
      bare.addInitScript(
          "Object.defineProperty(Navigator.prototype, 'bluetooth', { get: () => undefined })");
      var page = bare.newPage();
      page.navigate(service.url().resolve("/bluetooth.html").toString());
      page.locator("#unsupported").waitFor();
      assertThat(page.locator("#unsupported").innerText())
          .contains("This browser has no Web Bluetooth", "chrome://flags/#enable-web-bluetooth");
      assertThat(page.locator("#setup").isVisible()).isFalse();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
  }

  private JsonNode endedSession() throws Exception {
    Deadline.await(
        "session is over", LIMIT, () -> session().path("state").asString().equals("ended"));
    return json("/api/sessions/" + session().path("id").asString());
  }

  private JsonNode session() throws Exception {
    return json("/api/sessions").path(0);
  }

  private JsonNode json(String path) throws Exception {
    URI url = service.url().resolve(path);
    try (var client = HttpClient.newHttpClient()) {
      return JSON.readTree(
          client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body());
    }
  }

  private List<Path> journals() throws Exception {
    try (var folders = Files.list(dataFolder.resolve("gateway"))) {
      return folders.toList();
    }
  }

  /** The same numbers: the sensor's counts are what the recording is replayed with. */
  private static void assertExactly(JsonNode result, PlayedSession expected) {
    assertThat(repetitions(result))
        .extracting(rep -> rep.path("end_s").asDouble())
        .isEqualTo(
            expected.liveRepetitions().stream()
                .map(rep -> JSON.readTree(rep).path("end_s").asDouble())
                .toList());
    assertThat(repetitions(result))
        .extracting(rep -> rep.path("rom_deg").asDouble())
        .isEqualTo(
            expected.liveRepetitions().stream()
                .map(rep -> JSON.readTree(rep).path("rom_deg").asDouble())
                .toList());
  }

  private static List<JsonNode> repetitions(JsonNode result) {
    return StreamSupport.stream(result.path("sets").spliterator(), false)
        .flatMap(set -> StreamSupport.stream(set.path("reps").spliterator(), false))
        .toList();
  }

  /** Repetition by repetition; the sensor's counts and the wire's round the signal a little. */
  private static void assertSame(JsonNode result, PlayedSession expected) {
    var found = repetitions(result);
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
