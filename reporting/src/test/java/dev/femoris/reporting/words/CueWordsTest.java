package dev.femoris.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CueKind;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.json.AnalysisJson;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CueWordsTest {

  @ParameterizedTest
  @EnumSource
  void what_is_spoken_fits_into_the_rest_between_two_repetitions(CueWhat what) {
    assertThat(Words.english().cues().said(what)).isNotBlank();
    if (what.kind() == CueKind.WORDS) {
      assertThat(Words.english().cues().said(what).split(" "))
          .as(what.id())
          .hasSizeLessThanOrEqualTo(5);
    }
  }

  @Test
  void no_two_cues_sound_alike() {
    assertThat(Arrays.stream(CueWhat.values()).map(Words.english().cues()::said))
        .doesNotHaveDuplicates();
  }

  @Test
  void evidence_is_one_line_with_the_measured_value_beside_its_target() {
    assertThat(
            Words.english()
                .cues()
                .evidence(new CueEvidence.PhaseAhead(MotionPhase.FIRST, 0.62, 0.51, 1.21, 3)))
        .isEqualTo("51 % of the first phase after 0.6 s: 1.2 s at this pace, target 3.0 s");
    assertThat(
            Words.english().cues().evidence(new CueEvidence.PhaseTime(MotionPhase.TURN, 1.01, 1)))
        .isEqualTo("pause at the turning point for 1.0 s, target 1.0 s");
    assertThat(
            Words.english()
                .cues()
                .evidence(new CueEvidence.Signal(SignalNotice.Kind.SIGNAL_LOST, 2.53)))
        .startsWith("no samples for 2.5 s");
  }

  @Test
  void a_cue_as_json_says_what_when_and_why() {
    var cue =
        new Cue(CueWhat.COUNT, new CueEvidence.Counted(2, 5), 12_500_000_000L, 12_700_000_000L);
    assertThat(AnalysisJson.cues(List.of(cue), Words.english()))
        .isEqualTo(
            "[{\"t_s\":12.5,\"expires_s\":12.7,\"kind\":\"tone\",\"priority\":\"count\","
                + "\"what\":\"count\",\"words\":\"Repetition\","
                + "\"evidence\":\"set 2, repetition 5\"}]");
  }
}
