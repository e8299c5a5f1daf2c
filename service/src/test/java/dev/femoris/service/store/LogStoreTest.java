package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.diary.DatedEntry;
import dev.femoris.service.diary.EntryKind;
import dev.femoris.service.diary.StoredEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogStoreTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatWasEnteredIsReadAgainInOrderOfDays(DatabaseKind kind, @TempDir Path folder) {
    var girth =
        new DatedEntry(
            DAY.minusDays(2),
            EntryKind.THIGH_GIRTH,
            Optional.of("left"),
            Optional.empty(),
            OptionalDouble.of(56.5),
            "after training");
    var note = DatedEntry.of(DAY, EntryKind.PROGRAMME, "three-second lowering");
    try (var database = kind.open(folder)) {
      var log = database.log();
      assertThat(log.put("account:7", note, "Anna", AT, "a")).isTrue();
      assertThat(log.put("account:7", girth, "Maria", AT, "b")).isTrue();
      assertThat(log.put("account:7", girth, "Maria", AT, "b")).isFalse();
      assertThat(log.put("account:8", girth, "Ben", AT, "b")).isTrue();
    }
    try (var database = kind.open(folder)) {
      var log = database.log();
      var stored = log.of("account:7", DAY.minusDays(2), DAY);
      assertThat(stored).extracting(StoredEntry::entry).containsExactly(girth, note);
      assertThat(stored).extracting(StoredEntry::by).containsExactly("Maria", "Anna");
      assertThat(log.of("account:7", DAY, DAY)).hasSize(1);
      assertThat(log.remove("account:8", stored.getFirst().id())).isFalse();
      assertThat(log.remove("account:7", stored.getFirst().id())).isTrue();
      assertThat(log.of("account:7", DAY.minusDays(2), DAY)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void manyAreWrittenOnce(DatabaseKind kind, @TempDir Path folder) {
    var asked =
        List.of(
            new LogStore.Asked(DatedEntry.of(DAY, EntryKind.SLEEP, 7.5), "row-1"),
            new LogStore.Asked(DatedEntry.of(DAY, EntryKind.SORENESS, 2), "row-2"));
    try (var database = kind.open(folder)) {
      assertThat(database.log().putAll("Anna", asked, "Anna", AT)).isEqualTo(2);
      assertThat(database.log().putAll("Anna", asked, "Anna", AT)).isZero();
      assertThat(database.log().of("Anna", DAY, DAY)).hasSize(2);
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> DatedEntry.of(DAY, EntryKind.SORENESS, 11))
        .hasMessage("soreness must be 0 to 10 of 10");
    assertThatThrownBy(() -> DatedEntry.of(DAY, EntryKind.NOTE, " "))
        .hasMessage("note needs a note in words");
    assertThatThrownBy(() -> DatedEntry.of(DAY, EntryKind.SLEEP, "well"))
        .hasMessage("sleep needs a number");
    assertThatThrownBy(() -> DatedEntry.of(DAY, EntryKind.SLEEP, Double.NaN))
        .hasMessageContaining("sleep must be");
    assertThatThrownBy(
            () ->
                new DatedEntry(
                    DAY,
                    EntryKind.SLEEP,
                    Optional.of("left"),
                    Optional.empty(),
                    OptionalDouble.of(7),
                    ""))
        .hasMessageContaining("has no side");
  }
}
