package dev.femoris.analysis.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.progress.TrendVerdict.CannotTell;
import dev.femoris.analysis.progress.TrendVerdict.Improved;
import dev.femoris.analysis.progress.TrendVerdict.NoChange;
import dev.femoris.analysis.progress.TrendVerdict.Plateau;
import dev.femoris.analysis.progress.TrendVerdict.Reason;
import dev.femoris.analysis.progress.TrendVerdict.Shifted;
import dev.femoris.analysis.progress.TrendVerdict.Worsened;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two years of made-up athletes; the figures stand in the names. */
class TrendAnalysisTest {

  private static final TrendAnalysis ANALYSIS = new TrendAnalysis(TrendParams.defaults());
  private static final double RANGE_DEG = 45;
  private static final int SEEDS = 200;

  /** Seeds from here on were never looked at while numbers were chosen. */
  private static final long FIRST_SEED = Long.getLong("femoris.progress.seed", 9000);

  private static final DoubleUnaryOperator FLAT = share -> 1;

  /** Ten in a hundred over the second year. */
  private static final DoubleUnaryOperator IMPROVING = share -> 1 + 0.2 * Math.max(0, share - 0.5);

  /** Ten in a hundred over half a year after the first quarter, then nothing more. */
  private static final DoubleUnaryOperator LEVELLING =
      share -> 1 + 0.4 * Math.clamp(share - 0.15, 0, 0.25);

  /** Ten in a hundred less over the second year. */
  private static final DoubleUnaryOperator DECLINING = share -> 1 - 0.2 * Math.max(0, share - 0.5);

  private enum Said {
    NONE,
    IMPROVED,
    PLATEAU,
    WORSENED,
    SHIFTED,
    UNKNOWN
  }

  @Test
  void of_200_athletes_who_do_not_change_at_most_10_are_told_of_any_change_in_any_quantity() {
    assertThat(told(1)).isLessThanOrEqualTo(10);
  }

  @Test
  void and_no_more_when_they_look_every_month_for_two_years() {
    assertThat(told(24)).isLessThanOrEqualTo(10);
  }

  @Test
  void an_improvement_of_ten_in_a_hundred_is_found_in_at_least_85_of_100_and_never_a_loss() {
    var said = said(IMPROVING);
    assertThat(said.getOrDefault(Said.IMPROVED, 0)).isGreaterThanOrEqualTo(170);
    assertThat(said).doesNotContainKey(Said.WORSENED);
  }

  @Test
  void a_plateau_after_an_improvement_is_told_from_both_in_at_least_85_of_100() {
    assertThat(said(LEVELLING).getOrDefault(Said.PLATEAU, 0)).isGreaterThanOrEqualTo(170);
  }

  @Test
  void a_loss_of_ten_in_a_hundred_is_found_in_at_least_85_of_100_and_never_an_improvement() {
    var said = said(DECLINING);
    assertThat(said.getOrDefault(Said.WORSENED, 0)).isGreaterThanOrEqualTo(170);
    assertThat(said).doesNotContainKeys(Said.IMPROVED, Said.PLATEAU);
  }

  @Test
  void a_loss_after_an_improvement_is_told_against_the_best_level() {
    DoubleUnaryOperator upAndDown =
        share ->
            1 + 0.6 * Math.clamp(share - 0.15, 0, 0.25) - 0.6 * Math.clamp(share - 0.6, 0, 0.25);
    var history = MadeUpHistory.range().sessions(RANGE_DEG, upAndDown, 1);
    var verdict = ANALYSIS.of(history, Better.HIGHER, 2).verdict();
    assertThat(verdict)
        .isInstanceOfSatisfying(Worsened.class, w -> assertThat(w.fromBest()).isTrue());
  }

  @Test
  void a_change_says_how_much_and_since_when() {
    var history = MadeUpHistory.range().sessions(RANGE_DEG, LEVELLING, 2);
    var trend = ANALYSIS.of(history, Better.HIGHER, 2);
    assertThat(trend.baseline()).isBetween(43.0, 47.0);
    assertThat(trend.dayToDay()).isBetween(1.5, 3.0);
    assertThat(trend.smallestRealChange()).isBetween(2.0, 4.4);
    assertThat(trend.verdict())
        .isInstanceOfSatisfying(
            Plateau.class,
            plateau -> {
              assertThat(plateau.by()).isBetween(3.0, 6.0);
              assertThat(plateau.flatSinceDay() - MadeUpHistory.START).isBetween(200L, 400L);
              assertThat(plateau.sinceDay()).isLessThanOrEqualTo(plateau.flatSinceDay());
            });
  }

  @Test
  void a_difference_within_the_scatter_of_repetitions_is_no_change_however_sure_it_is() {
    List<SessionValue> sessions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sessions.add(new SessionValue(7L * i, i < 50 ? 40 : 42, 3, 20));
    }
    assertThat(ANALYSIS.of(sessions, Better.HIGHER, 0).verdict()).isInstanceOf(NoChange.class);
    List<SessionValue> steady =
        sessions.stream().map(s -> new SessionValue(s.day(), s.value(), 0.5, 20)).toList();
    assertThat(ANALYSIS.of(steady, Better.HIGHER, 0).verdict()).isInstanceOf(Plateau.class);
    assertThat(ANALYSIS.of(steady, Better.LOWER, 0).verdict()).isInstanceOf(Worsened.class);
    assertThat(ANALYSIS.of(steady, Better.NEITHER, 0).verdict()).isInstanceOf(Shifted.class);
  }

  @Test
  void too_little_is_said_to_be_too_little() {
    var history = MadeUpHistory.range().sessions(RANGE_DEG, FLAT, 3);
    assertThat(ANALYSIS.of(List.of(), Better.HIGHER, 2).verdict())
        .isEqualTo(new CannotTell(Reason.TOO_FEW_SESSIONS));
    assertThat(ANALYSIS.of(history.subList(0, 17), Better.HIGHER, 2).verdict())
        .isEqualTo(new CannotTell(Reason.TOO_FEW_SESSIONS));
    assertThat(ANALYSIS.of(history.subList(0, 20), Better.HIGHER, 2).verdict())
        .isEqualTo(new CannotTell(Reason.TOO_SHORT_A_TIME));
  }

  @Test
  void sessions_that_are_all_alike_do_not_change() {
    List<SessionValue> sessions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sessions.add(new SessionValue(2L * i, 40, 0, 20));
    }
    assertThat(ANALYSIS.of(sessions, Better.HIGHER, 0).verdict()).isEqualTo(new NoChange());
  }

  /** Athletes who are told of a change of anything at any of the looks. */
  private static int told(int looks) {
    int told = 0;
    for (int i = 0; i < SEEDS; i++) {
      told += isToldOnAPage(FIRST_SEED + i, looks) ? 1 : 0;
    }
    return told;
  }

  private static boolean isToldOnAPage(long seed, int looks) {
    return Stream.of(
            claimed(
                MadeUpHistory.range().sessions(RANGE_DEG, FLAT, 10 * seed),
                Better.HIGHER,
                2,
                looks),
            claimed(
                MadeUpHistory.tempo().sessions(2, FLAT, 10 * seed + 1), Better.NEITHER, 0.1, looks),
            claimed(
                MadeUpHistory.tempo().sessions(1, FLAT, 10 * seed + 2), Better.NEITHER, 0.1, looks),
            claimed(
                MadeUpHistory.rate().sessions(60, FLAT, 10 * seed + 3), Better.HIGHER, 2, looks),
            claimed(MadeUpHistory.faults(5, FLAT, 10 * seed + 4), Better.LOWER, 2, looks),
            claimed(
                MadeUpHistory.range().sessions(RANGE_DEG, FLAT, 10 * seed + 5),
                Better.LOWER,
                2,
                looks))
        .anyMatch(claimed -> claimed);
  }

  private static boolean claimed(
      List<SessionValue> history, Better better, double least, int looks) {
    for (int look = 1; look <= looks; look++) {
      var seen = history.subList(0, history.size() * look / looks);
      var verdict = ANALYSIS.of(seen, better, least).verdict();
      if (!(verdict instanceof NoChange) && !(verdict instanceof CannotTell)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Said, Integer> said(DoubleUnaryOperator course) {
    Map<Said, Integer> counts = new EnumMap<>(Said.class);
    for (int i = 0; i < SEEDS; i++) {
      var history = MadeUpHistory.range().sessions(RANGE_DEG, course, FIRST_SEED + i);
      Said said = said(ANALYSIS.of(history, Better.HIGHER, 2).verdict());
      counts.merge(said, 1, Integer::sum);
    }
    return counts;
  }

  private static Said said(TrendVerdict verdict) {
    return switch (verdict) {
      case NoChange unused -> Said.NONE;
      case Improved unused -> Said.IMPROVED;
      case Plateau unused -> Said.PLATEAU;
      case Worsened unused -> Said.WORSENED;
      case Shifted unused -> Said.SHIFTED;
      case CannotTell unused -> Said.UNKNOWN;
    };
  }
}
