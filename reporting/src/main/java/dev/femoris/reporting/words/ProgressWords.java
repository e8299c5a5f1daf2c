package dev.femoris.reporting.words;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.Trend;
import dev.femoris.analysis.progress.TrendVerdict;
import dev.femoris.analysis.progress.TrendVerdict.Confidence;
import dev.femoris.reporting.unit.Units;
import java.util.HashMap;
import java.util.Map;

/** What is said of a quantity over months. */
public record ProgressWords(Words words) {

  /** Above the verdicts, wherever they stand. */
  public String scatter() {
    return words.say("progress.scatter");
  }

  public String name(FormQuantity quantity) {
    return words.say("progress.name", quantity);
  }

  /** As it stands at an axis or behind a number; the degree sign without a space. */
  public String unit(FormQuantity quantity) {
    return words.say("progress.unit", quantity);
  }

  /** Beside an axis. */
  public String axis(FormQuantity quantity) {
    return words.say("progress.axis", quantity);
  }

  /** In the unit for people. */
  public static double shown(FormQuantity quantity, double value) {
    return switch (quantity) {
      case RANGE_RAD, RATE_RAD_PER_S -> Units.degrees(value);
      case ECCENTRIC_S, CONCENTRIC_S -> Units.seconds(value);
      case FAULTS_PER_100 -> Units.percent(value);
      case LEG_DIFFERENCE_SHARE -> Units.percent(100 * value);
    };
  }

  /** A number with its unit. */
  public String figure(FormQuantity quantity, double value) {
    int decimals =
        switch (quantity) {
          case RANGE_RAD, FAULTS_PER_100, LEG_DIFFERENCE_SHARE -> 1;
          case RATE_RAD_PER_S -> 0;
          case ECCENTRIC_S, CONCENTRIC_S -> 2;
        };
    String number = words.figures().fixed(shown(quantity, value), decimals);
    String unit = unit(quantity);
    return unit.startsWith("°") ? number + unit : number + " " + unit;
  }

  /** The verdict as a whole sentence without a full stop, the quantity's name first. */
  public String sentence(FormQuantity quantity, Trend trend) {
    return name(quantity) + ": " + verdict(quantity, trend);
  }

  /** The verdict alone. */
  public String verdict(FormQuantity quantity, Trend trend) {
    return switch (trend.verdict()) {
      case TrendVerdict.NoChange unused ->
          words.say(
              "progress.verdict.no_change",
              Map.of("smallest", figure(quantity, trend.smallestRealChange())));
      case TrendVerdict.Improved v ->
          say("improved", amount(quantity, v.by(), trend), v.sinceDay(), v.confidence());
      case TrendVerdict.Plateau v ->
          say("plateau", amount(quantity, v.by(), trend), v.flatSinceDay(), v.confidence());
      case TrendVerdict.Worsened v ->
          say(
              v.fromBest() ? "worse_than_best" : "worsened",
              amount(quantity, v.by(), trend),
              v.sinceDay(),
              v.confidence());
      case TrendVerdict.Shifted v ->
          say("shifted", amount(quantity, v.by(), trend), v.sinceDay(), v.confidence());
      case TrendVerdict.CannotTell v ->
          words.say(
              "progress.verdict.cannot_tell", Map.of("why", words.say("progress.why", v.reason())));
    };
  }

  private String say(String verdict, String amount, long sinceDay, Confidence confidence) {
    String sentence =
        words.say(
            "progress.verdict." + verdict,
            Map.of("amount", amount, "day", words.dates().day(sinceDay)));
    return confidence == Confidence.LIKELY
        ? sentence + "; " + words.say("progress.only_just")
        : sentence;
  }

  /** One or two words for a table or a tile. */
  public String brief(TrendVerdict verdict) {
    return words.say(
        switch (verdict) {
          case TrendVerdict.NoChange unused -> "progress.brief.no_change";
          case TrendVerdict.Improved unused -> "progress.brief.improved";
          case TrendVerdict.Plateau unused -> "progress.brief.plateau";
          case TrendVerdict.Worsened unused -> "progress.brief.worsened";
          case TrendVerdict.Shifted unused -> "progress.brief.shifted";
          case TrendVerdict.CannotTell unused -> "progress.brief.cannot_tell";
        });
  }

  private String amount(FormQuantity quantity, double by, Trend trend) {
    boolean hasShare =
        quantity != FormQuantity.FAULTS_PER_100
            && quantity != FormQuantity.LEG_DIFFERENCE_SHARE
            && trend.baseline() > 0;
    Map<String, String> values = new HashMap<>();
    values.put(
        "size",
        quantity == FormQuantity.FAULTS_PER_100
            ? words.figures().fixed(Math.abs(by), 1)
            : figure(quantity, Math.abs(by)));
    values.put(
        "share",
        hasShare
            ? " (%s)".formatted(words.figures().percent(Math.abs(by) / trend.baseline()))
            : "");
    values.put("way", by > 0 ? "more" : "less");
    return words.say(Words.key("progress.amount", quantity), values);
  }
}
