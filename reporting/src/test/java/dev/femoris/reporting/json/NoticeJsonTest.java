package dev.femoris.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.session.Mismatch;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.words.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeJsonTest {

  @Test
  void aDoubtAboutTheExerciseSaysWhatItLooksLikeInWords() {
    var like = new Mismatch.Like("squat", "Squat", 0.8341);
    assertThat(
            AnalysisJson.notice(
                doubt("Romanian deadlift", Optional.of(like)),
                "romanian_deadlift",
                Words.english()))
        .isEqualTo(
            """
            {"time_s":3.0,"kind":"looks_like_another_exercise",\
            "looks_like":{"id":"squat","confidence":0.83},\
            "text":"This does not look like a Romanian deadlift: more like a squat (0.83)."}""");
  }

  @Test
  void ofRefusedMovementsNothingMoreIsSaid() {
    assertThat(
            AnalysisJson.notice(doubt("Arabesque", Optional.empty()), "arabesque", Words.english()))
        .isEqualTo(
            """
            {"time_s":3.0,"kind":"looks_like_another_exercise","looks_like":null,\
            "text":"This does not look like an arabesque."}""");
  }

  private static SignalNotice doubt(String declared, Optional<Mismatch.Like> like) {
    return new SignalNotice(
        3_000_000_000L,
        SignalNotice.Kind.LOOKS_LIKE_ANOTHER_EXERCISE,
        Optional.of(new Mismatch(declared, like)));
  }
}
