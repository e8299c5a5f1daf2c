package dev.femoris.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Recordings kept beside the project because their licence does not allow to keep them in it. */
public final class SharedRecordings {

  private SharedRecordings() {}

  /** The folder {@code ../shared/data/name} of the project; empty when it is not there. */
  public static Optional<Path> folder(String name) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var found = at.resolve("shared/data").resolve(name);
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
