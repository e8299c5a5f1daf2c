package dev.femoris.service.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole folders. */
public final class Folders {

  private Folders() {}

  /** Deletes it with everything in it, when it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Whether it is not there, or has nothing in it but perhaps a lock. */
  public static boolean isUnused(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (var all = Files.list(folder)) {
      return all.allMatch(each -> each.endsWith("lock"));
    }
  }
}
