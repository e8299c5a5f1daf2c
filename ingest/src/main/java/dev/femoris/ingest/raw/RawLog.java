package dev.femoris.ingest.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The raw log of one session, open for appending. Not thread-safe.
 *
 * <pre>{@code
 * try (var log = RawLog.open(folder)) {
 *   for (RawMessage m : batch) log.append(m);
 *   log.force();            // only now may the batch be acknowledged
 * }
 * }</pre>
 */
public final class RawLog implements AutoCloseable {

  private static final String FILE = "messages.rawlog";
  private static final String LOCK = "lock";

  private final FileChannel channel;
  private final FileChannel lockChannel;
  private final RawLogContents found;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long length;

  private RawLog(FileChannel channel, FileChannel lockChannel, RawLogContents found, long length) {
    this.channel = channel;
    this.lockChannel = lockChannel;
    this.found = found;
    this.length = length;
  }

  /**
   * Opens the session's log, creating folder and file as needed; an unfinished last record is cut.
   *
   * @throws IOException if it cannot be written, or another writer has it open
   */
  public static RawLog open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var lockChannel = lock(folder);
    try {
      return openLocked(folder, lockChannel);
    } catch (IOException failed) {
      lockChannel.close();
      throw failed;
    }
  }

  /** Reads a session's log without opening it for writing. */
  public static RawLogContents read(Path folder) throws IOException {
    return RecordFormat.decode(Files.readAllBytes(folder.resolve(FILE)));
  }

  /** Whether the folder holds a log. */
  public static boolean exists(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** What was in the log when it was opened. */
  public RawLogContents found() {
    return found;
  }

  /** Adds a message; on disk only after {@link #force}. */
  public void append(RawMessage message) {
    pending.writeBytes(RecordFormat.encode(message));
  }

  /**
   * Gives what was appended to the operating system: it outlives this process from now on. {@link
   * #force} has still to be called.
   *
   * @throws IOException as {@link #force}
   */
  public void handOver() throws IOException {
    try {
      writePending();
    } catch (IOException failed) {
      cutBack(failed);
      throw failed;
    }
  }

  /**
   * Writes what was appended and waits until the disk has it.
   *
   * @throws IOException if not all of it is on disk; what was appended since the last success is
   *     still pending and the file is as it was
   */
  public void force() throws IOException {
    if (pending.size() == 0) {
      return;
    }
    handOver();
    try {
      channel.force(false);
    } catch (IOException failed) {
      cutBack(failed);
      throw failed;
    }
    length += pending.size();
    pending.reset();
  }

  /**
   * Hands what was appended to the operating system, without waiting for the disk: it outlives this
   * process, not a loss of power.
   *
   * @return length of the log, in bytes
   * @throws IOException as {@link #force}
   */
  public long write() throws IOException {
    handOver();
    length += pending.size();
    pending.reset();
    return length;
  }

  /** Waits until the disk has what was written. */
  public void sync() throws IOException {
    channel.force(false);
  }

  /** Forces what is pending and lets other writers in. */
  @Override
  public void close() throws IOException {
    try (lockChannel;
        channel) {
      force();
    }
  }

  private void writePending() throws IOException {
    var bytes = ByteBuffer.wrap(pending.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes, length + bytes.position());
    }
  }

  private void cutBack(IOException failed) {
    try {
      channel.truncate(length);
    } catch (IOException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  private static RawLog openLocked(Path folder, FileChannel lockChannel) throws IOException {
    var file = folder.resolve(FILE);
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    var found = RecordFormat.decode(bytes);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(found.soundBytes());
    if (found.soundBytes() == 0) {
      channel.write(ByteBuffer.wrap(RecordFormat.FILE_MAGIC), 0);
    }
    channel.force(true);
    return new RawLog(channel, lockChannel, found, channel.size());
  }

  private static FileChannel lock(Path folder) throws IOException {
    var path = folder.resolve(LOCK);
    var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldHere) {
      channel.close();
      throw refused(folder, heldHere);
    }
    channel.close();
    throw refused(folder, null);
  }

  private static IOException refused(Path folder, @Nullable Throwable cause) {
    return new IOException(folder + ": another writer has this session open; stop it first", cause);
  }
}
