package dev.femoris.service.session;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.baseline.SessionNorms;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.reporting.json.BaselineFacts;
import dev.femoris.reporting.json.BaselineJson;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.BaselineStep;
import dev.femoris.service.store.BaselineStore;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredBaseline;
import dev.femoris.service.store.StoredSession;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is usual for the athletes: which baseline a session is held against, and what its end adds.
 *
 * <p>A session keeps the version it was declared with, so taking its raw packets again gives the
 * same result whatever the athlete did since. Thread-safe.
 */
final class Baselines {

  private static final Logger log = LoggerFactory.getLogger(Baselines.class);

  private final BaselineStore store;
  private final SessionStore sessions;

  Baselines(BaselineStore store, SessionStore sessions) {
    this.store = store;
    this.sessions = sessions;
  }

  /** The session, held against the newest baseline of its athlete that can be read. */
  StoredSession newestFor(StoredSession session) {
    var newest =
        session.baselineKey().flatMap(store::newest).filter(stored -> read(stored).isPresent());
    return session.heldAgainst(
        newest.isPresent() ? OptionalLong.of(newest.get().id()) : OptionalLong.empty());
  }

  /** What the session is held against, if anything. */
  Optional<KnownBaseline> of(StoredSession session) {
    return session.baselineId().isPresent()
        ? store.find(session.baselineId().getAsLong()).flatMap(Baselines::known)
        : Optional.empty();
  }

  /**
   * Ends a session and adds its accepted repetitions to the athlete's baseline.
   *
   * @param back what the back did in them, where that was measured
   */
  void end(StoredSession ending, List<Repetition> accepted, Optional<BackNorms> back) {
    Optional<BaselineKey> key = ending.baselineKey();
    if (key.isEmpty() || accepted.size() < SessionNorms.FEWEST) {
      sessions.update(ending);
      return;
    }
    store.end(
        ending,
        key.get(),
        before -> Optional.of(next(before, key.get(), accepted, back, ending.loadKg())));
  }

  private static BaselineStep.Next next(
      Optional<StoredBaseline> before,
      BaselineKey key,
      List<Repetition> accepted,
      Optional<BackNorms> back,
      OptionalDouble loadKg) {
    AthleteBaseline next =
        before
            .flatMap(Baselines::read)
            .map(baseline -> baseline.with(accepted, back))
            .orElseGet(() -> AthleteBaseline.of(key.exercise(), accepted, back))
            .withLoadKg(loadKg);
    return new BaselineStep.Next(
        next.sessions().size(), next.repetitions(), BaselineJson.write(next));
  }

  private static Optional<KnownBaseline> known(StoredBaseline stored) {
    return read(stored)
        .map(
            baseline ->
                new KnownBaseline(
                    baseline,
                    new BaselineFacts(
                        OptionalInt.of(stored.version()),
                        stored.sessions(),
                        stored.repetitions())));
  }

  /** Empty when another version of the program wrote it: the athlete begins anew. */
  private static Optional<AthleteBaseline> read(StoredBaseline stored) {
    try {
      return Optional.of(BaselineJson.read(stored.json()));
    } catch (IllegalArgumentException e) {
      log.atWarn()
          .setCause(e)
          .addKeyValue("baseline", stored.id())
          .log("a stored baseline cannot be read and is not used");
      return Optional.empty();
    }
  }
}
