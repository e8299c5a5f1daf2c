package dev.femoris.service.diary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One entry of the progress log.
 *
 * @param day the athlete's own calendar day
 * @param side {@code left} or {@code right}; only of a kind that has sides
 * @param exercise the contract's id, of a load or of repetitions; empty for what is of none
 * @param amount in the kind's unit; there when and only when the kind is measured
 * @param note at most {@value #LONGEST_NOTE} characters, may be empty where there is an amount
 */
public record DatedEntry(
    LocalDate day,
    EntryKind kind,
    Optional<String> side,
    Optional<String> exercise,
    OptionalDouble amount,
    String note) {

  public static final int LONGEST_NOTE = 400;

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  public DatedEntry {
    require(!day.isBefore(EARLIEST) && !day.isAfter(LATEST), "the day %s".formatted(day));
    require(
        side.isEmpty() || kind.hasSides() && side.get().matches("left|right"),
        "%s has no side \"%s\"".formatted(kind.id(), side.orElse("")));
    require(
        exercise.isEmpty() || exercise.get().matches("[a-z0-9_]{1,64}"),
        "\"%s\" is no exercise's id".formatted(exercise.orElse("")));
    require(
        amount.isPresent() == kind.isMeasured(),
        "%s %s".formatted(kind.id(), kind.isMeasured() ? "needs a number" : "has no number"));
    require(
        amount.isEmpty()
            || amount.getAsDouble() >= kind.least() && amount.getAsDouble() <= kind.most(),
        "%s must be %s to %s %s"
            .formatted(kind.id(), shown(kind.least()), shown(kind.most()), kind.unit()));
    require(note.length() <= LONGEST_NOTE, "a note has at most 400 characters");
    require(kind.isMeasured() || !note.isBlank(), "%s needs a note in words".formatted(kind.id()));
  }

  /** A measured entry without side, exercise or note. */
  public static DatedEntry of(LocalDate day, EntryKind kind, double amount) {
    return new DatedEntry(
        day, kind, Optional.empty(), Optional.empty(), OptionalDouble.of(amount), "");
  }

  /** An entry in words. */
  public static DatedEntry of(LocalDate day, EntryKind kind, String note) {
    return new DatedEntry(
        day, kind, Optional.empty(), Optional.empty(), OptionalDouble.empty(), note);
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
