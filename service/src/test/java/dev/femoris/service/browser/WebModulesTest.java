package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's modules that hold no page element, run where they run in earnest. */
class WebModulesTest {

  private static Chromium chromium;
  private static LiveService service;
  private static Page page;

  @BeforeAll
  static void openPage(@TempDir Path dataFolder) {
    chromium = Chromium.openOrSkip();
    service = LiveService.start(dataFolder);
    page = chromium.window(800, 600, ColorScheme.LIGHT).newPage();
    page.navigate(service.url().resolve("/sessions.html").toString());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  @Test
  void ring_keeps_the_newest_samples_and_shows_any_window_of_them_in_order() {
    assertThat(
            numbers(
                """
                async () => {
                  const { SampleRing } = await import("/js/sample-ring.js");
                  const ring = new SampleRing(4);
                  for (let i = 0; i < 10; i++) ring.push(i, 10 * i);
                  const [times, values] = ring.window(7.5, 9.5);
                  return [...times, ...values];
                }
                """))
        .containsExactly(7, 8, 9, 70, 80, 90);
  }

  @Test
  void ring_drops_samples_that_came_before() {
    assertThat(
            numbers(
                """
                async () => {
                  const { SampleRing } = await import("/js/sample-ring.js");
                  const ring = new SampleRing(8);
                  for (const timeS of [1, 2, 2, 1.5, 3]) ring.push(timeS, timeS);
                  return [...ring.window(0, 9)[0]];
                }
                """))
        .containsExactly(1, 2, 3);
  }

  @Test
  void playhead_comes_to_the_newest_sample_without_passing_it() {
    assertThat(
            numbers(
                """
                async () => {
                  const { Playhead } = await import("/js/playhead.js");
                  const playhead = new Playhead();
                  playhead.follow(10);
                  playhead.follow(10.1);
                  const shown = [];
                  for (let i = 0; i < 60; i++) { playhead.advance(1 / 60); shown.push(playhead.timeS); }
                  const forward = shown.every((timeS, i) => i === 0 || timeS >= shown[i - 1]);
                  return [forward && Math.max(...shown) <= 10.1 ? 1 : 0, Math.round(1000 * shown.at(-1))];
                }
                """))
        .containsExactly(1, 10100);
  }

  @Test
  void start_pause_of_a_repetition_is_known_when_the_next_one_has_come() {
    assertThat(
            numbers(
                """
                async () => {
                  const { SessionState } = await import("/js/session-state.js");
                  const state = new SessionState();
                  state.hello({ session: {}, sets: [], over: false });
                  const rep = (index, start_s, end_s) => ({ set: 1, rep: { index, order: "concentric_first", start_s, end_s, tempo: {} } });
                  state.repetition(rep(1, 2, 4));
                  state.repetition(rep(2, 5.5, 8));
                  const [first, second] = state.allReps;
                  return [first.tempo.pause_stretched_s, second.tempo.pause_stretched_s ?? -1, state.count];
                }
                """))
        .containsExactly(1.5, -1, 2);
  }

  @Test
  void a_repetition_told_twice_is_counted_once() {
    assertThat(
            numbers(
                """
                async () => {
                  const { SessionState } = await import("/js/session-state.js");
                  const state = new SessionState();
                  const rep = { index: 1, order: "eccentric_first", start_s: 1, end_s: 2, tempo: {} };
                  state.hello({ session: {}, sets: [{ index: 1, reps: [rep] }], over: false });
                  state.repetition({ set: 1, rep });
                  return [state.count, state.totalReps];
                }
                """))
        .containsExactly(1, 1);
  }

  @Test
  void holds_are_counted_and_summed_up_where_the_exercise_is_one() {
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                async () => {
                  const { SessionState } = await import("/js/session-state.js");
                  const { heldWords } = await import("/js/words.js");
                  const state = new SessionState();
                  state.hello({ session: { exercise: { holds: true } }, sets: [], holds: [{ in_zone_s: 20.2 }], over: false });
                  for (const in_zone_s of [30, 27.9]) state.holds.push({ in_zone_s });
                  return [String(state.count), heldWords(state.count, state.heldS), heldWords(1, 42.4)];
                }
                """))
        .isEqualTo(List.of("3", "3 holds, 1 min 18 s in all", "1 hold, 42 s"));
  }

  /** A player with a clock moved by hand; what it makes is written down. */
  private static final String PLAYER =
      """
      const { CuePlayer } = await import("/js/cue-player.js");
      const made = [];
      let nowMs = 0;
      let level = "words";
      const waiting = [];
      const player = new CuePlayer({
        tones: { play: (name) => { made.push(name); return 140; } },
        voice: { say: (text) => { made.push("says " + text); return true; }, cancel: () => made.push("silence") },
        show: (cue) => made.push("shows " + cue.words),
        level: () => level,
        now: () => nowMs,
        later: (run, ms) => waiting.push({ atMs: nowMs + ms, run }),
      });
      const pass = (ms) => {
        nowMs += ms;
        for (const each of waiting.splice(0)) each.atMs <= nowMs ? each.run() : waiting.push(each);
      };
      const tone = (what) => ({ kind: "tone", what, words: what, priority: "tempo", t_s: 10, expires_s: 10.2 });
      const words = (text, priority = "correction") => ({ kind: "words", what: "x", words: text, priority, t_s: 10, expires_s: 10.8 });
      """;

  @Test
  void a_cue_is_announced_by_a_tone_then_spoken_and_nothing_is_played_over_it() {
    assertThat(
            texts(
                PLAYER
                    + """
                    player.give(words("Full range"));
                    player.give(tone("count"));
                    pass(200);
                    player.give(tone("slower"));
                    pass(3000);
                    player.give(tone("slower"));
                    return made;
                    """))
        .containsExactly("shows Full range", "count", "says Full range", "shows slower", "slower");
  }

  @Test
  void a_cue_that_is_late_is_neither_shown_nor_spoken() {
    assertThat(
            texts(
                PLAYER
                    + """
                    player.follow(10.9, "rest");
                    made.push(player.give(words("Full range")), player.give(tone("count")));
                    player.follow(10, "first");
                    made.push(player.give(words("Full range")));
                    return made;
                    """))
        .containsExactly("expired", "expired", "expired");
  }

  @Test
  void words_wait_for_the_tone_of_a_set_and_a_lost_sensor_waits_for_nothing() {
    assertThat(
            texts(
                PLAYER
                    + """
                    player.setOver();
                    player.give(words("Steady"));
                    pass(150);
                    pass(200);
                    player.give(words("Sensor lost", "signal"));
                    pass(200);
                    return made;
                    """))
        .containsExactly(
            "set_over",
            "shows Steady",
            "count",
            "says Steady",
            "silence",
            "shows Sensor lost",
            "count",
            "says Sensor lost");
  }

  @Test
  void with_tones_alone_words_are_shown_and_with_no_sound_everything_is_shown() {
    assertThat(
            texts(
                PLAYER
                    + """
                    level = "tones";
                    player.give(words("Good"));
                    pass(1000);
                    level = "off";
                    made.push(player.give(words("Steady")), player.give(tone("count")));
                    pass(1000);
                    return made;
                    """))
        .containsExactly("shows Good", "count", "shows Steady", "shown", "shown");
  }

  private static List<String> texts(String body) {
    Object made = page.evaluate("async () => {" + body + "}");
    return ((List<?>) made).stream().map(String::valueOf).toList();
  }

  private static double[] numbers(String script) {
    return ((List<?>) page.evaluate(script))
        .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }
}
