package dev.femoris.analysis.programme;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Some weeks with one purpose.
 *
 * @param weeks how many complete weeks it takes
 * @param lighterLoadShare of the heavier weeks' load, in every other week, from the second; empty
 *     when all weeks are alike
 * @param sessions done in turn
 */
public record Block(
    String name, int weeks, OptionalDouble lighterLoadShare, List<PlannedSession> sessions) {
  public Block {
    if (weeks < 1 || sessions.isEmpty()) {
      throw new IllegalArgumentException("a block has at least one week and one session");
    }
    sessions = List.copyOf(sessions);
  }

  /** Whether the week of that number, from 0, is a lighter one. */
  boolean isLighter(int week) {
    return lighterLoadShare.isPresent() && week % 2 == 1;
  }

  /** The session of that number in a week, from 0. */
  PlannedSession session(int number) {
    return sessions.get(number % sessions.size());
  }
}
