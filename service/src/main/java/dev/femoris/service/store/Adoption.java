package dev.femoris.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Gives what a label names to an account; the caller commits. */
final class Adoption {

  private static final String ADOPTED =
      " from session where owner_id is null and label = :label and state <> 'open'";

  private final Handle h;
  private final String label;
  private final long accountId;

  Adoption(Handle h, String label, long accountId) {
    this.h = h;
    this.label = label;
    this.accountId = accountId;
  }

  /** Returns how many sessions there were. */
  int run(Instant at) {
    int adopted =
        h.createUpdate(
                "insert into adoption (session_id, owner_id, label, made_at)"
                    + " select id, :owner, label, :at"
                    + ADOPTED)
            .bind("owner", accountId)
            .bind("at", Timestamp.from(at))
            .bind("label", label)
            .execute();
    rename("baseline");
    rename("personal_model");
    h.createUpdate("update archive_import set athlete = :account where athlete = :label")
        .bind("account", StoredSession.athleteOf(accountId))
        .bind("label", label)
        .execute();
    h.createUpdate(
            "update session set owner_id = :owner where owner_id is null"
                + " and id in (select session_id from adoption where owner_id = :owner)")
        .bind("owner", accountId)
        .execute();
    letGo();
    return adopted;
  }

  /** Rows of exercises and placements of which the account has none become the account's. */
  private void rename(String table) {
    List<Long> ids =
        h.createQuery(
                """
                select a.id from %1$s a where a.athlete = :label and not exists (
                  select 1 from %1$s b where b.athlete = :account
                    and b.exercise = a.exercise and b.placement = a.placement)
                """
                    .formatted(table))
            .bind("label", label)
            .bind("account", StoredSession.athleteOf(accountId))
            .mapTo(Long.class)
            .list();
    for (long id : ids) {
      h.createUpdate("update %s set athlete = :account where id = :id".formatted(table))
          .bind("account", StoredSession.athleteOf(accountId))
          .bind("id", id)
          .execute();
    }
  }

  /** Of what stays the label's, the account's sessions keep no hold: it may be deleted with it. */
  private void letGo() {
    h.createUpdate(
            "update session set baseline_id = null where owner_id = :owner"
                + " and baseline_id in (select id from baseline where athlete = :label)")
        .bind("owner", accountId)
        .bind("label", label)
        .execute();
  }
}
