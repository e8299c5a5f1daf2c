package dev.femoris.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionRowTest {

  @Test
  void aTypicalSessionFitsInOneRow() {
    List<RepetitionRow> rows = RepetitionRow.rowsOf(Sessions.squats(3, 8).result().sets(), 2);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().blocks())
        .extracting(RepetitionRow.Block::firstSlot)
        .containsExactly(2, 11, 20);
    assertThat(rows.getFirst().id("tempo")).isEqualTo("tempo");
  }

  @Test
  void aSetTooLongForARowGoesOnInTheNext() {
    List<RepetitionRow> rows = RepetitionRow.rowsOf(Sessions.squats(1, 60).result().sets(), 0);
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().blocks().getFirst().continued()).isTrue();
    assertThat(rows.getLast().blocks().getFirst().repetitions().getFirst().index()).isEqualTo(37);
    assertThat(rows.getLast().title("Tempo", Words.english())).isEqualTo("Tempo (2 of 2)");
  }

  @Test
  void everyRepetitionStandsInExactlyOneRowWithRoomForItsNumber() {
    var sets = Sessions.hour().result().sets();
    List<RepetitionRow> rows = RepetitionRow.rowsOf(sets, 2);
    assertThat(
            rows.stream().flatMap(r -> r.blocks().stream()).flatMap(b -> b.repetitions().stream()))
        .containsExactlyElementsOf(
            sets.stream().flatMap(set -> set.repetitions().stream()).toList());
    assertThat(rows).allSatisfy(row -> assertThat(row.slotWidth()).isGreaterThan(14));
  }

  @Test
  void noSetsNeedNoRows() {
    assertThat(RepetitionRow.rowsOf(List.of(), 0)).isEmpty();
  }
}
