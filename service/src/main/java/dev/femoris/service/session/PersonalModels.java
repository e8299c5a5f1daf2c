package dev.femoris.service.session;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.service.message.PersonalModelJson;
import dev.femoris.service.store.PersonalModelStore;
import dev.femoris.service.store.StoredModel;
import dev.femoris.service.store.StoredSession;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned from trainers' labels: which personal model a session is judged with.
 *
 * <p>As with {@link Baselines}, a session keeps the model that was active when its exercise was
 * declared, so that taking its raw packets again gives the same result. Thread-safe.
 */
final class PersonalModels {

  private static final Logger log = LoggerFactory.getLogger(PersonalModels.class);

  private final PersonalModelStore store;

  PersonalModels(PersonalModelStore store) {
    this.store = store;
  }

  /**
   * From now on the session, which is in the database, is judged with the athlete's active model.
   */
  void useActive(StoredSession session) {
    var active =
        session
            .baselineKey()
            .flatMap(key -> store.active(key, Fault.BACK_ROUNDING.id()))
            .filter(stored -> read(stored).isPresent());
    store.judgeWith(
        session.id(),
        active.isPresent() ? OptionalLong.of(active.get().id()) : OptionalLong.empty());
  }

  /** What the session is judged with, if anything. */
  Optional<PersonalModel> of(StoredSession session) {
    return store.of(session.id()).flatMap(PersonalModels::read);
  }

  /** Empty when another version of the program wrote it: the athlete is judged without. */
  private static Optional<PersonalModel> read(StoredModel stored) {
    try {
      return Optional.of(PersonalModelJson.model(stored.json()));
    } catch (IllegalArgumentException e) {
      log.atWarn()
          .setCause(e)
          .addKeyValue("model", stored.id())
          .log("a stored personal model cannot be read and is not used");
      return Optional.empty();
    }
  }
}
