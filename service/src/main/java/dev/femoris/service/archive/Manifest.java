package dev.femoris.service.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What {@code manifest.json} says.
 *
 * @param program version of the Femoris that made the archive
 * @param madeAt when
 * @param athlete what they were called there
 * @param account whether that was an account
 * @param leftOutRows rows that were about another athlete's, too
 * @param entries every other file
 */
record Manifest(
    String program,
    Instant madeAt,
    String athlete,
    boolean account,
    int leftOutRows,
    List<ArchiveEntry> entries) {

  static final String NAME = "manifest.json";
  static final String FORMAT = "femoris/athlete-archive";
  static final int VERSION = 1;

  Manifest {
    entries = List.copyOf(entries);
  }

  long bytes() {
    return entries.stream().mapToLong(ArchiveEntry::bytes).sum();
  }

  /** A hash of the history itself: the same whenever and by whichever version it was given out. */
  String content() {
    MessageDigest hash = sha256();
    entries.stream()
        .filter(Manifest::isHistory)
        .sorted(Comparator.comparing(ArchiveEntry::path))
        .map(entry -> entry.path() + ' ' + entry.sha256() + '\n')
        .forEach(line -> hash.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(hash.digest());
  }

  private static boolean isHistory(ArchiveEntry entry) {
    return switch (entry.place().part()) {
      case ROWS, RAW, UPLOADS -> true;
      case HERE, RESULTS, REPORTS -> false;
    };
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
