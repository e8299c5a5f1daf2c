package dev.femoris.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which athletes accepted which trainers. Thread-safe. */
public final class MembershipStore {

  private final Jdbi jdbi;

  MembershipStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public boolean isAccepted(long trainerId, long athleteId) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        "select count(*) from membership"
                            + " where trainer_id = :trainer and athlete_id = :athlete")
                    .bind("trainer", trainerId)
                    .bind("athlete", athleteId)
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  /** By the name others read. */
  public List<Account> athletesOf(long trainerId) {
    return accounts(
        "select account.* from account join membership on account.id = athlete_id"
            + " where trainer_id = :id order by shown_name, account.id",
        trainerId);
  }

  /** By the name others read. */
  public List<Account> trainersOf(long athleteId) {
    return accounts(
        "select account.* from account join membership on account.id = trainer_id"
            + " where athlete_id = :id order by shown_name, account.id",
        athleteId);
  }

  /** Either of the two ends it; false when there was none. */
  public boolean end(long trainerId, long athleteId) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "delete from membership"
                            + " where trainer_id = :trainer and athlete_id = :athlete")
                    .bind("trainer", trainerId)
                    .bind("athlete", athleteId)
                    .execute())
        == 1;
  }

  static void add(Handle h, long trainerId, long athleteId, Instant since) {
    h.createUpdate(
            "insert into membership (trainer_id, athlete_id, since)"
                + " values (:trainer, :athlete, :since) on conflict do nothing")
        .bind("trainer", trainerId)
        .bind("athlete", athleteId)
        .bind("since", Timestamp.from(since))
        .execute();
  }

  private List<Account> accounts(String query, long id) {
    return jdbi.withHandle(
        h -> h.createQuery(query).bind("id", id).map(AccountStore::account).list());
  }
}
