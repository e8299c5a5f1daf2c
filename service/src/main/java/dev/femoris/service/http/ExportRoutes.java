package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.SESSION;

import dev.femoris.service.export.ExportFile;
import dev.femoris.service.export.Exported;
import dev.femoris.service.export.SessionExports;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sessions as files for other programs. A file is made whole before the first byte is sent: what
 * fails is an answer, not half a file.
 */
final class ExportRoutes {

  private final SessionExports exports;

  ExportRoutes(SessionExports exports) {
    this.exports = exports;
  }

  void register(Routes routes) {
    routes.get("/api/sessions/{id}/export/{file}", this::file, SESSION);
  }

  private void file(Context request) throws IOException {
    String id = request.pathParam("id");
    ExportFile file = ExportFile.find(request.pathParam("file")).orElseThrow(NotFoundResponse::new);
    Path made = made(exports.of(id), file);
    request.contentType(file.contentType());
    request.header(
        "Content-Disposition",
        "attachment; filename=\"%s-%s\""
            .formatted(id.replaceAll("[^A-Za-z0-9._-]", "_"), file.fileName()));
    request.result(Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static Path made(Exported exported, ExportFile file) throws IOException {
    Path made = Files.createTempFile("femoris-export", ".part");
    boolean whole = false;
    try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
      exported.write(file, out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(made);
      }
    }
    return made;
  }
}
