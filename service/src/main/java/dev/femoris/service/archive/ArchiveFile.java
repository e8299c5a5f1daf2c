package dev.femoris.service.archive;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive as it lies there, of which nothing is believed. */
public final class ArchiveFile implements AutoCloseable {

  private static final int MAX_MANIFEST_BYTES = 32 << 20;
  private static final int PIECE_BYTES = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveFile(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens it and reads what it says of itself.
   *
   * @throws Failure (NO_INPUT, BAD_INPUT) with one line when it is absent or no archive that can be
   *     read here
   */
  public static ArchiveFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.of(FailureKind.NO_INPUT, file + ": no such file; check the path");
    }
    ZipFile zip = zip(file);
    boolean sound = false;
    try {
      var archive = new ArchiveFile(file, zip, ManifestJson.read(manifest(file, zip)));
      archive.requireWhole();
      sound = true;
      return archive;
    } catch (IllegalArgumentException e) {
      throw refused(file, String.valueOf(e.getMessage()), e);
    } catch (ZipException | EOFException e) {
      throw refused(file, "it is damaged: " + e.getMessage(), e);
    } finally {
      if (!sound) {
        zip.close();
      }
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw refused(file, "it is no whole zip: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw Failure.of(FailureKind.NO_INPUT, file + ": no such file; check the path", e);
    }
  }

  private static byte[] manifest(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw refused(file, "there is no %s in it".formatted(Manifest.NAME));
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] json = content.readNBytes(MAX_MANIFEST_BYTES);
      if (json.length == MAX_MANIFEST_BYTES) {
        throw refused(file, "its manifest is longer than %d MiB".formatted(json.length >> 20));
      }
      return json;
    }
  }

  /** Every file that is named is there, as long as is said, and there is none more. */
  private void requireWhole() {
    for (ArchiveEntry entry : manifest.entries()) {
      ZipEntry there = zip.getEntry(entry.path());
      if (there == null || there.isDirectory()) {
        throw refused(file, "%s is missing".formatted(entry.path()));
      }
      if (there.getSize() != entry.bytes()) {
        throw refused(file, "%s is not as long as the manifest says".formatted(entry.path()));
      }
    }
    if (zip.size() != manifest.entries().size() + 1) {
      throw refused(
          file, "there are files in it that its manifest does not name, or names come twice");
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Reads every file, writes those that {@code target} has a place for, and stops at the first that
   * is not as the manifest says; none is read further than that.
   *
   * @throws Failure (BAD_INPUT) when it is damaged
   */
  public void unpack(Target target) throws IOException {
    for (ArchiveEntry entry : manifest.entries()) {
      try (var content = zip.getInputStream(zip.getEntry(entry.path()));
          var out = target.open(entry.path())) {
        copy(entry, content, out);
      } catch (ZipException | EOFException e) {
        throw refused(file, "%s is damaged: %s".formatted(entry.path(), e.getMessage()), e);
      }
    }
  }

  /** Where files go. */
  @FunctionalInterface
  public interface Target {
    OutputStream open(String path) throws IOException;
  }

  private void copy(ArchiveEntry entry, InputStream content, OutputStream out) throws IOException {
    MessageDigest hash = Manifest.sha256();
    var hashed = new DigestInputStream(content, hash);
    var piece = new byte[(int) Math.min(PIECE_BYTES, entry.bytes() + 1)];
    long left = entry.bytes();
    for (int got = hashed.read(piece); got >= 0; got = hashed.read(piece)) {
      left -= got;
      if (left < 0) {
        break;
      }
      out.write(piece, 0, got);
    }
    if (left != 0 || !HexFormat.of().formatHex(hash.digest()).equals(entry.sha256())) {
      throw refused(file, "%s is damaged: its SHA-256 is another".formatted(entry.path()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static Failure refused(Path file, String why) {
    return Failure.of(FailureKind.BAD_INPUT, line(file, why));
  }

  private static Failure refused(Path file, String why, Throwable cause) {
    return Failure.of(FailureKind.BAD_INPUT, line(file, why), cause);
  }

  static String line(Path file, String why) {
    return "%s: cannot be imported, %s; nothing was changed".formatted(file, why);
  }
}
