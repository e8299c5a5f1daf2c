package dev.femoris.ingest.group;

import java.util.Locale;

/** What a sensor's place on the limb's time is known from. */
public enum ClockBasis {
  /** Not known yet. */
  SETTLING,
  /** Both sensors say that their clock is shared. */
  SHARED,
  /** When packets came. */
  ARRIVAL,
  /** Movement that trunk and limb make together, where a packet's way takes longer than another's. */
  MOTION;

  /** The word in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
