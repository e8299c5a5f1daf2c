package dev.femoris.service.store;

import java.util.Map;

/**
 * What was taken from an archive.
 *
 * @param sessions ids there and here
 * @param uploads the same of uploads
 * @param rows in all tables
 */
public record ArchiveTaken(Map<String, String> sessions, Map<String, String> uploads, int rows) {

  public ArchiveTaken {
    sessions = Map.copyOf(sessions);
    uploads = Map.copyOf(uploads);
  }
}
