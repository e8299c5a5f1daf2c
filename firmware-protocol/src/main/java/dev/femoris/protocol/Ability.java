package dev.femoris.protocol;

/** Bits of a config's abilities: what may be sent to the sensor. Bits without a name are kept. */
public enum Ability {
  /** Has a motor and plays cues. */
  HAPTIC(0),
  /** Keeps samples: answers resend requests, goes on from the last ack after a lost link. */
  BACKFILL(1),
  /** Answers pings. */
  PING(2),
  /** Takes settings. */
  SETTINGS(3),
  /** Starts and stops on command. */
  START_STOP(4);

  private final int bit;

  Ability(int bit) {
    this.bit = bit;
  }

  public int mask() {
    return 1 << bit;
  }
}
