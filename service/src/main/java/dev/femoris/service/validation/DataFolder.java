package dev.femoris.service.validation;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public recordings beside the project; all of them may be absent. */
public final class DataFolder {

  private final Optional<Path> folder;

  private DataFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * @throws Failure when it is no folder
   */
  public static DataFolder at(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Failure.of(FailureKind.NO_INPUT, "--data %s: is no folder".formatted(folder));
    }
    return new DataFolder(Optional.of(folder));
  }

  /** The folder {@code shared/data} beside {@code start} or beside a folder above it. */
  public static DataFolder beside(Path start) {
    return new DataFolder(
        Stream.<Path>iterate(start.toAbsolutePath().normalize(), p -> p != null, Path::getParent)
            .map(p -> p.resolveSibling("shared/data"))
            .filter(Files::isDirectory)
            .findFirst());
  }

  /** The file of that name, where it is there. */
  Optional<Path> file(String name) {
    return folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
  }

  /** Names, with their folder, of the recordings in a folder that has truths; sorted. */
  List<String> recordings(String name) {
    Optional<Path> wanted = folder.map(f -> f.resolve(name)).filter(Files::isDirectory);
    if (wanted.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(wanted.get())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(".csv.gz"))
          .map(file -> name + "/" + file.substring(0, file.length() - ".csv.gz".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be listed (%s)".formatted(wanted.get(), e), e);
    }
  }
}
