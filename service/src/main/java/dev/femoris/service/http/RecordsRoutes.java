package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.ADMIN;
import static dev.femoris.service.http.Audience.SELF;

import dev.femoris.service.account.Viewer;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whole zips: the backup, of which what breaks off on the way is no zip, and one's own archive. */
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
    Path made = made(name);
    begin(request, "femoris-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".zip");
    request.result(Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Whole before the first byte is sent: who reads slowly does not hold up the database. */
  private Path made(String name) throws IOException {
    Path made = Files.createTempFile("femoris-archive", ".part");
    boolean whole = false;
    try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
      records.athlete().writeTo(name, out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(made);
      }
    }
    return made;
  }

  private static void begin(Context request, String fileName) {
    request.contentType("application/zip");
    request.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
  }
}
