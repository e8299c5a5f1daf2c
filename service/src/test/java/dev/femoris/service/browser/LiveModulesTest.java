package dev.femoris.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page's modules that correct, pace and time, run where they run in earnest. */
class LiveModulesTest {

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
  void a_set_that_begins_again_counts_from_one_and_is_still_the_same_set() {
    assertThat(corrected("[set(1, 4)]", "[{ id: 1, what: 'restarted', from_s: 9, to_s: 25 }]"))
        .isEqualTo("1: restarted restarted 1 2");
  }

  @Test
  void a_set_of_which_nothing_is_left_is_none_once_another_follows() {
    assertThat(
            corrected(
                "[set(1, 2), set(2, 2, 100)]",
                "[{ id: 1, what: 'restarted', from_s: 9, to_s: 50 }]"))
        .isEqualTo("1: 1 2");
  }

  @Test
  void one_added_stands_where_it_was_said_and_one_removed_has_no_number() {
    assertThat(
            corrected(
                "[set(1, 3)]",
                "[{ id: 1, what: 'added', t_s: 29.5 }, { id: 2, what: 'removed', from_s: 10, to_s: 13 }]"))
        .isEqualTo("1: removed 1 2+ 3");
  }

  @Test
  void one_added_before_anything_was_found_is_a_set_of_one() {
    assertThat(corrected("[]", "[{ id: 1, what: 'added', t_s: 5 }]")).isEqualTo("1: 1+");
  }

  @Test
  void what_was_withdrawn_is_as_if_it_had_never_been_said() {
    assertThat(
            corrected(
                "[set(1, 2)]",
                "[{ id: 1, what: 'added', t_s: 29 }, { id: 2, what: 'withdrawn', withdraws: 1 }]"))
        .isEqualTo("1: 1 2");
  }

  @Test
  void a_repetition_that_is_refused_after_it_was_counted_is_none_and_sets_move_up() {
    assertThat(
            page.evaluate(
                """
                async () => {
                  const { SessionState } = await import("/js/session-state.js");
                  const state = new SessionState();
                  const tempo = { coarse: true };
                  for (const [set, index, start] of [[1, 1, 3], [1, 2, 5], [2, 1, 60]])
                    state.repetition({ set, rep: { index, start_s: start, end_s: start + 1, tempo } });
                  const seen = [];
                  for (const start of [70, 3, 5]) {
                    state.rejected({ start_s: start, end_s: start + 1, reason: "not_from_start_pose" });
                    seen.push(state.sets.map(({ index, reps }) => `${index}:${reps.length}`).join(","));
                  }
                  return `${seen.join(" ")} ${state.totalReps} of ${state.rejections.length}`;
                }
                """))
        .isEqualTo("1:2,2:1 1:1,2:1 1:1 1 of 3");
  }

  @Test
  void the_metronome_beats_each_second_and_each_phase_and_starts_anew_with_the_repetition() {
    assertThat(
            page.evaluate(
                """
                async () => {
                  const { Metronome } = await import("/js/metronome.js");
                  const metronome = new Metronome();
                  metronome.set("eccentric_first", { eccentric_s: 3, pause_stretched_s: 1, concentric_s: 1, pause_contracted_s: 0 });
                  const beats = [];
                  const run = (fromS) => {
                    metronome.begin(fromS);
                    for (let t = fromS; t < fromS + 7; t += 0.05) {
                      const beat = metronome.beat(t);
                      if (beat) beats.push(`${beat[0]}${Math.round(t - fromS)}`);
                    }
                  };
                  run(10);
                  run(20);
                  metronome.begin(40);
                  const at = metronome.at(43.5);
                  return [...beats, at.phase, at.share.toFixed(1), String(metronome.at(46))].join(" ");
                }
                """))
        .isEqualTo("s1 s2 p3 p4 p5 s1 s2 p3 p4 p5 turn 0.5 null");
  }

  @Test
  void the_count_goes_up_at_the_bottom_where_that_is_wanted_and_back_when_nothing_came_of_it() {
    assertThat(
            page.evaluate(
                """
                async () => {
                  const { CountPoint } = await import("/js/count-point.js");
                  const point = new CountPoint();
                  point.set("bottom", "eccentric_first");
                  const steps = [["rest", 0], ["first", 1], ["turn", 2], ["second", 3], ["rest", 4], ["rest", 6], ["rest", 7.5]];
                  let announced = false;
                  return steps.map(([phase, timeS]) => {
                    const step = point.see(phase, timeS, announced);
                    if (step === "announce") announced = true;
                    return step ?? "-";
                  }).join(" ");
                }
                """))
        .isEqualTo("- - announce - - - withdraw");
  }

  /**
   * Each corrected set as {@code index: items}; an item is its number, with + if added, or why it
   * has none.
   */
  private static String corrected(String sets, String facts) {
    return (String)
        page.evaluate(
            """
            async () => {
              const { correctedSets } = await import("/js/corrected.js");
              const rep = (i, fromS) => ({ index: i + 1, start_s: fromS + 10 * i + 10, end_s: fromS + 10 * i + 13 });
              const set = (index, reps, fromS = 0) => ({ index, over: true, reps: Array.from({ length: reps }, (_, i) => rep(i, fromS)) });
              return correctedSets(%s, %s)
                .map(({ index, items }) => `${index}: ${items.map(({ number, fact, why }) => why ?? number + (fact ? "+" : "")).join(" ")}`)
                .join("; ");
            }
            """
                .formatted(sets, facts));
  }
}
