package dev.femoris.analysis.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A week of a programme as it went.
 *
 * @param number from 0
 * @param firstDay days since 1 January 1970
 * @param step complete weeks before it
 * @param block name of its block
 * @param perWeek sessions planned
 * @param sessions those planned, in order
 * @param adherence of all of them
 * @param outcome empty while it lasts
 */
public record ProgrammeWeek(
    long number,
    long firstDay,
    int step,
    String block,
    int perWeek,
    List<SessionRecord> sessions,
    Adherence adherence,
    Optional<Outcome> outcome) {

  public ProgrammeWeek {
    sessions = List.copyOf(sessions);
  }

  /** What a week was good for. */
  public sealed interface Outcome {
    /** Complete and in form. */
    record Complete(double completeShare, OptionalDouble cleanShare) implements Outcome {}

    /** Done, and not well enough. */
    record Short(Reason.Shortfall shortfall, double found, double needed) implements Outcome {}

    /** Not done at all. */
    record Missed() implements Outcome {}
  }

  /** Sessions done. */
  int done() {
    return (int) sessions.stream().filter(s -> s.doneDay().isPresent()).count();
  }
}
