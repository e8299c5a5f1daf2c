package dev.femoris.service.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for readers of files: one a process, in memory where the machine has that. */
final class Scratch {

  private static final Path FOLDER = make();

  private Scratch() {}

  static Path file(String name, byte[] content) throws IOException {
    return Files.write(FOLDER.resolve(name), content);
  }

  static Path folder(String name) throws IOException {
    return Files.createDirectories(FOLDER.resolve(name));
  }

  private static Path make() {
    try {
      var memory = Path.of("/dev/shm");
      var folder =
          Files.isWritable(memory)
              ? Files.createTempDirectory(memory, "femoris-fuzz")
              : Files.createTempDirectory("femoris-fuzz");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      paths.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
    } catch (IOException gone) {
      // Nothing is left to be deleted.
      return;
    }
  }
}
