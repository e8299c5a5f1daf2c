package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where repetitions began that were counted before it was known how the thigh hangs in walking.
 *
 * <p>A raise that is found by the gyroscope may begin in any posture, and a slow stride looks like
 * one. Once walking was seen, those that began as upright as a stride turn out to be none. The
 * newest are remembered. Not thread-safe.
 */
final class EarlyStarts {

  /** Six sets of twenty; who did as many without walking is not told after that. */
  private static final int REMEMBERED = 120;

  private final Deque<Start> starts = new ArrayDeque<>();

  /**
   * Where one began.
   *
   * @param nanos when
   * @param posture as the accelerometer sees it, unit vector, sensor frame
   */
  private record Start(long nanos, double[] posture) {}

  /** A repetition was counted. */
  void counted(Movement m) {
    if (starts.size() == REMEMBERED) {
      starts.removeFirst();
    }
    starts.addLast(new Start(m.startNanos(), m.posture()));
  }

  boolean isEmpty() {
    return starts.isEmpty();
  }

  /** When those began that began upright; after that nothing is remembered. */
  List<Long> takeUpright(WalkingPosture walking) {
    List<Long> upright =
        starts.stream().filter(s -> walking.uprightAt(s.posture())).map(Start::nanos).toList();
    starts.clear();
    return upright;
  }

  void save(StateWriter to) {
    to.put(starts.size());
    starts.forEach(s -> to.put(s.nanos()).put(s.posture()));
  }

  void restore(StateReader from) {
    for (int n = from.getInt(); n > 0; n--) {
      var start = new Start(from.getLong(), new double[3]);
      from.get(start.posture());
      starts.addLast(start);
    }
  }
}
