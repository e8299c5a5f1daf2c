package dev.femoris.service.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.service.message.PersonalModelJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class PersonalTrainingTest {

  private static TrainedModel train(List<LabelledSession> sessions) throws TrainingRefused {
    return PersonalTraining.train(MadeUpAthlete.population(), sessions, 3);
  }

  private static Optional<String> refusal(List<LabelledSession> sessions) {
    try {
      train(sessions);
      return Optional.empty();
    } catch (TrainingRefused e) {
      return Optional.of(e.line());
    }
  }

  /** Of forty athletes, how many get a model that may be used. */
  private static int better(
      LongFunction<MadeUpAthlete> athlete, int sessions, int good, int rounded)
      throws TrainingRefused {
    int better = 0;
    for (long seed = 0; seed < 40; seed++) {
      var labelled = athlete.apply(seed).sessions(sessions, good, rounded);
      better += train(labelled).evaluation().better() ? 1 : 0;
    }
    return better;
  }

  @Test
  void anAthleteOfTheirOwnWayGetsAModelFromTwelveLabels() throws Exception {
    var trained = train(MadeUpAthlete.ofOwnWay(3).sessions(2, 3, 3));
    assertThat(trained.evaluation().better()).isTrue();
    assertThat(trained.evaluation().personal().auc())
        .isGreaterThan(trained.evaluation().baseline().auc() + 0.2);
    PersonalModel model = trained.model();
    assertThat(model.goodLabels()).isEqualTo(6);
    assertThat(model.roundedLabels()).isEqualTo(6);
    assertThat(model.sessions()).isEqualTo(2);
    assertThat(model.version()).isEqualTo(3);
    assertThat(model.weights()[RoundingFeature.STALL.ordinal()]).isPositive();
    assertThat(model.weights()[RoundingFeature.TREMOR.ordinal()]).as("not used").isZero();
  }

  @Test
  void mostOfThemDoAndNearlyAllWithMoreSessions() throws Exception {
    assertThat(better(MadeUpAthlete::ofOwnWay, 2, 3, 3)).isGreaterThanOrEqualTo(20);
    assertThat(better(MadeUpAthlete::ofOwnWay, 4, 6, 6)).isGreaterThanOrEqualTo(39);
  }

  @Test
  void labelsThatSayNothingAreHardlyEverTakenForBetter() throws Exception {
    assertThat(better(MadeUpAthlete::ofNoDifference, 2, 3, 3)).isLessThanOrEqualTo(4);
    assertThat(better(MadeUpAthlete::ofNoDifference, 4, 6, 6)).isLessThanOrEqualTo(3);
  }

  @Test
  void anAthleteWhoRoundsAsEverybodyIsRefusedAModelThatAddsNothing() throws Exception {
    assertThat(better(MadeUpAthlete::asEverybody, 2, 3, 3)).isLessThanOrEqualTo(12);
  }

  @Test
  void theSameLabelsGiveTheSameModel() throws Exception {
    var sessions = MadeUpAthlete.ofOwnWay(5).sessions(3, 4, 4);
    assertThat(train(sessions).model()).isEqualTo(train(sessions).model());
    assertThat(train(sessions).evaluation()).isEqualTo(train(sessions).evaluation());
  }

  @Test
  void aSessionIsJudgedByTheOthersAlone() throws Exception {
    var sessions = MadeUpAthlete.ofOwnWay(6).sessions(2, 6, 6);
    var first = sessions.getFirst();
    var turned =
        new LabelledSession(
            first.sessionId(),
            first.labelled().stream()
                .map(
                    r ->
                        new LabelledRepetition(
                            r.labelId(),
                            r.setIndex(),
                            r.repetitionIndex(),
                            r.startS(),
                            !r.rounded(),
                            r.features()))
                .toList(),
            first.accepted());
    var asItIs = train(sessions).evaluation().personal();
    var liedTo = train(List.of(turned, sessions.get(1))).evaluation().personal();
    // Who learns from the truth and is asked of lies, and the other way round, is wrong throughout.
    assertThat(asItIs.auc()).isGreaterThan(0.85);
    assertThat(liedTo.auc()).isLessThan(0.15);
  }

  @Test
  void whatIsMissingIsSaid() {
    var athlete = MadeUpAthlete.ofOwnWay(7);
    assertThat(refusal(athlete.sessions(2, 3, 2)))
        .contains(
            "6 good and 4 rounded repetitions of 2 sessions are labelled: a personal model needs at least 6, 6 and 2");
    assertThat(refusal(athlete.sessions(1, 6, 6)).orElseThrow()).contains("of 1 sessions");
    var onlyGood = athlete.sessions(2, 6, 0).getFirst();
    var onlyRounded = athlete.sessions(2, 0, 6).getLast();
    assertThat(refusal(List.of(onlyGood, onlyRounded)).orElseThrow())
        .startsWith("there is no repetition labelled good outside session session-1")
        .endsWith("label repetitions of both kinds in two sessions");
  }

  @Test
  void theRecordKeepsTheModelAndSaysWhatItIsMadeOf() throws Exception {
    var trained = train(MadeUpAthlete.ofOwnWay(3).sessions(2, 3, 3));
    var record =
        new PersonalRecord(
            trained,
            "thigh_right",
            "back_rounding",
            Instant.parse("2026-11-22T18:00:00Z"),
            "Maria",
            2,
            "made up");
    String json = PersonalModelJson.write(record);
    assertThat(PersonalModelJson.model(json)).isEqualTo(trained.model());
    assertThat(PersonalModelJson.baseline(json)).isEqualTo(trained.baseline());
    assertThat(PersonalModelJson.verdict(json)).startsWith("Better than the baseline alone");
    assertThat(ModelWords.explain(record))
        .anyMatch(
            line -> line.startsWith("Learned from 12 labelled repetitions (6 good, 6 rounded)"))
        .anyMatch(line -> line.contains("2 further labels fit no repetition"))
        .anyMatch(
            line ->
                line.startsWith("Rounded is spoken for by")
                    && line.contains("more " + RoundingFeature.STALL.meaning()))
        .anyMatch(line -> line.contains("does not measure the back"));
  }

  @Test
  void aRecordOfAnotherFormatIsNotTakenForOne() {
    assertThatThrownBy(() -> PersonalModelJson.model("{\"format\":2}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("personal model of format 2: this program reads format 1");
    assertThatThrownBy(() -> PersonalModelJson.model("weights"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
