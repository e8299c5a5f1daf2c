package dev.femoris.service.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What is running, stopped in the opposite order of its start. Thread-safe. */
final class Closing {

  private final Deque<Runnable> stops = new ArrayDeque<>();

  /** Adds {@code part}, which is now running. */
  synchronized <T> T add(T part, Consumer<? super T> stop) {
    stops.push(() -> stop.accept(part));
    return part;
  }

  /** Stops everything, also when stopping one part fails. */
  synchronized void close() {
    if (stops.isEmpty()) {
      return;
    }
    try {
      stops.pop().run();
    } finally {
      close();
    }
  }
}
