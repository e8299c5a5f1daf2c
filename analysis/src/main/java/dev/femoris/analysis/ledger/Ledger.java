package dev.femoris.analysis.ledger;

/**
 * Takes pages and gives them back. Several lists may write into one; what is written stays as it
 * is. Written to by one thread; may be read from any.
 */
public interface Ledger {

  /** Takes a page, which nobody changes any more; returns its number, by which it is read. */
  int write(byte[] page);

  /** The page of that number, as it was written. */
  byte[] read(int number);

  /** One in memory, for analyses of which there are few at a time. */
  static Ledger inMemory() {
    return new MemoryLedger();
  }
}
