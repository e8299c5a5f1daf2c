package dev.femoris.service.upload;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.StoredUpload;
import dev.femoris.service.upload.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the pieces of uploads. A new piece takes over from one that still waits for bytes of a
 * connection that is gone; nothing is written twice. Thread-safe.
 */
final class Pieces {

  private static final int BUFFER_BYTES = 1 << 16;

  private final PartFolder parts;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  Pieces(PartFolder parts) {
    this.parts = parts;
  }

  /** Who may write to an upload; its monitor guards the file. */
  private static final class Turn {
    private long number;
  }

  /**
   * Appends what {@code body} gives. Bytes that came before it failed are kept.
   *
   * @param offset where it begins
   * @return bytes there are now
   * @throws UploadRefusedException when the offset is another, another piece took over, or more
   *     comes than was said
   * @throws IOException when the sender is gone
   */
  long append(StoredUpload upload, long offset, InputStream body) throws IOException {
    Turn turn = turns.computeIfAbsent(upload.id(), id -> new Turn());
    long mine;
    synchronized (turn) {
      requireOffset(upload, offset);
      mine = ++turn.number;
    }
    var buffer = new byte[BUFFER_BYTES];
    long length = offset;
    try (OutputStream out = parts.append(upload)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        synchronized (turn) {
          if (turn.number != mine) {
            throw wrongOffset(parts.length(upload));
          }
          requireWithin(upload, length + read);
          write(upload, out, buffer, read);
          length += read;
        }
      }
    }
    return length;
  }

  /** Nobody writes to it any more. */
  void end(StoredUpload upload) {
    Turn turn = turns.remove(upload.id());
    if (turn != null) {
      synchronized (turn) {
        turn.number++;
      }
    }
  }

  private void requireOffset(StoredUpload upload, long offset) throws IOException {
    long length = parts.length(upload);
    if (offset != length) {
      throw wrongOffset(length);
    }
  }

  private static void requireWithin(StoredUpload upload, long length) {
    if (length > upload.sizeBytes()) {
      throw new UploadRefusedException(
          Reason.TOO_LARGE,
          "%s: more came than the %d bytes it was said to have; begin it again with its right size"
              .formatted(upload.name(), upload.sizeBytes()));
    }
  }

  private static void write(StoredUpload upload, OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO, "%s: could not be stored; is the disk full?".formatted(upload.name()), e);
    }
  }

  static UploadRefusedException wrongOffset(long length) {
    return new UploadRefusedException(
        Reason.WRONG_OFFSET, "%d bytes are here; go on from there".formatted(length));
  }
}
