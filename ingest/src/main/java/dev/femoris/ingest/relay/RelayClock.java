package dev.femoris.ingest.relay;

/** The clocks of this machine. */
public interface RelayClock {

  /** As {@link System#nanoTime()}: the one notifications are stamped with. */
  long nanos();

  /** The wall clock, ns since 1970: the one that goes on over a restart. */
  long wallNanos();
}
