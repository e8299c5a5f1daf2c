package dev.femoris.reporting.words;

import dev.femoris.analysis.progress.FormQuantity;
import dev.femoris.analysis.progress.Trend;
import dev.femoris.analysis.progress.TrendVerdict;
import dev.femoris.analysis.progress.TrendVerdict.Confidence;
import dev.femoris.analysis.progress.TrendVerdict.Reason;
import dev.femoris.reporting.unit.Units;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is said of a quantity over months. */
public final class ProgressWords {

  /** Above the verdicts, wherever they stand. */
  public static final String SCATTER =
      "A change is told only when it is larger than your own scatter from day to day and between"
          + " repetitions. What is smaller is no change.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private ProgressWords() {}

  public static String name(FormQuantity quantity) {
    return switch (quantity) {
      case RANGE_RAD -> "Range of motion";
      case ECCENTRIC_S -> "Eccentric time";
      case CONCENTRIC_S -> "Concentric time";
      case RATE_RAD_PER_S -> "Concentric speed";
      case FAULTS_PER_100 -> "Faults";
      case LEG_DIFFERENCE_SHARE -> "Left against right";
    };
  }

  /** As it stands at an axis or behind a number; the degree sign without a space. */
  public static String unit(FormQuantity quantity) {
    return switch (quantity) {
      case RANGE_RAD -> "°";
      case ECCENTRIC_S, CONCENTRIC_S -> "s";
      case RATE_RAD_PER_S -> "°/s";
      case FAULTS_PER_100 -> "per 100 repetitions";
      case LEG_DIFFERENCE_SHARE -> "%";
    };
  }

  /** Beside an axis. */
  public static String axis(FormQuantity quantity) {
    return switch (quantity) {
      case RANGE_RAD -> "range (°)";
      case ECCENTRIC_S, CONCENTRIC_S -> "time (s)";
      case RATE_RAD_PER_S -> "speed (°/s)";
      case FAULTS_PER_100 -> "per 100";
      case LEG_DIFFERENCE_SHARE -> "share (%)";
    };
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
  public static String figure(FormQuantity quantity, double value) {
    int decimals =
        switch (quantity) {
          case RANGE_RAD, FAULTS_PER_100, LEG_DIFFERENCE_SHARE -> 1;
          case RATE_RAD_PER_S -> 0;
          case ECCENTRIC_S, CONCENTRIC_S -> 2;
        };
    String number = Figures.fixed(shown(quantity, value), decimals);
    String unit = unit(quantity);
    return unit.startsWith("°") ? number + unit : number + " " + unit;
  }

  /** The verdict as a whole sentence without a full stop, the quantity's name first. */
  public static String sentence(FormQuantity quantity, Trend trend) {
    return name(quantity) + ": " + verdict(quantity, trend);
  }

  /** The verdict alone. */
  public static String verdict(FormQuantity quantity, Trend trend) {
    return switch (trend.verdict()) {
      case TrendVerdict.NoChange unused ->
          "no real change since the first weeks (less than %s, the smallest change beyond your own"
                  .formatted(figure(quantity, trend.smallestRealChange()))
              + " scatter)";
      case TrendVerdict.Improved v ->
          "%s than in the first weeks, since about %s, and still improving%s"
              .formatted(amount(quantity, v.by(), trend), day(v.sinceDay()), sure(v.confidence()));
      case TrendVerdict.Plateau v ->
          "%s than in the first weeks, but flat since about %s%s"
              .formatted(
                  amount(quantity, v.by(), trend), day(v.flatSinceDay()), sure(v.confidence()));
      case TrendVerdict.Worsened v ->
          "%s than %s, since about %s%s"
              .formatted(
                  amount(quantity, v.by(), trend),
                  v.fromBest() ? "at its best" : "in the first weeks",
                  day(v.sinceDay()),
                  sure(v.confidence()));
      case TrendVerdict.Shifted v ->
          "%s than in the first weeks, since about %s%s"
              .formatted(amount(quantity, v.by(), trend), day(v.sinceDay()), sure(v.confidence()));
      case TrendVerdict.CannotTell v -> "cannot tell yet, " + why(v.reason());
    };
  }

  /** One or two words for a table or a tile. */
  public static String brief(TrendVerdict verdict) {
    return switch (verdict) {
      case TrendVerdict.NoChange unused -> "no real change";
      case TrendVerdict.Improved unused -> "improving";
      case TrendVerdict.Plateau unused -> "improved, now flat";
      case TrendVerdict.Worsened unused -> "worse";
      case TrendVerdict.Shifted unused -> "changed";
      case TrendVerdict.CannotTell unused -> "cannot tell yet";
    };
  }

  public static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).format(DAY);
  }

  private static String amount(FormQuantity quantity, double by, Trend trend) {
    String size =
        quantity == FormQuantity.FAULTS_PER_100
            ? Figures.fixed(Math.abs(by), 1)
            : figure(quantity, Math.abs(by));
    boolean more = by > 0;
    String word =
        switch (quantity) {
          case RANGE_RAD -> more ? "larger" : "smaller";
          case ECCENTRIC_S, CONCENTRIC_S -> more ? "longer" : "shorter";
          case RATE_RAD_PER_S -> more ? "faster" : "slower";
          case FAULTS_PER_100 -> more ? "more in 100 repetitions" : "fewer in 100 repetitions";
          case LEG_DIFFERENCE_SHARE -> more ? "further apart" : "closer together";
        };
    String share =
        quantity == FormQuantity.FAULTS_PER_100
                || quantity == FormQuantity.LEG_DIFFERENCE_SHARE
                || trend.baseline() <= 0
            ? ""
            : " (%s %%)".formatted(Figures.fixed(100 * Math.abs(by) / trend.baseline(), 0));
    return "%s%s %s".formatted(size, share, word);
  }

  private static String sure(Confidence confidence) {
    return switch (confidence) {
      case CLEAR -> "";
      case LIKELY -> "; only just more than your own scatter";
    };
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case TOO_FEW_SESSIONS -> "too few sessions: at least 18 over 12 weeks are needed";
      case TOO_SHORT_A_TIME -> "too short a time: at least 12 weeks are needed";
    };
  }
}
