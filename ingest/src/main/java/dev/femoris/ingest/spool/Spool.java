package dev.femoris.ingest.spool;

import dev.femoris.ingest.raw.RawMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sensor's messages until they are delivered. Used by one thread; the disk is the executor's.
 *
 * <pre>{@code
 * long number = spool.append(message);
 * Optional<RawMessage> again = spool.read(number);    // empty: it was given up
 * spool.release(number + 1);
 * }</pre>
 */
public final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final long SYNC_MILLIS = 1000;
  private static final int MOST_UNWRITTEN = 100_000;

  private final Path folder;
  private final SpoolParams params;
  private final Segments segments;
  private final ScheduledExecutorService disk;
  private final ScheduledFuture<?> syncing;
  private final ArrayDeque<RawMessage> recent = new ArrayDeque<>();
  private final ConcurrentLinkedQueue<RawMessage> unwritten = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private volatile long written;
  private volatile long released;
  private volatile long firstOnDisk;
  private volatile boolean works = true;
  private long next;
  private long dropped;
  private long cachedFirst = -1;
  private List<RawMessage> cached = List.of();

  /**
   * Opens the folder, creating it as needed.
   *
   * @param disk runs one task at a time; may be shared by spools
   */
  public static Spool open(Path folder, SpoolParams params, ScheduledExecutorService disk)
      throws IOException {
    return new Spool(folder, params, disk);
  }

  private Spool(Path folder, SpoolParams params, ScheduledExecutorService disk)
      throws IOException {
    this.folder = folder;
    this.params = params;
    this.disk = disk;
    this.segments = new Segments(folder, params);
    this.next = segments.next();
    this.written = next;
    this.released = segments.released();
    this.firstOnDisk = segments.first();
    this.syncing =
        disk.scheduleWithFixedDelay(this::sync, SYNC_MILLIS, SYNC_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Keeps a message; returns its number. */
  public long append(RawMessage message) {
    recent.addLast(message);
    unwritten.add(message);
    next++;
    forget();
    if (recent.size() > MOST_UNWRITTEN) {
      // The disk takes nothing: memory is no place to wait for ever.
      recent.removeFirst();
    }
    if (writing.compareAndSet(false, true)) {
      disk.execute(this::write);
    }
    return next - 1;
  }

  /** A message by its number; empty when it was given up or released long ago. */
  public Optional<RawMessage> read(long number) {
    if (number >= firstInMemory() && number < next) {
      long index = number - firstInMemory();
      return index >= recent.size() - 4L
          ? fromEnd((int) (recent.size() - 1 - index))
          : recent.stream().skip(index).findFirst();
    }
    return fromDisk(number);
  }

  /** Messages before that number are needed no more. */
  public void release(long number) {
    released = Math.max(released, number);
    forget();
  }

  /** Number of the first message that was not released. */
  public long released() {
    return released;
  }

  /** Number after the newest message. */
  public long next() {
    return next;
  }

  /** Number of the oldest message that is still there. */
  public long first() {
    return Math.min(firstOnDisk, firstInMemory());
  }

  /** Counts messages that were needed and are gone. */
  public void gaveUp(long messages) {
    dropped += messages;
  }

  public long dropped() {
    return dropped;
  }

  /** Whether the disk takes what it is given. */
  public boolean works() {
    return works;
  }

  /** Writes what is left. */
  @Override
  public void close() {
    syncing.cancel(false);
    var done = disk.submit(this::finish);
    try {
      done.get(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      LOG.warn("{}: not closed: {}", folder, e.toString());
    }
  }

  private void forget() {
    while (recent.size() > params.messagesInMemory() && firstInMemory() < written) {
      recent.removeFirst();
    }
  }

  private long firstInMemory() {
    return next - recent.size();
  }

  private Optional<RawMessage> fromEnd(int steps) {
    var newestFirst = recent.descendingIterator();
    for (int i = 0; i < steps; i++) {
      newestFirst.next();
    }
    return Optional.of(newestFirst.next());
  }

  private Optional<RawMessage> fromDisk(long number) {
    var segment = segments.segmentOf(number);
    if (segment.isEmpty()) {
      return Optional.empty();
    }
    long first = segment.getAsLong();
    try {
      if (first != cachedFirst || number >= first + cached.size()) {
        cached = segments.read(first);
        cachedFirst = first;
      }
    } catch (IOException e) {
      LOG.warn("{}: cannot be read: {}", folder, e.toString());
      return Optional.empty();
    }
    long index = number - first;
    return index < cached.size() ? Optional.of(cached.get((int) index)) : Optional.empty();
  }

  // From here on: the disk's thread.

  private void write() {
    writing.set(false);
    try {
      for (var message = unwritten.peek(); message != null; message = unwritten.peek()) {
        segments.append(message);
        unwritten.remove();
      }
      segments.write();
      written = segments.next();
      firstOnDisk = segments.shrink();
      works = true;
    } catch (IOException e) {
      fails(e);
    }
  }

  private void sync() {
    write();
    try {
      segments.sync();
      segments.release(released);
      firstOnDisk = segments.first();
    } catch (IOException e) {
      fails(e);
    }
  }

  private void finish() {
    sync();
    try {
      segments.close();
    } catch (IOException e) {
      fails(e);
    }
  }

  private void fails(IOException e) {
    if (works) {
      LOG.error("{}: nothing is kept on disk until it can be written: {}", folder, e.toString());
    }
    works = false;
  }
}
