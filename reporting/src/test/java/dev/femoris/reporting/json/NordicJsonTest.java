package dev.femoris.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionMeasures;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class NordicJsonTest {

  private static final NordicMeasures CAUGHT =
      new NordicMeasures(
          2.8,
          Math.toRadians(37),
          Optional.of(new NordicMeasures.BreakPoint(Math.toRadians(37), Math.toRadians(42))),
          OptionalDouble.of(Math.toRadians(49)));

  private static final NordicMeasures LOWERED =
      new NordicMeasures(4, Math.toRadians(80), Optional.empty(), OptionalDouble.empty());

  /** From a start at 3° of lean. */
  private static Repetition repetition(Optional<NordicMeasures> nordic) {
    var measures = new RepetitionMeasures(0, 0, 0, 0, -1.5, -1.5, AngleShape.FLAT, nordic);
    return new Repetition(
        PhaseOrder.ECCENTRIC_FIRST,
        0,
        3_000_000_000L,
        3_200_000_000L,
        5_000_000_000L,
        5_050_000_000L,
        Math.toRadians(55),
        2,
        1,
        Math.toRadians(-3),
        measures,
        Set.of());
  }

  private static ObjectNode json(Optional<NordicMeasures> nordic) {
    Repetition repetition = repetition(nordic);
    return RepetitionJson.of(
        new JudgedRepetition(
            1, repetition, Tempo.of(repetition, OptionalDouble.empty()), List.of()));
  }

  @Test
  void breakPointAndCatchAreLeansPositiveForward() {
    ObjectNode node = (ObjectNode) json(Optional.of(CAUGHT)).path("nordic");
    assertThat(node.path("break_deg").doubleValue()).isEqualTo(40);
    assertThat(node.path("break_acceleration_deg").doubleValue()).isEqualTo(45);
    assertThat(node.path("catch_deg").doubleValue()).isEqualTo(52);
    assertThat(node.path("controlled_s").doubleValue()).isEqualTo(2.8);
    assertThat(node.path("controlled_deg").doubleValue()).isEqualTo(37);
    assertThat(node.path("catch").booleanValue()).isTrue();
  }

  @Test
  void whatWasNotThereIsLeftOut() {
    ObjectNode node = (ObjectNode) json(Optional.of(LOWERED)).path("nordic");
    assertThat(node.has("break_deg")).isFalse();
    assertThat(node.has("catch_deg")).isFalse();
    assertThat(node.path("catch").booleanValue()).isFalse();
    assertThat(json(Optional.empty()).has("nordic")).isFalse();
  }

  @Test
  void theReportSaysItInOnePhrase() {
    assertThat(Words.english().phrases().lowering(repetition(Optional.of(CAUGHT))))
        .contains("gave way at 40° of lean after 2.8 s, caught at 52° of lean");
    assertThat(Words.english().phrases().lowering(repetition(Optional.of(LOWERED))))
        .contains("lowered all the way in 4.0 s, no catch felt");
  }

  @Test
  void aLostLeanIsToldAsHipFlexion() {
    Finding finding =
        Finding.judged(
            Fault.HIP_BREAK,
            0.9,
            new Evidence(
                Quantity.CATCH_LEAN_RAD,
                Math.toRadians(52),
                Math.toRadians(63),
                Math.toRadians(54.4),
                Evidence.Basis.BASELINE,
                1));
    assertThat(Words.english().phrases().evidence(finding))
        .isEqualTo(
            "caught at a lean of 52.0°, own baseline 63.0°, limit 54.4°:"
                + " about 19° of hip flexion");
  }
}
