package dev.femoris.analysis.programme;

/** How the sets of an exercise follow each other. */
public sealed interface Technique {

  /** Set, rest, set. */
  record Straight() implements Technique {}

  /**
   * The last set goes on with less weight, without a rest.
   *
   * @param drops how often
   * @param lessShare of the weight taken off each time, 0 to 1
   */
  record DropSet(int drops, double lessShare) implements Technique {}

  /**
   * Each set is followed at once by one of an exercise for the opposing muscles.
   *
   * @param exerciseId that one's
   */
  record Superset(String exerciseId) implements Technique {}
}
