package dev.femoris.service.store;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.sql.SQLException;
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
                        + " union select name from account order by 1")
                .mapTo(String.class)
                .list());
  }

  /** Ids of the athlete's sessions; each names a folder of packets and one of reports. */
  public List<String> sessions(String athlete) {
    return asked(athlete, AthleteRows::sessions);
  }

  /** All rows about the athlete, table by table; empty when there are none. */
  public List<TableRows> rows(String athlete) {
    return asked(athlete, AthleteRows::read);
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
