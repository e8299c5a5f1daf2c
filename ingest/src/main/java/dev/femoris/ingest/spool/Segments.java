package dev.femoris.ingest.spool;

import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * A spool's folder. Written by one thread, {@link #read} by any; a segment may vanish under a
 * reader, who then reads nothing.
 */
final class Segments {

  /** The newest ones tell where a cut-off run stood. */
  private static final int KEPT = 2;

  private static final String RELEASED = "released";

  private final Path folder;
  private final SpoolParams params;
  private final ConcurrentSkipListMap<Long, Long> bytesByFirst = new ConcurrentSkipListMap<>();
  private final FileChannel releasedFile;
  private long next;
  private long appended;
  private long appendedBytes;
  private long released;
  private @Nullable RawLog active;

  Segments(Path folder, SpoolParams params) throws IOException {
    this.folder = folder;
    this.params = params;
    Files.createDirectories(folder);
    find();
    this.releasedFile =
        FileChannel.open(
            folder.resolve(RELEASED),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    this.released = Math.clamp(storedRelease(), first(), next);
  }

  /** Number of the oldest message that is there. */
  long first() {
    return bytesByFirst.isEmpty() ? next : bytesByFirst.firstKey();
  }

  /** Number after the newest message. */
  long next() {
    return next;
  }

  long released() {
    return released;
  }

  private List<Long> firsts() {
    return List.copyOf(bytesByFirst.keySet());
  }

  /** Number of the first message of the segment that holds {@code number}. */
  OptionalLong segmentOf(long number) {
    Long first = bytesByFirst.floorKey(number);
    return first == null ? OptionalLong.empty() : OptionalLong.of(first);
  }

  /** The messages of a segment as far as they are written; none when it is gone. */
  List<RawMessage> read(long first) throws IOException {
    Path segment = path(first);
    return RawLog.exists(segment) ? RawLog.read(segment).messages() : List.of();
  }

  /** Takes a message; sure to be on its way to the disk only after {@link #write}. */
  void append(RawMessage message) throws IOException {
    if (appendedBytes >= params.segmentBytes()) {
      write();
    }
    current().append(message);
    appended++;
    appendedBytes += message.payload().length;
  }

  /** Hands what was appended over to the operating system; all of it is tried again if it fails. */
  void write() throws IOException {
    var log = active;
    if (log == null || appended == 0) {
      return;
    }
    long bytes = log.write();
    bytesByFirst.put(bytesByFirst.lastKey(), bytes);
    next += appended;
    appended = 0;
    appendedBytes = 0;
    if (bytes >= params.segmentBytes()) {
      active = null;
      log.close();
    }
  }

  void sync() throws IOException {
    if (active != null) {
      active.sync();
    }
  }

  /** Remembers what is needed no more and deletes it where a whole segment is. */
  void release(long number) throws IOException {
    released = Math.max(released, number);
    var bytes = ByteBuffer.allocate(Long.BYTES).putLong(released).flip();
    releasedFile.write(bytes, 0);
    while (bytesByFirst.size() > KEPT && second() <= released) {
      delete(bytesByFirst.firstKey());
    }
  }

  /** Gives up the oldest segments until the rest fits; returns the first message that is left. */
  long shrink() throws IOException {
    while (bytesByFirst.size() > KEPT && total() > params.maxBytes()) {
      delete(bytesByFirst.firstKey());
    }
    return first();
  }

  void close() throws IOException {
    try (releasedFile) {
      if (active != null) {
        active.close();
      }
    }
  }

  private long second() {
    return bytesByFirst.higherKey(bytesByFirst.firstKey());
  }

  private long total() {
    return bytesByFirst.values().stream().mapToLong(Long::longValue).sum();
  }

  private RawLog current() throws IOException {
    var open = active;
    if (open == null) {
      open = RawLog.open(path(next));
      active = open;
      bytesByFirst.put(next, 0L);
    }
    return open;
  }

  /** A run begins a segment of its own: nobody writes behind an unfinished record. */
  private void find() throws IOException {
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.filter(RawLog::exists).toList()) {
        bytesByFirst.put(Long.parseLong(entry.getFileName().toString()), Files.size(entry));
      }
    }
    for (long first : firsts()) {
      var found = RawLog.read(path(first));
      bytesByFirst.put(first, found.soundBytes());
      next = first + found.messages().size();
    }
    // An empty segment would have the number of the next one.
    while (!bytesByFirst.isEmpty() && bytesByFirst.lastKey() == next) {
      delete(bytesByFirst.lastKey());
    }
  }

  private long storedRelease() throws IOException {
    var bytes = ByteBuffer.allocate(Long.BYTES);
    return releasedFile.read(bytes, 0) == Long.BYTES ? bytes.getLong(0) : 0;
  }

  private void delete(long first) throws IOException {
    bytesByFirst.remove(first);
    Path segment = path(first);
    try (var files = Files.list(segment)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(segment);
  }

  private Path path(long first) {
    return folder.resolve("%019d".formatted(first));
  }
}
