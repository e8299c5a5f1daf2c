package dev.femoris.service.liveset;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One thing said on the live page. Times are ns of the session, from its first sample. */
public sealed interface LiveFact {

  /** The set begins again: what ended in the span counts no more. */
  record Restarted(Span span) implements LiveFact {}

  /** What ended in the span was no repetition. */
  record Removed(Span span) implements LiveFact {}

  /** A repetition was done about then that the analysis did not see. */
  record Added(long timeNanos) implements LiveFact {}

  /**
   * What is aimed for and lifted from then on; a later one replaces it.
   *
   * @param tempo as notation; empty for none
   * @param repetitions in a set
   * @param loadKg weight lifted
   */
  record Aimed(
      long timeNanos, Optional<String> tempo, OptionalInt repetitions, OptionalDouble loadKg)
      implements LiveFact {}

  /** An earlier fact was a mistake. */
  record Withdrawn(long factId) implements LiveFact {}

  /** It hurts: no cue after that for the rest of the session. Cannot be withdrawn. */
  record CoachingEnded(long timeNanos) implements LiveFact {}
}
