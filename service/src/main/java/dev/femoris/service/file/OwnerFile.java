package dev.femoris.service.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only their owner may read; where the file system knows no owners, plain.
 */
public final class OwnerFile {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerFile() {}

  /** Makes the folder, unless it is there. */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, readBy(folder, FOLDER));
    }
    return folder;
  }

  /** Writes a new file; it is never readable for others, not even while it is written. */
  public static void write(Path file, byte[] content) throws IOException {
    try (var out = open(file)) {
      out.write(content);
    }
  }

  /** Opens a new file in place of the one that is there; as {@link #write}. */
  public static OutputStream open(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, readBy(file, FILE));
    return Files.newOutputStream(file);
  }

  private static FileAttribute<?>[] readBy(Path file, Set<PosixFilePermission> owner) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
        : new FileAttribute<?>[0];
  }
}
