package dev.femoris.ingest.file;

import dev.femoris.ingest.file.RecordingException.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file's content as a stream, unpacked when it is gzip; refuses what cannot be a recording. Text
 * is never in memory as a whole.
 */
final class RecordingText implements TableText.Source {

  private static final long MAX_BYTES = 1L << 32;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int EXAMINED_BYTES = 4096;

  private final Path file;
  private final Reading reading;

  private RecordingText(Path file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** The file, which is there and may be read. */
  static RecordingText of(Path file, Reading reading) throws RecordingException {
    checkExists(file);
    return new RecordingText(file, reading);
  }

  /** How the content begins. */
  byte[] head() throws RecordingException {
    try (InputStream in = open()) {
      return in.readNBytes(BUFFER_BYTES);
    } catch (IOException failed) {
      throw refused(file, failed);
    }
  }

  /** The whole content, where it cannot be read piece by piece. */
  byte[] bytes() throws RecordingException {
    int most = reading.maxContentBytes();
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(most);
      if (bytes.length == most && in.read() >= 0) {
        throw tooLarge(file, most);
      }
      return bytes;
    } catch (IOException failed) {
      throw refused(file, failed);
    }
  }

  /** The text as a table. */
  TableText table() throws RecordingException {
    byte[] head = head();
    checkIsText(file, head);
    return new TableText(head, this, reading);
  }

  @Override
  public InputStream open() throws IOException {
    var in =
        new BufferedInputStream(
            new ReadInput(
                Files.newInputStream(file),
                Long.MAX_VALUE,
                Math.max(1, Files.size(file)),
                reading.progress()),
            BUFFER_BYTES);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    boolean named = file.toString().endsWith(".gz");
    if (named && !gzip && Files.size(file) > 0) {
      in.close();
      throw new NotPackedException();
    }
    return gzip
        ? new ReadInput(new GZIPInputStream(in, BUFFER_BYTES), MAX_BYTES, MAX_BYTES, share -> {})
        : in;
  }

  /** What reading failed with, in words. */
  static RecordingException refused(Path file, IOException failed) {
    return switch (failed) {
      case EOFException cut -> damaged(file, cut);
      case ZipException broken -> damaged(file, broken);
      case NotPackedException unused ->
          RecordingException.badInput(file, "is named .gz but is no gzip file; rename it");
      case ReadInput.TooLongException unused -> tooLarge(file, MAX_BYTES);
      default ->
          new RecordingException(
              Kind.IO,
              file + ": cannot be read (" + failed.getMessage() + "); check the disk",
              failed);
    };
  }

  /** The same of what a cursor failed with. */
  static RecordingException refused(Path file, UncheckedIOException failed) {
    IOException cause = failed.getCause();
    return refused(file, cause == null ? new IOException(failed) : cause);
  }

  /** Named .gz only. */
  private static final class NotPackedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static RecordingException damaged(Path file, IOException broken) {
    return new RecordingException(
        Kind.BAD_INPUT,
        file + ": gzip file is cut off or damaged; copy or export it again",
        broken);
  }

  private static RecordingException tooLarge(Path file, long most) {
    return RecordingException.badInput(
        file, "is larger than %d MiB unpacked; split it".formatted(most >> 20));
  }

  private static void checkExists(Path file) throws RecordingException {
    if (!Files.exists(file)) {
      throw new RecordingException(Kind.NO_SUCH_INPUT, file + ": no such file; check the path");
    }
    if (Files.isDirectory(file)) {
      throw RecordingException.badInput(file, "is a folder; name a recording file in it");
    }
    if (!Files.isReadable(file)) {
      throw new RecordingException(Kind.IO, file + ": no permission to read it");
    }
  }

  private static void checkIsText(Object file, byte[] text) throws RecordingException {
    if (text.length == 0) {
      throw RecordingException.badInput(file, "is empty; export the recording again");
    }
    for (int i = 0; i < Math.min(text.length, EXAMINED_BYTES); i++) {
      if (text[i] == 0) {
        throw RecordingException.badInput(
            file,
            "byte %d: binary, and no recording this program knows; export it as CSV".formatted(i));
      }
    }
  }
}
