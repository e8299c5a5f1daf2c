package dev.femoris.service.store;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Everything about one athlete, in all tables. Thread-safe. */
public final class AthleteStore {

  private final Jdbi jdbi;

  AthleteStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Names of accounts, and those that sessions of nobody's account bear. */
  public List<String> names() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select label from session where label <> '' and owner_id is null"
                        + " union select athlete from dated_entry where athlete not like 'account:%'"
                        + " union select athlete from programme_step where athlete not like"
                        + " 'account:%'"
                        + " union select name from account order by 1")
                .mapTo(String.class)
                .list());
  }

  /** Ids of the athlete's sessions; each names a folder of packets and one of reports. */
  public List<String> sessions(String athlete) {
    return asked(athlete, AthleteRows::sessions);
  }

  /** Ids of the athlete's uploads; each names a folder of what has come of it. */
  public List<String> uploads(String athlete) {
    return asked(athlete, AthleteRows::uploads);
  }

  /**
   * Makes what is over and bears {@code label}, and is nobody's account's, that account's:
   * sessions, with a row for each that says so, and the baselines and models they are held against
   * where the account has none of its own.
   *
   * @return how many sessions
   */
  public int adopt(String label, long accountId, Instant at) {
    return jdbi.inTransaction(h -> new Adoption(h, label, accountId).run(at));
  }

  /** Whether anything is kept of the athlete. */
  public boolean knows(String athlete) {
    return asked(athlete, AthleteRows::areAny);
  }

  /** Deletes all rows about the athlete, or none. */
  public void delete(String athlete) {
    asked(
        athlete,
        rows -> {
          rows.delete();
          return true;
        });
  }

  private interface Question<T> {
    T ask(AthleteRows rows) throws SQLException;
  }

  private <T> T asked(String athlete, Question<T> question) {
    try {
      return jdbi.inTransaction(h -> question.ask(AthleteRows.of(h.getConnection(), athlete)));
    } catch (SQLException e) {
      throw Failure.of(FailureKind.IO, "%s: the database refused (%s)".formatted(athlete, e), e);
    }
  }
}
