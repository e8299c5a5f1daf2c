package dev.femoris.analysis.advice;

import static dev.femoris.analysis.advice.AdvisedSession.good;
import static dev.femoris.analysis.advice.AdvisedSession.judged;
import static dev.femoris.analysis.advice.AdvisedSession.unknown;
import static dev.femoris.analysis.advice.AdvisedSession.with;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextFocusTest {

  private static NextFocus of(AdvisedSession session) {
    return NextFocus.of(session.result());
  }

  private static List<List<Finding>> some(int count, List<Finding> faulty, int good) {
    List<List<Finding>> all = new ArrayList<>(nCopies(count, faulty));
    all.addAll(nCopies(good, good()));
    return all;
  }

  @Test
  void theFaultThatCostMostIsNamedWithTheSetThatShowedItMost() {
    var session =
        new AdvisedSession()
            .set(5, some(3, good(judged(Fault.WOBBLE, 0.99)), 5))
            .set(5, some(1, with(0.99), 7))
            .set(5, some(2, with(0.99), 6));
    assertThat(of(session))
        .isInstanceOfSatisfying(
            NextFocus.Lasting.class,
            focus -> {
              assertThat(focus.tally().fault()).isEqualTo(Fault.PARTIAL_RANGE);
              assertThat(focus.tally().present()).isEqualTo(3);
              assertThat(focus.tally().judged()).isEqualTo(24);
              assertThat(focus.most()).isEqualTo(3);
            });
  }

  @Test
  void oneFaultyRepetitionIsNothingToWorkOn() {
    assertThat(of(new AdvisedSession().set(5, some(1, with(1), 5))))
        .isEqualTo(new NextFocus.NothingStandsOut(6));
  }

  @Test
  void twoInThirtyAreNotEither() {
    assertThat(of(new AdvisedSession().set(5, some(2, with(1), 28))))
        .isEqualTo(new NextFocus.NothingStandsOut(30));
    assertThat(of(new AdvisedSession().set(5, some(3, with(1), 27))))
        .isInstanceOf(NextFocus.Lasting.class);
  }

  @Test
  void aSetThatSlowedDownIsNamedWhereNoFaultLasted() {
    var session = new AdvisedSession().set(31, some(0, good(), 6)).set(44, some(0, good(), 6));
    assertThat(of(session)).isEqualTo(new NextFocus.SlowingDown(2, 44));
    assertThat(of(session.set(5, some(6, with(0.9), 0)))).isInstanceOf(NextFocus.Lasting.class);
  }

  @Test
  void threeRepetitionsAreTooFewToSpeakOfSlowing() {
    assertThat(of(new AdvisedSession().set(60, some(0, good(), 3))))
        .isEqualTo(new NextFocus.NothingStandsOut(3));
  }

  @Test
  void whereNothingCouldBeJudgedNothingIsSaid() {
    assertThat(of(new AdvisedSession().set(60, nCopies(8, unknown()))))
        .isEqualTo(new NextFocus.CannotTell());
    assertThat(of(new AdvisedSession())).isEqualTo(new NextFocus.CannotTell());
  }

  @Test
  void aBackThatOnlyMayHaveRoundedIsNotNamed() {
    var hint = Finding.cannotTell(Fault.BACK_ROUNDING, Finding.Unknowable.NOT_OBSERVABLE);
    assertThat(of(new AdvisedSession().set(5, some(8, good(hint), 0))))
        .isEqualTo(new NextFocus.NothingStandsOut(8));
    var measured = good(judged(Fault.BACK_ROUNDING, 0.95));
    assertThat(of(new AdvisedSession().set(5, some(3, measured, 5))))
        .isInstanceOfSatisfying(
            NextFocus.Lasting.class,
            focus -> assertThat(focus.tally().fault()).isEqualTo(Fault.BACK_ROUNDING));
  }
}
