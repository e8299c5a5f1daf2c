package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the phone's page computes, without its page elements. */
class PhoneModulesTest {

  private static Chromium chromium;
  private static LiveService service;
  private static Page page;

  @BeforeAll
  static void openPage(@TempDir Path dataFolder) {
    chromium = Chromium.openOrSkip();
    service = LiveService.start(dataFolder);
    page = chromium.window(400, 800, ColorScheme.LIGHT).newPage();
    page.navigate(service.url().resolve("/sessions.html").toString());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  /** Makes a frame of a vector's fields. */
  private static final String ENCODE =
      """
      async (fields) => {
        const wire = await import("/js/wire.js");
        const number = (key) => Number(fields[key][0]);
        const numbers = (key, between) => fields[key][0].split(between).map(Number);
        const all = (key) => (fields[key] ?? []).map((text) => text.split(" ").map(Number));
        const bytes = (hex) => Uint8Array.from(hex.split(" "), (each) => parseInt(each, 16));
        const common = () => ({ session: number("session"), configId: number("configId") });
        const encoders = {
          data: () => wire.dataFrame({ ...common(), flags: number("flags"), firstSample: number("firstSample"), deviceMicros: number("deviceMicros"), counts: all("sample").flat() }),
          config: () => wire.configFrame({ ...common(), accelScale: numbers("accelScale", "/"), rateScale: numbers("rateScale", "/"), sampleRateMicroHz: number("sampleRateMicroHz"), accelRangeDeciG: number("accelRangeDeciG"), rateRangeDegPerS: number("rateRangeDegPerS"), placement: number("placement"), axisMap: numbers("axisMap", " "), serial: fields.serial[0], firmware: fields.firmware[0] }),
          status: () => wire.statusFrame({ state: wire.STATE[fields.state[0].toLowerCase()], bufferFifteenths: number("bufferFifteenths"), session: number("session"), nextSample: number("nextSample"), deviceMicros: number("deviceMicros"), bootCounter: number("bootCounter"), batteryPercent: number("batteryPercent"), droppedSamples: number("droppedSamples") }),
          batch: () => wire.batch(fields.frame.map(bytes)),
        };
        return [...encoders[fields.kind[0]]()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      }
      """;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "config-example", "config-turned-chip", "data-two-samples", "data-mtu-247",
        "data-255-samples", "data-extreme-values", "status-stopped", "status-extreme-values",
        "batch-one-frame", "batch-two-frames"
      })
  void frames_are_those_of_the_golden_vectors(String name) {
    Map<String, List<String>> vector = WireVectors.read(name);
    assertThat(page.evaluate(ENCODE, vector)).isEqualTo(WireVectors.hex(name));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ack-example, 'ack 4711 1002'",
    "resend-request-example, 'resend 4711 1000 50'",
    "error-bad-crc, null",
    "error-truncated, null",
    "error-empty, null",
    "status-stopped, null"
  })
  void commands_of_the_service_are_read_and_broken_ones_are_not(String name, String expected) {
    Object read =
        page.evaluate(
            """
            async (hex) => {
              const { readCommand } = await import("/js/wire.js");
              const bytes = Uint8Array.from(hex.match(/../g) ?? [], (each) => parseInt(each, 16));
              const command = readCommand(bytes);
              return command === null ? "null" : Object.values(command).join(" ");
            }
            """,
            WireVectors.hex(name));
    assertThat(read).isEqualTo(expected);
  }

  /** Each phone lies or stands as said; what its platform reports; specific force and rate. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "standard, screen up at rest, '0 0 9.81', '0 0 0', '0 0 9.81 0 0 0'",
    "ios, screen up at rest, '0 0 -9.81', '0 0 0', '0 0 9.81 0 0 0'",
    "standard, upright at rest, '0 9.81 0', '0 0 0', '0 9.81 0 0 0 0'",
    "ios, upright at rest, '0 -9.81 0', '0 0 0', '0 9.81 0 0 0 0'",
    "standard, pushed to its right, '2 0 9.81', '0 0 0', '2 0 9.81 0 0 0'",
    "ios, pushed to its right, '-2 0 -9.81', '0 0 0', '2 0 9.81 0 0 0'",
    "standard, top edge tipped up about x, '0 1 9.7', '90 0 0', '0 1 9.7 90 0 0'",
    "ios, top edge tipped up about x, '0 -1 -9.7', '90 0 0', '0 1 9.7 90 0 0'",
    "standard, turned on the table to the left about z, '0 0 9.81', '0 0 45', '0 0 9.81 0 0 45'",
    "ios, rolled to the right about y, '0 0 -9.81', '0 30 0', '0 0 9.81 0 30 0'"
  })
  void each_platforms_motion_becomes_specific_force_and_rate(
      String platform, String how, String accel, String rate, String expected) {
    Object sample =
        page.evaluate(
            """
            async ([platform, accel, rate]) => {
              const { sampleOf } = await import("/js/motion-convention.js");
              const [x, y, z] = accel.split(" ").map(Number);
              const [alpha, beta, gamma] = rate.split(" ").map(Number);
              const event = new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x, y, z }, rotationRate: { alpha, beta, gamma } });
              return sampleOf(event, platform).map((value) => value + 0).join(" ");
            }
            """,
            List.of(platform, accel, rate));
    assertThat(sample).as(how).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15', 5, ios",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) CriOS/130.0', 5, ios",
    "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 5, ios",
    "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 0, standard",
    "'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130.0.0.0 Mobile Safari/537.36', 5, standard",
    "'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0', 5, standard"
  })
  void apples_phones_are_told_from_others(String userAgent, int fingers, String platform) {
    Object found =
        page.evaluate(
            """
            async ([userAgent, maxTouchPoints]) =>
              (await import("/js/motion-convention.js")).platformOf({ userAgent, maxTouchPoints: Number(maxTouchPoints) })
            """,
            List.of(userAgent, Integer.toString(fingers)));
    assertThat(found).isEqualTo(platform);
  }

  @Test
  void events_that_lack_a_sensor_say_which() {
    Object said =
        page.evaluate(
            """
            async () => {
              const { missingIn, sampleOf } = await import("/js/motion-convention.js");
              const none = new DeviceMotionEvent("devicemotion", {});
              const noRate = new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x: 0, y: 0, z: 9.8 } });
              return [missingIn(none), missingIn(noRate), sampleOf(none, "ios"), sampleOf(noRate, "standard")].map(String);
            }
            """);
    assertThat(said).isEqualTo(List.of("no accelerometer", "no gyroscope", "null", "null"));
  }

  @Test
  void samples_are_even_although_events_jitter_and_follow_the_signal() {
    double[] result =
        numbers(
            """
            async () => {
              const { EvenSamples } = await import("/js/even-samples.js");
              const even = new EvenSamples();
              const signal = (timeMs) => Math.sin(2 * Math.PI * timeMs / 2000);
              const made = [];
              for (let i = 0; i < 600; i++) {
                const timeMs = 1000 + i * 16.667 + 6 * Math.sin(i * 2.4); // late and early by up to 6 ms
                made.push(...even.push(timeMs, [signal(timeMs), 0, 0, 0, 0, 0]));
              }
              const steps = made.slice(1).map(({ timeMs }, i) => timeMs - made[i].timeMs);
              const worst = Math.max(...made.map(({ timeMs, values }) => Math.abs(values[0] - signal(timeMs))));
              return [even.periodMs, Math.max(...steps) - Math.min(...steps), worst, made.length, made.filter(({ gapBefore }) => gapBefore).length];
            }
            """);
    assertThat(result[0]).isCloseTo(16.667, within(0.4));
    assertThat(result[1]).isLessThan(1e-6);
    assertThat(result[2]).isLessThan(0.002);
    assertThat(result[3]).isCloseTo(10_000 / result[0], within(3.0));
    assertThat(result[4]).isZero();
  }

  @Test
  void where_events_stay_away_nothing_is_made_up_and_the_gap_is_marked() {
    assertThat(
            numbers(
                """
                async () => {
                  const { EvenSamples } = await import("/js/even-samples.js");
                  const even = new EvenSamples(10);
                  const made = [];
                  for (const timeMs of [0, 10, 20, 60, 70, 570, 580]) made.push(...even.push(timeMs, [0, 0, 0, 0, 0, 0]));
                  return [made.length, ...made.filter(({ gapBefore }) => gapBefore).map(({ timeMs }) => timeMs)];
                }
                """))
        .containsExactly(10, 570);
  }

  @Test
  void a_gap_begins_a_new_frame_and_clipping_is_flagged() {
    assertThat(
            numbers(
                """
                async () => {
                  const { SensorFrames } = await import("/js/sensor-frames.js");
                  const frames = new SensorFrames({ session: 7, originMs: 1000 });
                  const at = (timeMs, gapBefore = false, x = 0, rate = 0) => frames.push({ timeMs, gapBefore, values: [x, 0, 9.80665, rate, 0, 0] });
                  at(1000);
                  at(1010, false, 200);
                  const [before] = at(1500, true);
                  const [after] = frames.flush();
                  const z = new DataView(after.bytes.buffer).getInt16(20, true);
                  return [before.nextSample, before.bytes[1], after.firstSample, after.bytes[1], after.deviceMicros, z];
                }
                """))
        .containsExactly(2, 2, 2, 8, 500_000, 2048);
  }

  /** A sender whose other end is made by hand. */
  private static final String SENDER =
      """
      const { GoBackN } = await import("/js/go-back-n.js");
      const { crc16, dataFrame } = await import("/js/wire.js");
      const sent = [];
      let isOpen = true;
      const read = (bytes) => {
        const view = new DataView(bytes.buffer);
        const firsts = [];
        for (let at = 6, n = view.getUint16(4, true); n > 0; n--, at += 2 + view.getUint16(at, true)) firsts.push(view.getUint32(at + 6, true));
        return firsts;
      };
      const sender = new GoBackN({ session: 7, announce: () => isOpen, send: (bytes) => isOpen && sent.push(...read(bytes)) > 0 });
      const add = (i) => sender.add({
        firstSample: 10 * i, nextSample: 10 * i + 10, deviceMicros: 100000 * i,
        bytes: dataFrame({ flags: 0, session: 7, firstSample: 10 * i, deviceMicros: 100000 * i, configId: 1, counts: new Array(60).fill(0) }),
      });
      const ack = (next, nowMs, session = 7) => {
        const bytes = new Uint8Array(10);
        const view = new DataView(bytes.buffer);
        bytes[0] = 0x15;
        view.setUint16(2, session, true);
        view.setUint32(4, next, true);
        view.setUint16(8, crc16(bytes.subarray(0, 8)), true);
        sender.heard(bytes, nowMs);
      };
      """;

  @Test
  void frames_are_kept_until_acknowledged_and_sent_again_after_a_reconnect() {
    assertThat(
            sent(
                """
                for (let i = 0; i < 4; i++) add(i);
                sender.work(0);
                ack(20, 10);
                ack(40, 11, 8); // another session's
                isOpen = false;
                add(4);
                sender.work(20);
                isOpen = true;
                sender.connected(30);
                sender.work(30);
                return [...sent, sender.kept];
                """))
        .containsExactly(0, 10, 20, 30, 20, 30, 40, 30);
  }

  @Test
  void at_most_two_seconds_are_under_way() {
    assertThat(
            sent(
                """
                for (let i = 0; i < 40; i++) add(i);
                sender.work(0);
                const before = sent.length;
                ack(100, 10);
                sender.work(10);
                return [before, sent.length, sent.at(-1)];
                """))
        .containsExactly(21, 31, 300);
  }

  @Test
  void the_same_acknowledgement_again_means_loss_once_and_silence_does_after_two_seconds() {
    assertThat(
            sent(
                """
                for (let i = 0; i < 3; i++) add(i);
                sender.work(0);
                for (const nowMs of [10, 20, 30, 40]) ack(0, nowMs);
                sender.work(50);
                const afterRepeats = sent.length;
                for (const nowMs of [60, 70, 80]) ack(0, nowMs);
                sender.work(90);
                const stillOnce = sent.length;
                sender.work(2200);
                sender.work(2200);
                return [afterRepeats, stillOnce, sent.length, sender.resends];
                """))
        .containsExactly(6, 6, 9, 2);
  }

  @Test
  void mqtt_packets_come_out_whole_however_they_are_cut() {
    assertThat(
            numbers(
                """
                async () => {
                  const { PacketReader, packet } = await import("/js/mqtt-socket.js");
                  const long = packet(0x30, new Array(300).fill(5));
                  const bytes = [...packet(0x20, [0, 0]), ...long, ...packet(0xd0, [])];
                  const reader = new PacketReader();
                  const found = [];
                  for (let at = 0; at < bytes.length; at += 7) found.push(...reader.push(new Uint8Array(bytes.slice(at, at + 7))));
                  return [long[1], long[2], ...found.flatMap(({ type, content }) => [type, content.length])];
                }
                """))
        .containsExactly(0xAC, 2, 2, 2, 3, 300, 13, 0);
  }

  @Test
  void frames_that_a_page_left_behind_are_found_by_the_next_one() {
    assertThat(
            numbers(
                """
                async () => {
                  const { FrameSpool } = await import("/js/frame-spool.js");
                  const spool = await FrameSpool.open();
                  spool.keepSession({ wire: 5, periodMs: 10 });
                  for (let i = 0; i < 4; i++) spool.keepFrame(5, { firstSample: 10 * i, nextSample: 10 * i + 10, bytes: new Uint8Array([i]) });
                  spool.forgetFrames(5, 20);
                  const next = await FrameSpool.open();
                  const [left] = await next.unfinished();
                  next.forgetSession(5);
                  const after = await (await FrameSpool.open()).unfinished();
                  return [left.wire, ...left.frames.map(({ firstSample, bytes }) => firstSample + bytes[0]), after.length];
                }
                """))
        .containsExactly(5, 22, 33, 0);
  }

  private static double[] sent(String body) {
    return numbers("async () => {" + SENDER + body + "}");
  }

  private static double[] numbers(String script) {
    Object result = Objects.requireNonNull(page.evaluate(script), script);
    return ((List<?>) result)
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
