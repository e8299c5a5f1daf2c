package dev.femoris.service.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The last answers, each kept by all that it was made of: another session, correction or note is
 * another question, so that what is found is never out of date. Several who ask the same at once
 * wait for one answer. Thread-safe.
 *
 * @param <Q> with equality by content, immutable
 */
final class Remembered<Q, A> {

  private final int most;
  private final Function<Q, A> answer;
  private final Map<Q, Once> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most answers that are kept
   * @param answer depends on the question alone
   */
  Remembered(int most, Function<Q, A> answer) {
    this.most = most;
    this.answer = answer;
  }

  A of(Q question) {
    return once(question).of(question);
  }

  private Once once(Q question) {
    synchronized (kept) {
      Once once = kept.computeIfAbsent(question, unused -> new Once());
      if (kept.size() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
      return once;
    }
  }

  /** One answer; what fails is tried again by the next who asks. */
  private final class Once {

    private Optional<A> made = Optional.empty();

    synchronized A of(Q question) {
      A known = made.orElseGet(() -> answer.apply(question));
      made = Optional.of(known);
      return known;
    }
  }
}
