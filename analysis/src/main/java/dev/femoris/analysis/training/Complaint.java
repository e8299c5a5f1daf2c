package dev.femoris.analysis.training;

/** What an athlete says of the own state. Moments are seconds since 1970 in UTC. */
public sealed interface Complaint {

  long atS();

  /**
   * Pain.
   *
   * @param level 0 none to 10 the worst imaginable
   */
  record Pain(long atS, double level) implements Complaint {
    public Pain {
      requireScale("pain", level);
    }
  }

  /** Said during a set, on the live page: how strong it was nobody asked. */
  record PainInSet(long atS) implements Complaint {}

  /**
   * Soreness of the muscles.
   *
   * @param level 0 none to 10 the worst imaginable
   */
  record Soreness(long atS, double level) implements Complaint {
    public Soreness {
      requireScale("soreness", level);
    }
  }

  /**
   * Sleep of the night before.
   *
   * @param hours 0 to 24
   */
  record Sleep(long atS, double hours) implements Complaint {
    public Sleep {
      if (!(hours >= 0 && hours <= 24)) {
        throw new IllegalArgumentException("sleep of %s h: must be 0 to 24".formatted(hours));
      }
    }
  }

  private static void requireScale(String what, double level) {
    if (!(level >= 0 && level <= 10)) {
      throw new IllegalArgumentException("%s of %s: must be 0 to 10".formatted(what, level));
    }
  }
}
