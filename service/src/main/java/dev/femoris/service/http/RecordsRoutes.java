package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ADMIN;
import static dev.femoris.service.http.Audience.SELF;

import dev.femoris.service.account.Viewer;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;

/** Whole zips: the backup, and one's own data. What breaks off on the way is no zip. */
final class RecordsRoutes {

  private final Records records;

  RecordsRoutes(Records records) {
    this.records = records;
  }

  void register(Routes routes) {
    routes.get("/api/backup", this::backup, ADMIN);
    routes.get("/api/me/export", this::own, SELF);
  }

  /** Without accounts a phone's link opens what its owner does, but not the keys in the backup. */
  private void backup(Context request) throws IOException {
    if (PhoneGate.isPhones(request) && Viewers.of(request) instanceof Viewer.Everybody) {
      throw new NotFoundResponse();
    }
    begin(request, "femoris-backup.zip");
    records.backup().writeTo(request.outputStream());
  }

  private void own(Context request) throws IOException {
    String name = Viewers.account(request).name();
    begin(request, "femoris-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip");
    records.athlete().writeTo(name, request.outputStream());
  }

  private static void begin(Context request, String fileName) {
    request.contentType("application/zip");
    request.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
  }
}
