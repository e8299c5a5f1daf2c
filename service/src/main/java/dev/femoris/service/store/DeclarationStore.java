package dev.femoris.service.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What live pages declared for the next sessions of sensors, one a sensor. Thread-safe. */
public final class DeclarationStore {

  private final Jdbi jdbi;

  DeclarationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** In the place of what was declared for that sensor before. */
  public void put(NextDeclaration next, Instant at) {
    jdbi.useTransaction(
        h -> {
          h.createUpdate("delete from next_declaration where device = :device")
              .bind("device", next.device())
              .execute();
          h.createUpdate(
                  "insert into next_declaration (device, session_id, json, replaces, stated_at)"
                      + " values (:device, :session, :json, :replaces, :at)")
              .bind("device", next.device())
              .bind("session", next.sessionId())
              .bind("json", next.json())
              .bind("replaces", next.replaces())
              .bind("at", Timestamp.from(at))
              .execute();
        });
  }

  public void remove(String device) {
    jdbi.useHandle(
        h ->
            h.createUpdate("delete from next_declaration where device = :device")
                .bind("device", device)
                .execute());
  }

  public List<NextDeclaration> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select * from next_declaration")
                .map(
                    (row, context) ->
                        new NextDeclaration(
                            row.getString("device"),
                            row.getString("session_id"),
                            row.getString("json"),
                            Optional.ofNullable(row.getString("replaces"))))
                .list());
  }
}
