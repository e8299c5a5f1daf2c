package dev.femoris.analysis.session;

/**
 * What a session had found at a moment, folded up: it takes a few KiB however long the session
 * lasts, and is read back from the ledger when it is asked for. Thread-safe.
 */
@FunctionalInterface
public interface FoundSoFar {

  /** All of it; equal at every call. */
  SessionResult result();
}
