package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.rounding.RoundingVerdict;

/** How many repetitions got which verdict, of good and of rounded ones. Not thread-safe. */
public final class Verdicts {

  private final Samples said = new Samples();

  void add(int athlete, RoundingVerdict verdict, boolean rounded) {
    double value =
        switch (verdict) {
          case POSSIBLE -> 1;
          case UNLIKELY -> -1;
          case CANNOT_TELL -> 0;
        };
    said.add(athlete, value, rounded);
  }

  /** Share of all that is called possible, and of those the share that is rounded. */
  public Called possible(double prevalence, int athletes) {
    return called(true, prevalence, athletes);
  }

  /** Share of all that is called unlikely, and of those the share that is not rounded. */
  public Called unlikely(double prevalence, int athletes) {
    return called(false, prevalence, athletes);
  }

  /**
   * @param share of all
   * @param right share of those of which it is true; 1 when it was never said
   * @param low lower end of a 90 % range with other athletes
   * @param high upper end
   */
  public record Called(double share, double right, double low, double high) {}

  private Called called(boolean possible, double prevalence, int athletes) {
    Rightness found = rightness(said, possible, prevalence);
    Bootstrap.Range range =
        Bootstrap.range(said, athletes, 500, 0.05, s -> rightness(s, possible, prevalence).right());
    return new Called(found.share(), found.right(), range.low(), range.high());
  }

  private static Rightness rightness(Samples of, boolean possible, double prevalence) {
    return Rightness.of(
        of.values(), of.rounded(), v -> v == (possible ? 1 : -1), possible, prevalence);
  }
}
