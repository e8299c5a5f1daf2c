package dev.femoris.reporting.words;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.reporting.language.Texts;
import dev.femoris.reporting.unit.Units;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Numbers as people read them in a language; the values given are already the rounded ones of the
 * JSON.
 */
public record Figures(Texts texts) {

  /** In the place of a pause that is not there. */
  static final String NO_PAUSE = "?";

  /** {@code value} with exactly {@code decimals} decimals, halves away from zero, no "-0". */
  public String fixed(double value, int decimals) {
    return texts.numbers().fixed(value, decimals);
  }

  /** With as many decimals as it needs: {@code 100}, {@code 102.5}. */
  public String shortest(double value) {
    return texts.numbers().shortest(value);
  }

  /** A large whole number, its thousands set apart. */
  public String grouped(double value) {
    return String.format(texts.locale(), "%,.0f", value);
  }

  /** A share as whole percent with its sign. */
  public String percent(double share) {
    return fixed(100 * share, 0) + " %";
  }

  /** An angle in degrees without its sign. */
  String degrees(double rad, int decimals) {
    return fixed(Units.degrees(rad), decimals);
  }

  /**
   * Tempo to a tenth of a second in the usual order, as {@code 1.4-1.0-1.1-0.6}.
   *
   * <p>The pause before the next repetition is not there in the last one of a set (and not yet
   * there live): a question mark stands in its place. It is not an {@code x}, which in a tempo
   * means "as fast as possible".
   */
  public String notation(Tempo tempo) {
    return String.join(
        "-",
        fixed(tempo.eccentricS(), 1),
        pause(tempo.pauseStretchedS()),
        fixed(tempo.concentricS(), 1),
        pause(tempo.pauseContractedS()));
  }

  /** A target as coaches write it, {@code 3-1-1-0}. */
  public String notation(TempoTarget target) {
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
  public String spoken(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? texts.say("words.time.seconds", Map.of("s", whole))
        : texts.say("words.time.minutes", Map.of("min", whole / 60, "s", whole % 60));
  }

  private String pause(OptionalDouble seconds) {
    return seconds.isPresent() ? fixed(seconds.getAsDouble(), 1) : NO_PAUSE;
  }
}
