package dev.femoris.service.session;

import dev.femoris.analysis.session.SessionResult;
import java.util.stream.LongStream;

/** How far a result reaches, where no motion tells the time. */
final class LastEnd {

  private LastEnd() {}

  /** End of the last repetition, session time; 0 without one. */
  static long nanos(SessionResult result) {
    var limb = result.sets().stream().mapToLong(set -> set.endNanos());
    var bar = result.bar().sets().stream().mapToLong(set -> set.endNanos());
    return LongStream.concat(limb, bar).max().orElse(0);
  }
}
