package dev.femoris.service.live;

import dev.femoris.service.message.ShownMotion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Motion waiting to be shown. Samples arrive in bursts of one packet (100 ms); they leave in equal
 * small steps so that the trace moves smoothly. Thread-safe.
 */
final class MotionQueue {

  /** More than this is a burst after a break: it is thinned and shown at once. */
  static final int BURST = 400;

  private static final double SHARE_PER_STEP = 0.4;
  private static final int MAX_PER_FRAME = 200;

  private final Deque<ShownMotion> waiting = new ArrayDeque<>();

  synchronized void add(ShownMotion motion) {
    waiting.add(motion);
    if (waiting.size() > 4 * BURST) {
      thin();
    }
  }

  /** What the next frame shows, oldest first; empty when nothing waits. */
  synchronized List<ShownMotion> nextFrame() {
    while (waiting.size() > BURST) {
      thin();
    }
    int count = Math.min(MAX_PER_FRAME, (int) Math.ceil(SHARE_PER_STEP * waiting.size()));
    List<ShownMotion> frame = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      frame.add(waiting.remove());
    }
    return frame;
  }

  private void thin() {
    boolean keep = false;
    for (var each = waiting.iterator(); each.hasNext(); keep = !keep) {
      each.next();
      if (!keep) {
        each.remove();
      }
    }
  }
}
