package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.protocol.DataFrame;
import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phone as the sensor, in a real browser over real TLS, its motion played from a recording. */
class PhonePageTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path dataFolder = Path.of("");
  private Chromium chromium;
  private LiveService service;
  private CuttableLine line;

  @BeforeEach
  void start() throws Exception {
    chromium = Chromium.openOrSkip();
    service = LiveService.startForPhones(dataFolder);
    line = new CuttableLine(service.phoneLink().getPort());
  }

  @AfterEach
  void stop() throws Exception {
    if (line != null) {
      line.close();
      service.close();
      chromium.close();
    }
  }

  @Test
  void a_set_is_counted_on_the_phone_and_a_network_cut_of_five_seconds_loses_nothing()
      throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 6);
    try (var phone = chromium.phone(390, 844, ColorScheme.DARK)) {
      var page = phone.newPage();
      page.navigate(link());
      page.selectOption("#exercise", played.exercise());
      begin(page, played);
      awaitCount(page, 2);
      line.cut();
      page.waitForFunction("() => document.body.dataset.signal === 'buffering'");
      page.waitForTimeout(5000); // the length of the cut is what is tested, not waited for
      line.mend();
      page.waitForFunction("() => document.body.dataset.signal === 'good'");
      page.waitForFunction(
          "() => window.played", null, new Page.WaitForFunctionOptions().setTimeout(180_000));
      awaitCount(page, played.repetitions());
      long samples = number(page, "femorisPhone.figures().samples");
      hold(page.locator("#finish"));
      page.waitForFunction("() => document.body.dataset.face === 'finished'");

      assertThat(page.locator("#total").innerText())
          .isEqualTo(Integer.toString(played.repetitions()));
      var session = endedSession();
      assertThat(session.get("repetitions").intValue()).isEqualTo(played.repetitions());
      BitSet stored = samplesOnDisk(session.get("id").stringValue());
      assertThat(stored.nextClearBit(0))
          .isEqualTo(stored.length())
          .isGreaterThanOrEqualTo((int) samples);
    }
  }

  @Test
  void what_a_closed_page_still_had_is_sent_by_the_next_one() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 6);
    try (var phone = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      var page = phone.newPage();
      page.navigate(link());
      page.selectOption("#exercise", played.exercise());
      begin(page, played);
      page.waitForFunction("() => femorisPhone.figures().acknowledged > 60");
      line.cut();
      page.waitForFunction("() => femorisPhone.figures().waiting > 120");
      long kept = number(page, "femorisPhone.figures().samples");
      page.close();
      line.mend();
      var next = phone.newPage();
      next.navigate(link());
      var session = endedSession();
      BitSet stored = samplesOnDisk(session.get("id").stringValue());
      assertThat(stored.nextClearBit(0)).isEqualTo(stored.length());
      assertThat(stored.length()).isGreaterThanOrEqualTo((int) kept - 12);
      assertThat(next.locator("#earlier").innerText()).contains("1 earlier session");
    }
  }

  /** Chromium's own sensors, moved from outside: axes, signs and units as the page takes them. */
  @Test
  void chromiums_own_sensors_arrive_as_specific_force_and_rate() throws Exception {
    try (var phone = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      var page = phone.newPage();
      page.navigate(link());
      var tools = phone.newCDPSession(page);
      for (String type : List.of("accelerometer", "linear-acceleration", "gyroscope")) {
        var on = new JsonObject();
        on.addProperty("enabled", true);
        on.addProperty("type", type);
        tools.send("Emulation.setSensorOverrideEnabled", on);
      }
      reading(tools, "accelerometer", 1, 2, 9);
      reading(tools, "linear-acceleration", 0, 0, 0);
      reading(tools, "gyroscope", Math.toRadians(10), Math.toRadians(20), Math.toRadians(30));
      Object sample =
          page.evaluate(
              """
              async () => {
                const { sampleOf } = await import("/js/motion-convention.js");
                return new Promise((resolve) => addEventListener("devicemotion", (event) => {
                  const values = sampleOf(event, "standard");
                  if (values) resolve(values.map((value) => Math.round(value * 10) / 10));
                }));
              }
              """);
      assertThat(
              ((List<?>) Objects.requireNonNull(sample))
                  .stream().map(v -> ((Number) v).doubleValue()))
          .containsExactly(1.0, 2.0, 9.0, 10.0, 20.0, 30.0);
    }
  }

  @Test
  void a_phone_without_motion_is_told_what_to_do() throws Exception {
    try (var phone = chromium.phone(390, 844, ColorScheme.LIGHT)) {
      var page = phone.newPage();
      page.navigate(link());
      page.click("#start");
      page.waitForFunction("() => document.getElementById('problem').textContent !== ''");
      assertThat(page.locator("#problem").innerText()).startsWith("No motion arrived");
      assertThat(page.locator("#start").isEnabled()).isTrue();
    }
  }

  private String link() {
    URI link = service.phoneLink();
    return link.toString()
        .replace("%s:%d".formatted(link.getHost(), link.getPort()), "localhost:" + line.port());
  }

  private static void begin(Page page, PlayedSession played) {
    PlayedMotion.play(page, played.recording());
    page.click("#start");
    page.waitForFunction("() => document.body.dataset.face === 'recording'");
  }

  private static void reading(
      com.microsoft.playwright.CDPSession tools, String type, double x, double y, double z) {
    var xyz = new JsonObject();
    xyz.addProperty("x", x);
    xyz.addProperty("y", y);
    xyz.addProperty("z", z);
    var reading = new JsonObject();
    reading.add("xyz", xyz);
    var message = new JsonObject();
    message.addProperty("type", type);
    message.add("reading", reading);
    tools.send("Emulation.setSensorOverrideReadings", message);
  }

  private static void awaitCount(Page page, int repetitions) {
    page.waitForFunction(
        "least => Number(document.getElementById('count').textContent) >= least",
        repetitions,
        new Page.WaitForFunctionOptions().setTimeout(120_000));
  }

  private static void hold(Locator button) {
    button.hover();
    button.page().mouse().down();
    button.page().waitForFunction("() => document.body.dataset.face !== 'recording'");
    button.page().mouse().up();
  }

  private static long number(Page page, String expression) {
    return ((Number) Objects.requireNonNull(page.evaluate(expression))).longValue();
  }

  private tools.jackson.databind.JsonNode endedSession() throws Exception {
    try (var answers = new Answers(service.url())) {
      Deadline.await(
          "the session is put away",
          LIMIT,
          () ->
              answers
                  .newestSession()
                  .filter(s -> s.get("state").stringValue().equals("ended"))
                  .isPresent());
      return answers.newestSession().orElseThrow();
    }
  }

  /** The indices of all samples in the session's raw log. */
  private BitSet samplesOnDisk(String session) throws Exception {
    var stored = new BitSet();
    var decoder = new PayloadDecoder();
    for (var message : RawLog.read(dataFolder.resolve("raw").resolve(session)).messages()) {
      for (var packet : decoder.decode(message.kind(), message.payload())) {
        if (packet instanceof DataFrame data) {
          stored.set((int) data.firstSample(), (int) data.nextSample());
        }
      }
    }
    return stored;
  }
}
