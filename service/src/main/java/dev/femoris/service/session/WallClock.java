package dev.femoris.service.session;

import java.time.Instant;

/** The clock of arrivals: nanoseconds since 1970. */
public final class WallClock {

  private static final long NANOS_PER_S = 1_000_000_000L;

  private WallClock() {}

  public static long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS_PER_S + now.getNano();
  }
}
