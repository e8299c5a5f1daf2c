package dev.femoris.service.session;

import dev.femoris.analysis.ledger.Ledger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running session found, in a file beside its raw log rather than in memory. Thread-safe.
 *
 * <p>The file has no name once it is open, and is gone when nobody reads it any more or the process
 * ends: after a restart the raw log gives everything again. A page that cannot be written stays in
 * memory. It is no channel, because a channel is closed for all when one thread that reads it is
 * interrupted.
 */
final class LedgerFile implements Ledger {

  private static final Logger log = LoggerFactory.getLogger(LedgerFile.class);

  private final RandomAccessFile file;
  private final Map<Integer, byte[]> inMemory = new HashMap<>();
  private long[] ends = new long[16];
  private int count;

  private LedgerFile(RandomAccessFile file) {
    this.file = file;
  }

  /** A new one in {@code folder}; in memory where no file can be made there. */
  static Ledger in(Path folder) {
    try {
      return open(Files.createTempFile(folder, "found", ".ledger"));
    } catch (IOException e) {
      log.atWarn().setCause(e).log("what a session finds is kept in memory");
      return Ledger.inMemory();
    }
  }

  private static LedgerFile open(Path path) throws IOException {
    try {
      return new LedgerFile(new RandomAccessFile(path.toFile(), "rw"));
    } finally {
      removeName(path);
    }
  }

  private static void removeName(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit(); // Some systems keep the name of a file that is open.
    }
  }

  @Override
  public synchronized int write(byte[] page) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count] = begin(count);
    try {
      file.seek(begin(count));
      file.write(page);
      ends[count] += page.length;
    } catch (IOException e) {
      inMemory.put(count, page);
      log.atWarn().setCause(e).log("a page of what a session found is kept in memory");
    }
    return count++;
  }

  private long begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  @Override
  public synchronized byte[] read(int number) {
    byte[] kept = inMemory.get(number);
    return kept == null ? fromFile(number) : kept;
  }

  private byte[] fromFile(int number) {
    var page = new byte[(int) (ends[number] - begin(number))];
    try {
      file.seek(begin(number));
      file.readFully(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException("page %d of what a session found".formatted(number), e);
    }
  }
}
