package dev.femoris.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.Provenance;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.words.Words;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalysisJsonTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Repetition REPETITION =
      new Repetition(
          PhaseOrder.ECCENTRIC_FIRST,
          12_550_000_000L,
          13_970_049_999L,
          15_000_050_001L,
          16_050_000_000L,
          16_080_000_000L,
          Math.toRadians(21.93456),
          Math.toRadians(31),
          Math.toRadians(44.0004),
          Math.toRadians(-2.5),
          Set.of(RepetitionNote.SAMPLES_MISSING));

  private static final JudgedRepetition LAST =
      new JudgedRepetition(
          1,
          REPETITION,
          Tempo.of(REPETITION, OptionalDouble.empty()),
          List.of(
              Finding.judged(
                  Fault.DROPPED_ECCENTRIC,
                  0.02345,
                  new Evidence(
                      Quantity.ECCENTRIC_S, 1.42, 1.51, 0.906, Evidence.Basis.OWN_SESSION, 0)),
              Finding.cannotTell(Fault.BACK_ROUNDING, Finding.Unknowable.NOT_OBSERVABLE)));

  private static final SessionResult RESULT =
      new SessionResult(
          "romanian_deadlift",
          new Basis.Limb(Segment.THIGH, Placement.THIGH_RIGHT),
          List.of(new ExerciseSet(1, List.of(LAST), OptionalDouble.empty())),
          List.of(),
          List.of(
              new Rejection(
                  6_000_000_000L, 10_000_000_000L, RejectionReason.SET_UP, Math.toRadians(48.25))),
          List.of(new SignalNotice(3_000_000_000L, SignalNotice.Kind.SIGNAL_LOST)),
          BarFindings.NONE,
          new Provenance("0.1.0", "thigh/1", "sha256:ab"));

  private static final RecordingFacts FACTS =
      new RecordingFacts(
          "a \"b\".csv",
          11355,
          100.0004,
          113.54,
          List.of(Placement.THIGH_RIGHT),
          List.of(new RecordingFacts.Gap(3.2, 3.30004)),
          Optional.of("synthetic"),
          Optional.of(OffsetDateTime.parse("2026-11-20T18:30:00+01:00")),
          Optional.of(new RecordingFacts.IngestCounts(10, 2, 1, 0)));

  @Test
  void theLoadIsARecordingsFactWhereSomebodySaidIt() {
    assertThat(AnalysisJson.compact(RESULT, FACTS)).doesNotContain("load_kg");
    var loaded = FACTS.withLoadKg(OptionalDouble.of(102.5)).wornTogether(List.of());
    assertThat(AnalysisJson.compact(RESULT, loaded.heldAgainst(Optional.empty())))
        .contains("\"label\":\"synthetic\",\"load_kg\":102.5,\"recorded_at\"");
  }

  @Test
  void anAnalysisIsExactlyTheContractsObject() {
    assertThat(AnalysisJson.compact(RESULT, FACTS))
        .isEqualTo(
            """
            {"schema":"femoris/analysis/1",
            "recording":{"file":"a \\"b\\".csv","samples":11355,"rate_hz":100.0,"duration_s":113.54,
            "placements":["thigh_right"],"gaps":[{"start_s":3.2,"end_s":3.3}],"label":"synthetic",
            "recorded_at":"2026-11-20T18:30+01:00",
            "ingest":{"missing":10,"repeated":2,"reordered":1,"unreadable":0}},
            "exercise":{"declared":"romanian_deadlift","judgeable":true,"judged_from":"thigh_right","recognised":null},
            "baseline":null,
            "baseline_note":"none of this athlete in this exercise: held against this session's own repetitions",
            "sets":[{"index":1,"start_s":12.55,"end_s":16.05,
            "reps":[{"index":1,"order":"eccentric_first","start_s":12.55,"turn_in_s":13.97,
            "turn_out_s":15.0001,"end_s":16.05,"detected_s":16.08,
            "tempo":{"eccentric_s":1.42,"pause_stretched_s":1.03,"concentric_s":1.0499,
            "notation":"1.4-1.0-1.0-?"},
            "rom_deg":21.935,"start_angle_deg":-2.5,"peak_rate_first_deg_s":31.0,
            "peak_rate_second_deg_s":44.0,"notes":["samples_missing"],
            "findings":[{"fault":"dropped_eccentric","verdict":"absent","probability":0.023,
            "quantity":"eccentric","measured_s":1.42,"reference_s":1.51,"limit_s":0.906,
            "reference_basis":"own_session",
            "evidence":"eccentric 1.42 s, own median so far 1.51 s, limit 0.91 s"},
            {"fault":"back_rounding","verdict":"cannot_tell","probability":null,
            "basis":"thigh_only","evidence":"the sensors worn cannot see it"}],
            "smoothness":{"eccentric":0.0,"concentric":0.0},"score":null}],
            "summary":{"reps":1,"velocity_loss_pct":null,"median_rom_deg":21.935,
            "median_tempo":{"eccentric_s":1.42,"pause_stretched_s":1.03,"concentric_s":1.0499,
            "notation":"1.4-1.0-1.0-?"},"score":null}}],
            "holds":[],
            "rejected":[{"start_s":6.0,"end_s":10.0,"reason":"set_up","range_deg":48.25}],
            "notices":[{"time_s":3.0,"kind":"signal_lost"}],
            "summary":{"sets":1,"reps":1,"mean_velocity_loss_pct":null,"median_rom_deg":21.935,
            "median_tempo":{"eccentric_s":1.42,"pause_stretched_s":1.03,"concentric_s":1.0499,
            "notation":"1.4-1.0-1.0-?"}},
            "next_focus":{"kind":"nothing_stands_out","judged":1},\
            "provenance":{"femoris":"0.1.0","algorithm":"thigh/1","parameters":"sha256:ab"}}\
            """
                .replace("\n", ""));
  }

  @Test
  void aSensorThatCannotJudgeTheExerciseGivesAReasonAndNoNumber() {
    var unjudged =
        new SessionResult(
            "prone_leg_curl",
            new Basis.Unsuited(Segment.SHANK, Placement.THIGH_RIGHT),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            BarFindings.NONE,
            new Provenance("0.1.0", "thigh/1", "sha256:ab"));
    assertThat(AnalysisJson.compact(unjudged, FACTS))
        .contains(
            """
            "exercise":{"declared":"prone_leg_curl","judgeable":false,"worn":"thigh_right",\
            "needs":["shank_left","shank_right"],"cannot_tell":"Cannot tell: this exercise is judged\
             from a sensor on the shank; the one worn (right thigh) does not show it. Nothing was\
             counted."},""")
        .contains(
            """
            "sets":[],"holds":[],"rejected":[],"notices":[],"summary":{"sets":null,"reps":null},""");
  }

  @Test
  void aPauseBeforeTheNextRepetitionIsWrittenOnceThereIsOne() {
    var counted =
        new JudgedRepetition(
            1, REPETITION, Tempo.of(REPETITION, OptionalDouble.of(0.6)), List.of());
    JsonNode tempo = MAPPER.readTree(AnalysisJson.repetition(counted)).get("tempo");
    assertThat(tempo.get("pause_contracted_s").asDouble()).isEqualTo(0.6);
    assertThat(tempo.get("notation").asString()).isEqualTo("1.4-1.0-1.0-0.6");
  }

  @Test
  void messagesCarryTheSameObjectsAsTheWhole() {
    JsonNode whole = MAPPER.readTree(AnalysisJson.pretty(RESULT, FACTS));
    assertThat(MAPPER.readTree(AnalysisJson.repetition(LAST)))
        .isEqualTo(whole.at("/sets/0/reps/0"));
    assertThat(MAPPER.readTree(AnalysisJson.set(RESULT.sets().getFirst())))
        .isEqualTo(whole.at("/sets/0"));
    assertThat(MAPPER.readTree(AnalysisJson.rejection(RESULT.rejected().getFirst())))
        .isEqualTo(whole.at("/rejected/0"));
    assertThat(
            MAPPER.readTree(
                AnalysisJson.notice(
                    RESULT.notices().getFirst(), RESULT.exerciseId(), Words.english())))
        .isEqualTo(whole.at("/notices/0"));
  }

  @Test
  void oneLineHoldsTheWholeAnalysis() {
    Sessions.Session session = Sessions.squats(3, 8);
    String line = AnalysisJson.compact(session.result(), FACTS);
    assertThat(line).doesNotContain("\n");
    assertThat(MAPPER.readTree(line))
        .isEqualTo(MAPPER.readTree(AnalysisJson.pretty(session.result(), FACTS)));
  }

  @Test
  void aSessionWithoutRepetitionsSaysSo() {
    JsonNode root = MAPPER.readTree(AnalysisJson.compact(Sessions.nothing().result(), FACTS));
    assertThat(root.get("sets").isEmpty()).isTrue();
    assertThat(root.at("/summary/reps").asInt()).isZero();
    assertThat(root.get("rejected").size()).isEqualTo(2);
  }

  @Test
  void aNumberThatIsNoneIsADefectAndNotWritten() {
    var broken = new Rejection(0, 1, RejectionReason.WALKING, Double.NaN);
    assertThatThrownBy(() -> AnalysisJson.rejection(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
