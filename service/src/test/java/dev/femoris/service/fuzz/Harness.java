package dev.femoris.service.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What has to hold of every reader: any bytes give a result or a declared exception, and an input
 * of 1 KB needs at most 1 MB.
 *
 * <p>The first reading of an input may load classes, and under Jazzer instrument them, in the same
 * thread: what needs too much is read again and has to need it again.
 */
final class Harness {

  static final int LIMITED_INPUT_BYTES = 1024;
  static final long MOST_ALLOCATED_BYTES = 1 << 20;
  private static final int READINGS = 4;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Harness() {}

  static void check(FuzzTarget target, byte[] input) {
    long allocated = read(target, input);
    for (int i = 1; i < READINGS && isTooMuch(input, allocated); i++) {
      allocated = Math.min(allocated, read(target, input));
    }
    if (isTooMuch(input, allocated)) {
      throw new AssertionError(
          "%s: %d bytes allocated for an input of %d"
              .formatted(target.name(), allocated, input.length));
    }
  }

  /** Bytes allocated by this thread. */
  private static long read(FuzzTarget target, byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      target.reader().read(input.clone());
    } catch (Exception thrown) {
      if (target.declared().stream().noneMatch(c -> c.isInstance(thrown))) {
        throw new AssertionError(target.name() + ": not declared", thrown);
      }
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static boolean isTooMuch(byte[] input, long allocated) {
    return input.length <= LIMITED_INPUT_BYTES && allocated > MOST_ALLOCATED_BYTES;
  }
}
