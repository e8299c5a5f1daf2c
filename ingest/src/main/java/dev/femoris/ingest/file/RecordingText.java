package dev.femoris.ingest.file;

import dev.femoris.ingest.file.RecordingException.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's text in memory, unpacked when it is gzip; refuses what cannot be a recording. */
final class RecordingText {

  private static final int MAX_BYTES = 1 << 30;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int EXAMINED_BYTES = 4096;

  private RecordingText() {}

  static byte[] read(Path file) throws RecordingException {
    byte[] text = bytes(file);
    checkIsText(file, text);
    return text;
  }

  /** The content, text or not. */
  static byte[] bytes(Path file) throws RecordingException {
    checkExists(file);
    try {
      return unpack(file);
    } catch (EOFException | ZipException broken) {
      throw new RecordingException(
          Kind.BAD_INPUT,
          file + ": gzip file is cut off or damaged; copy or export it again",
          broken);
    } catch (IOException failed) {
      throw new RecordingException(
          Kind.IO, file + ": cannot be read (" + failed.getMessage() + "); check the disk", failed);
    }
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

  private static byte[] unpack(Path file) throws IOException, RecordingException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      in.mark(2);
      boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      boolean named = file.toString().endsWith(".gz");
      if (named && !gzip && Files.size(file) > 0) {
        throw RecordingException.badInput(file, "is named .gz but is no gzip file; rename it");
      }
      InputStream text = gzip ? new GZIPInputStream(in, BUFFER_BYTES) : in;
      byte[] bytes = text.readNBytes(MAX_BYTES);
      if (bytes.length == MAX_BYTES) {
        throw RecordingException.badInput(file, "is larger than 1 GiB; split it");
      }
      return bytes;
    }
  }

  static void checkIsText(Object file, byte[] text) throws RecordingException {
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
