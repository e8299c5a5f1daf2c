package dev.femoris.reporting.chart;

import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.reporting.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The repetitions that share one chart, each in a slot one wide; an empty slot separates sets.
 *
 * @param number from 1
 * @param of how many rows there are
 * @param blocks runs of repetitions of the same set
 * @param slots slots taken, with those kept free on the left
 */
record RepetitionRow(int number, int of, List<Block> blocks, int slots) {

  /**
   * Repetitions of one set that stand together.
   *
   * @param firstSlot slot of the first of them
   * @param continued whether the set began in an earlier row
   */
  record Block(
      ExerciseSet set, List<JudgedRepetition> repetitions, int firstSlot, boolean continued) {

    int endSlot() {
      return firstSlot + repetitions.size();
    }
  }

  private static final int SLOTS_AT_MOST = 36;
  private static final int SLOTS_AT_LEAST = 14;

  /** Packs sets into as few rows as stay legible; a set longer than a row is cut. */
  static List<RepetitionRow> rowsOf(List<ExerciseSet> sets, int slotsFreeLeft) {
    List<List<Block>> rows = new ArrayList<>();
    int next = SLOTS_AT_MOST + 1;
    for (ExerciseSet set : sets) {
      List<JudgedRepetition> left = set.repetitions();
      boolean continued = false;
      while (!left.isEmpty()) {
        int length = Math.min(left.size(), SLOTS_AT_MOST - slotsFreeLeft);
        if (next + length > SLOTS_AT_MOST) {
          rows.add(new ArrayList<>());
          next = slotsFreeLeft;
        }
        rows.getLast().add(new Block(set, left.subList(0, length), next, continued));
        next += length + 1;
        left = left.subList(length, left.size());
        continued = true;
      }
    }
    return numbered(rows);
  }

  private static List<RepetitionRow> numbered(List<List<Block>> rows) {
    int widest =
        rows.stream().mapToInt(row -> row.getLast().endSlot()).max().orElse(SLOTS_AT_LEAST);
    List<RepetitionRow> numbered = new ArrayList<>();
    for (List<Block> row : rows) {
      numbered.add(
          new RepetitionRow(
              numbered.size() + 1, rows.size(), row, Math.max(widest, SLOTS_AT_LEAST)));
    }
    return numbered;
  }

  /** Width of a slot on the chart, units. */
  double slotWidth() {
    return (ChartStyle.WIDTH - 48) / slots;
  }

  /** {@code name}, or {@code name-2} when there are several rows. */
  String id(String name) {
    return of == 1 ? name : name + "-" + number;
  }

  /** {@code title}, or with the row's number when there are several. */
  String title(String title, Words words) {
    return of == 1
        ? title
        : words.say("chart.title_of_several", Map.of("title", title, "number", number, "of", of));
  }
}
