package dev.femoris.analysis.cue;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * How many repetitions lie between two pieces of feedback: few at first, twice as many after each
 * run of good repetitions (faded feedback), few again when a fault comes back. Not thread-safe.
 */
final class FeedbackInterval {

  private final int shortest;
  private final int longest;
  private final int goodRun;
  private int interval;
  private int goodInRow;
  private int since;

  FeedbackInterval(int shortest, int longest, int goodRun) {
    this.shortest = shortest;
    this.longest = longest;
    this.goodRun = goodRun;
    this.interval = shortest;
    this.since = longest;
  }

  /** One more repetition was done. */
  void repetition() {
    since = Math.min(longest, since + 1);
  }

  void good() {
    goodInRow++;
    if (goodInRow >= goodRun) {
      goodInRow = 0;
      lengthen();
    }
  }

  void faulty() {
    goodInRow = 0;
  }

  /** A fault has come (back): feedback is close again. */
  void reset() {
    goodInRow = 0;
    interval = shortest;
  }

  /** Said again without effect, or no longer needed so often. */
  void lengthen() {
    interval = Math.min(longest, 2 * interval);
  }

  boolean due() {
    return since >= interval;
  }

  /** Whether even the shortest distance is kept. */
  boolean allowed() {
    return since >= shortest;
  }

  void given() {
    since = 0;
  }

  void save(StateWriter to) {
    to.put(interval).put(goodInRow).put(since);
  }

  void restore(StateReader from) {
    interval = from.getInt();
    goodInRow = from.getInt();
    since = from.getInt();
  }
}
