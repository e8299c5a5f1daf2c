package dev.femoris.ingest.ble.tinyb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tinyb.BluetoothNotification;

/** The native libraries in TinyB's jar. */
@SuppressWarnings("restricted") // Loading native code is what this class is for.
final class TinybNatives {

  /** The second needs the first, under exactly this name. */
  private static final List<String> IN_THIS_ORDER = List.of("libtinyb.so", "libjavatinyb.so");

  private static boolean loaded;

  private TinybNatives() {}

  /** Their folder inside the jar; empty when there are none for this machine. */
  static Optional<String> folderInJar() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of("/native/linux/x86_64/");
      case "i386", "i586", "i686", "x86" -> Optional.of("/native/linux/x86_32/");
      case "arm" -> Optional.of("/native/arm/armv6/");
      default -> Optional.empty();
    };
  }

  /**
   * Unpacks and loads them, once in a process.
   *
   * @param folder private to this user; made when absent
   */
  static synchronized void load(Path folder) {
    if (loaded) {
      return;
    }
    String inJar =
        folderInJar()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "TinyB has no native library for " + System.getProperty("os.arch")));
    try {
      makePrivate(folder);
      for (String name : IN_THIS_ORDER) {
        System.load(unpack(inJar + name, folder.resolve(name)).toAbsolutePath().toString());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot unpack TinyB to " + folder, failure);
    }
    loaded = true;
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static Path unpack(String inJar, Path to) throws IOException {
    try (InputStream library = BluetoothNotification.class.getResourceAsStream(inJar)) {
      if (library == null) {
        throw new IOException("not in TinyB's jar: " + inJar);
      }
      // Another process may have the old file mapped: never write into it, put a new one there.
      Path fresh = Files.createTempFile(to.toAbsolutePath().getParent(), "tinyb", ".part");
      Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
