package dev.femoris.ingest.group;

import java.util.Locale;

/** What a sensor's place on the limb's time is known from. */
public enum ClockBasis {
  /** Not known yet. */
  SETTLING,
  /** Both sensors say that their clock is shared. */
  SHARED,
  /** Both sensors answer pings. */
  PINGS,
  /** When packets came. */
  ARRIVAL,
  /** Movement of trunk and limb together, where one's packets always take longer. */
  MOTION;

  /** The word in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
