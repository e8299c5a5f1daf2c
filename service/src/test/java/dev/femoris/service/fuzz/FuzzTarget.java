package dev.femoris.service.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that reads bytes from outside.
 *
 * @param name the folder of its seeds
 * @param declared the exceptions it may end in; any other is a defect
 * @param seeds good inputs to begin with, and every input that once was a defect
 */
record FuzzTarget(
    String name, List<Class<? extends Exception>> declared, Reader reader, Supplier<List<byte[]>> seeds) {

  /** Reads one input. */
  @FunctionalInterface
  interface Reader {
    void read(byte[] input) throws Exception;
  }

  FuzzTarget(
      String name, Class<? extends Exception> declared, Reader reader, Supplier<List<byte[]>> seeds) {
    this(name, List.of(declared), reader, seeds);
  }

  @Override
  public String toString() {
    return name;
  }
}
