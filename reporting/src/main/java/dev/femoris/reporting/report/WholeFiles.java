package dev.femoris.reporting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that appear whole or not at all: all are written under other names first, then moved. */
final class WholeFiles {

  private WholeFiles() {}

  /**
   * @param files content by path relative to {@code dir}, in the order they are to appear
   */
  static void write(Path dir, Map<String, byte[]> files) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = dir.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        written.put(part, target);
        Files.write(part, file.getValue());
      }
      for (Map.Entry<Path, Path> move : written.entrySet()) {
        Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path part : written.keySet()) {
        Files.deleteIfExists(part);
      }
    }
  }
}
