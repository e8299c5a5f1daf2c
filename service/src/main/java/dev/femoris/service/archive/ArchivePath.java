package dev.femoris.service.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in an archive.
 *
 * @param part what it is of
 * @param of the table's name, or the session's or upload's id
 */
record ArchivePath(Part part, String of) {

  /** The folders there are. */
  enum Part {
    /** Tables that are imported. */
    ROWS("rows"),
    /** Tables of use where they were only. */
    HERE("here"),
    /** Results once more, for people and their programs. */
    RESULTS("results"),
    RAW("raw"),
    REPORTS("reports"),
    UPLOADS("uploads");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }

    String folder() {
      return folder;
    }
  }

  private static final String ID = "([A-Za-z0-9_-][A-Za-z0-9._-]{0,79})";
  private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))[^/\\\\:\\p{Cntrl}]{1,200}";
  private static final Pattern TABLE = Pattern.compile("(rows|here)/([a-z][a-z_]{0,62})\\.jsonl");
  private static final Pattern RESULT = Pattern.compile("(results)/" + ID + "\\.json");
  private static final Pattern FILE =
      Pattern.compile("(raw|reports|uploads)/" + ID + "(?:/" + SEGMENT + "){1,8}");

  /** Empty for a name that is in no archive. */
  static Optional<ArchivePath> of(String name) {
    for (Pattern pattern : new Pattern[] {TABLE, RESULT, FILE}) {
      Matcher found = pattern.matcher(name);
      if (found.matches()) {
        return Optional.of(new ArchivePath(part(found.group(1)), found.group(2)));
      }
    }
    return Optional.empty();
  }

  static String table(String table, boolean here) {
    return "%s/%s.jsonl".formatted((here ? Part.HERE : Part.ROWS).folder, table);
  }

  private static Part part(String folder) {
    for (Part part : Part.values()) {
      if (part.folder.equals(folder)) {
        return part;
      }
    }
    throw new IllegalArgumentException(folder);
  }
}
