package dev.femoris.service.archive;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a manifest says of one file.
 *
 * @param path its name in the zip
 * @param bytes its length, unpacked
 * @param sha256 64 digits, a to f small
 * @param rows of a table; empty for other files
 */
record ArchiveEntry(String path, long bytes, String sha256, OptionalLong rows) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** More than any disk has, and all entries of a manifest together still count. */
  private static final long MAX_BYTES = 1L << 44;

  ArchiveEntry {
    if (bytes < 0 || bytes > MAX_BYTES || !HASH.matcher(sha256).matches() || rows.orElse(0) < 0) {
      throw new IllegalArgumentException("%s: bytes, sha256 or rows cannot be".formatted(path));
    }
  }

  ArchivePath place() {
    return ArchivePath.of(path)
        .orElseThrow(
            () -> new IllegalArgumentException("no archive has a file \"%s\"".formatted(path)));
  }
}
