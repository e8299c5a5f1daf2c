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
    check(target, input, MOST_ALLOCATED_BYTES);
  }

  /**
   * Where classes are instrumented, which was seen to allocate 26 times what the reader does, the
   * limit is a multiple; what took new branches is checked again without.
   */
  static void checkInstrumented(FuzzTarget target, byte[] input) {
    check(target, input, 64 * MOST_ALLOCATED_BYTES);
  }

  private static void check(FuzzTarget target, byte[] input, long most) {
    long allocated = read(target, input);
    for (int i = 1; i < READINGS && isTooMuch(input, allocated, most); i++) {
      allocated = Math.min(allocated, read(target, input));
    }
    if (isTooMuch(input, allocated, most)) {
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

  private static boolean isTooMuch(byte[] input, long allocated, long most) {
    return input.length <= LIMITED_INPUT_BYTES && allocated > most;
  }
}
