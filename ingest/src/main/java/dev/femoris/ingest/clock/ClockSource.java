package dev.femoris.ingest.clock;

/** What a device's clock is known from. */
public enum ClockSource {
  /** Exchanges with the sensor. */
  PINGS,
  /** When packets came. */
  ARRIVALS
}
