package dev.femoris.service.file;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when it is complete. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a file's content to the path given, which is not the final one. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path file) throws IOException;
  }

  /**
   * Makes {@code target} hold what {@code content} writes; on failure {@code target} is as before.
   *
   * @throws Failure (IO) when it cannot be written
   */
  public static void write(Path target, Content content) {
    Path folder = target.toAbsolutePath().getParent();
    Path name = target.getFileName();
    if (folder == null || name == null) {
      throw Failure.of(FailureKind.USAGE, target + ": is not a file's name");
    }
    // The suffix stays last: writers choose compression by it.
    Path partial = folder.resolve(".partial-" + ProcessHandle.current().pid() + "-" + name);
    try {
      Files.createDirectories(folder);
      content.writeTo(partial);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be written (%s)".formatted(target, e), e);
    } finally {
      deleteLeftover(partial);
    }
  }

  /** As {@link #write} with text in UTF-8. */
  public static void writeText(Path target, String text) {
    write(target, file -> Files.writeString(file, text, StandardCharsets.UTF_8));
  }

  private static void deleteLeftover(Path partial) {
    // Where nothing could be made nothing is removed: what went wrong before is what is told.
    if (!Files.exists(partial)) {
      return;
    }
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be removed (%s)".formatted(partial, e), e);
    }
  }
}
