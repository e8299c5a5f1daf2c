package dev.femoris.analysis.ledger;

import java.util.ArrayList;
import java.util.List;

/** Pages in memory. Thread-safe. */
final class MemoryLedger implements Ledger {

  private final List<byte[]> pages = new ArrayList<>();

  @Override
  public synchronized int write(byte[] page) {
    pages.add(page);
    return pages.size() - 1;
  }

  @Override
  public synchronized byte[] read(int number) {
    return pages.get(number);
  }
}
