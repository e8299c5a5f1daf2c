package dev.femoris.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The tables of an export that has several: the text files of a folder or a zip, and those of its
 * folder {@code meta}. Other files are not opened. A zip may have at most {@value #MAX_ENTRIES}
 * entries and its tables, unpacked, {@value #MAX_BYTES} bytes together.
 */
final class ExportFiles {

  static final int MAX_ENTRIES = 1000;
  static final long MAX_BYTES = 1L << 29;
  private static final int DEPTH = 2;

  /** Tables of numbers unpack to 3 to 20 times their size; far more is made to fill the memory. */
  private static final int MAX_EXPANSION = 200;

  private final Map<String, byte[]> tables = new LinkedHashMap<>();
  private final long maxBytes;
  private long bytes;

  private ExportFiles(Reading reading) {
    this.maxBytes = Math.min(MAX_BYTES, reading.maxContentBytes());
  }

  static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
  }

  static ExportFiles ofFolder(Path folder, Reading reading) throws RecordingException {
    var files = new ExportFiles(reading);
    try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().limit(MAX_ENTRIES).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (isTable(name) && (!name.contains("/") || name.startsWith("meta/"))) {
          files.add(folder, name, Files.readAllBytes(path));
        }
      }
    } catch (IOException failed) {
      throw io(folder, failed);
    }
    return files;
  }

  static ExportFiles ofZip(Path file, Reading reading) throws RecordingException {
    var files = new ExportFiles(reading);
    try (var zip = new ZipFile(file.toFile())) {
      long most = Math.min(files.maxBytes, MAX_EXPANSION * Files.size(file));
      if (zip.size() > MAX_ENTRIES) {
        throw RecordingException.badInput(
            file, "zip with %d entries; at most %d are read".formatted(zip.size(), MAX_ENTRIES));
      }
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory() && isTable(entry.getName())) {
          try (var in = zip.getInputStream(entry)) {
            files.add(file, entry.getName(), in.readNBytes((int) (most - files.bytes + 1)));
            files.requireAtMost(file, most);
          }
        }
      }
    } catch (ZipException | EOFException damaged) {
      throw new RecordingException(
          RecordingException.Kind.BAD_INPUT,
          file + ": zip file is cut off or damaged; copy or export it again",
          damaged);
    } catch (IOException failed) {
      throw io(file, failed);
    }
    return files;
  }

  /** The table of that name, whatever folder it is in; upper and lower case do not matter. */
  Optional<byte[]> table(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return tables.entrySet().stream()
        .filter(e -> baseName(e.getKey()).toLowerCase(Locale.ROOT).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  List<String> names() {
    return List.copyOf(tables.keySet());
  }

  byte[] bytes(String name) {
    byte[] found = tables.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return found;
  }

  /** A zip of several recordings has a table of one name in several folders. */
  boolean holdsOneRecording() {
    return names().stream().map(ExportFiles::baseName).distinct().count() == names().size();
  }

  private void add(Path file, String name, byte[] content) throws RecordingException {
    bytes += content.length;
    if (bytes > maxBytes) {
      throw RecordingException.badInput(
          file, "its tables are larger than %d MiB; split it".formatted(maxBytes >> 20));
    }
    tables.put(name, content);
  }

  private void requireAtMost(Path file, long most) throws RecordingException {
    if (bytes > most) {
      throw RecordingException.badInput(
          file,
          "its tables are more than %d times as large unpacked; export it again"
              .formatted(MAX_EXPANSION));
    }
  }

  private static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static RecordingException io(Path file, IOException failed) {
    return new RecordingException(
        RecordingException.Kind.IO,
        file + ": cannot be read (" + failed.getMessage() + "); check the disk",
        failed);
  }
}
