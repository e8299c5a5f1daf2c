package dev.femoris.ingest.ble.bench;

/** The sensor does not take what was written. */
public final class RefusedWriteException extends Exception {

  private static final long serialVersionUID = 1;

  RefusedWriteException(String line) {
    super(line);
  }
}
