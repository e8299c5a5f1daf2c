package dev.femoris.service.liveset;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What was said on the live page of one session, in the order it was said. Thread-safe. */
public final class LiveFacts {

  private final CopyOnWriteArrayList<StoredFact> all;
  private volatile boolean muted;
  private volatile List<LiveFact.Aimed> aims;

  public LiveFacts(List<StoredFact> all) {
    this.all = new CopyOnWriteArrayList<>(all);
    this.aims = aimsOf(all);
  }

  private static List<LiveFact.Aimed> aimsOf(List<StoredFact> all) {
    return all.stream()
        .map(StoredFact::fact)
        .filter(LiveFact.Aimed.class::isInstance)
        .map(LiveFact.Aimed.class::cast)
        .toList();
  }

  /** From now on nothing is cued, until the fact that says so is added. */
  public void mute() {
    muted = true;
  }

  public void add(StoredFact fact) {
    all.addIfAbsent(fact);
    aims = aimsOf(all);
    muted &= coachingEndNanos().isEmpty();
  }

  /** Everything, what was withdrawn too. */
  public List<StoredFact> all() {
    return List.copyOf(all);
  }

  /** What was aimed for, in the order it was said; it only ever grows. */
  public List<LiveFact.Aimed> aims() {
    return aims;
  }

  /** What still holds. */
  public List<StoredFact> standing() {
    Set<Long> withdrawn =
        all.stream()
            .map(StoredFact::fact)
            .filter(LiveFact.Withdrawn.class::isInstance)
            .map(fact -> ((LiveFact.Withdrawn) fact).factId())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(stored -> !withdrawn.contains(stored.id()))
        .filter(stored -> !(stored.fact() instanceof LiveFact.Withdrawn))
        .toList();
  }

  /** Session time after which nothing is cued; empty while the athlete is coached. */
  public OptionalLong coachingEndNanos() {
    return all.stream()
        .map(StoredFact::fact)
        .filter(LiveFact.CoachingEnded.class::isInstance)
        .mapToLong(fact -> ((LiveFact.CoachingEnded) fact).timeNanos())
        .min();
  }

  /** Whether a cue of that session time may be given. */
  public boolean coachedAt(long timeNanos) {
    OptionalLong end = coachingEndNanos();
    return end.isPresent() ? timeNanos <= end.getAsLong() : !muted;
  }
}
