package dev.femoris.reporting.words;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Tempo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them; the values given are already the rounded ones of the JSON. */
public final class Figures {

  /** In the place of a pause that is not there. */
  static final String NO_PAUSE = "?";

  private Figures() {}

  /** {@code value} with exactly {@code decimals} decimals, halves away from zero, no "-0". */
  public static String fixed(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /**
   * Tempo to a tenth of a second in the usual order, as {@code 1.4-1.0-1.1-0.6}.
   *
   * <p>The pause before the next repetition is not there in the last one of a set (and not yet
   * there live): a question mark stands in its place. It is not an {@code x}, which in a tempo
   * means "as fast as possible".
   */
  public static String notation(Tempo tempo) {
    return String.join(
        "-",
        fixed(tempo.eccentricS(), 1),
        pause(tempo.pauseStretchedS()),
        fixed(tempo.concentricS(), 1),
        pause(tempo.pauseContractedS()));
  }

  /** A target as coaches write it, {@code 3-1-1-0}. */
  public static String notation(TempoTarget target) {
    return String.join(
        "-",
        shortest(target.eccentricS()),
        shortest(target.pauseStretchedS()),
        shortest(target.concentricS()),
        shortest(target.pauseContractedS()));
  }

  /** Seconds since the start as {@code 1:07} or {@code 1:02:30}. */
  public static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** A length of time as people say it: {@code 42 s}, {@code 1 min 18 s}. */
  public static String spoken(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : "%d min %d s".formatted(whole / 60, whole % 60);
  }

  private static String pause(OptionalDouble seconds) {
    return seconds.isPresent() ? fixed(seconds.getAsDouble(), 1) : NO_PAUSE;
  }

  /** With as many decimals as it needs: {@code 100}, {@code 102.5}. */
  public static String shortest(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
