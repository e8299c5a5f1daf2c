package dev.femoris.ingest.device;

/** Something a decoder learned besides samples. */
public sealed interface StreamFact {

  /** How a loss was seen. */
  enum Evidence {
    /** The protocol numbers its samples: the count is exact. */
    COUNTED,
    /** From the sensor's time stamps: exact for whole packets. */
    STAMPED,
    /** From arrival times only: an estimate, and short losses stay unseen. */
    ARRIVAL
  }

  /**
   * Samples are missing.
   *
   * @param beforeNanos time of the first sample after them
   * @param count how many
   */
  record SamplesMissing(long beforeNanos, long count, Evidence evidence) implements StreamFact {
    public SamplesMissing {
      if (count < 1) {
        throw new IllegalArgumentException("count %d: must be at least 1".formatted(count));
      }
    }
  }

  /** Samples that came without their counterpart of the other sensor chip and were left out. */
  record SamplesUnpaired(long count) implements StreamFact {}

  /** A packet whose stamp is not newer than the one before; left out. */
  record PacketRepeated() implements StreamFact {}

  /** The sensor's clock began anew; time goes on from where it was. */
  record ClockRestarted() implements StreamFact {}

  /**
   * How the samples' time follows from the sensor's own clock: said with the first samples, and
   * when it changes.
   *
   * @param zeroNanos the sensor's clock at time 0 of the samples
   * @param wrapNanos after so long it begins anew by itself; 0: never
   */
  record ClockRead(long zeroNanos, long wrapNanos) implements StreamFact {
    public ClockRead {
      if (wrapNanos < 0) {
        throw new IllegalArgumentException(
            "wrapNanos %d: must not be negative".formatted(wrapNanos));
      }
    }
  }

  /**
   * The sensor did not take a command.
   *
   * @param command in words
   * @param status the maker's code
   */
  record CommandRefused(String command, int status) implements StreamFact {}
}
