package dev.femoris.service.validation;

import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.roundingstudy.Appraisal;
import dev.femoris.analysis.roundingstudy.HeldAgainst;
import dev.femoris.analysis.roundingstudy.Population;
import dev.femoris.analysis.roundingstudy.RoundingStudy;
import dev.femoris.analysis.roundingstudy.Verdicts;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** How well the thigh alone tells rounding, as a page in Markdown. */
public final class RoundingPage {

  private static final String OPENING =
      """
      # Rounding of the back from the thigh alone: what was measured

      Written by `./femoris validate rounding`; do not edit. The model itself is described in
      [rounding-model-card.md](rounding-model-card.md).

      **Every figure here comes from simulated athletes. None of them is the product's accuracy on people.** The model was fitted on
      other simulated athletes (seeds below %d); those here have seeds from %d on and were not looked at while fitting. Baseline
      repetitions are in no set. Good repetitions include changed tempo, depth, knees and a flat-backed early hip rise. *Silent*: only
      geometry and balance change as the back rounds; *coupled*: hips and knees answer to it. Rounded means asked for +20° or +30° of
      lumbar flexion; +10° counts neither way and is listed apart. Shares, precision and calibration are at %s rounded. Ranges are
      90 %%, from drawing athletes, not repetitions, again. Calibration and thresholds are those of a baseline of another day, which is what a
      stored baseline is. A score below the floor of its calibration counts as the floor.

      """;

  private RoundingPage() {}

  /** One section for each appraisal. */
  public static String markdown(List<Appraisal> appraisals) {
    var page =
        new StringBuilder(
            OPENING.formatted(
                RoundingStudy.FIRST_JUDGED_SEED,
                RoundingStudy.FIRST_JUDGED_SEED,
                percent(RoundingStudy.PREVALENCE)));
    appraisals.forEach(a -> section(page, a));
    return page.toString().stripTrailing() + "\n";
  }

  private static void section(StringBuilder page, Appraisal a) {
    RoundingModel model = a.model();
    page.append("## ")
        .append(model.exerciseId())
        .append("\n\nModel version %d; %d athletes.\n\n".formatted(model.version(), a.athletes()));
    separation(page, a);
    verdicts(page, a);
    benign(page, a);
    page.append(
        """
        ![Reliability](rounding-%s-reliability.svg)

        ![Risk by coverage](rounding-%s-risk.svg)

        """
            .formatted(model.exerciseId(), model.exerciseId()));
  }

  private static void separation(StringBuilder page, Appraisal a) {
    page.append(
        """
        Area under the curve against good repetitions, at +10 / +20 / +30°. More than 0.92 per repetition at +20° would be a leak, not a success.

        | held against | one repetition: silent | coupled | all | mean of five: silent | coupled | all |
        |---|---|---|---|---|---|---|
        """);
    for (HeldAgainst against : HeldAgainst.values()) {
      page.append("| ").append(against.title()).append(" |");
      for (boolean sets : new boolean[] {false, true}) {
        for (boolean coupled : new boolean[] {false, true}) {
          page.append(cells(d -> a.separation().auc(against, coupled, sets, d)));
        }
        page.append(cells(d -> a.separation().auc(against, sets, d)));
      }
      page.append('\n');
    }
    page.append('\n');
  }

  private static String cells(DoubleUnaryOperator auc) {
    var cell = new StringBuilder(" ");
    for (double extraDeg : Population.EXTRA_DEG) {
      cell.append(cell.length() > 1 ? " / " : "").append(fixed(auc.applyAsDouble(extraDeg), 2));
    }
    return cell.append(" |").toString();
  }

  private static void verdicts(StringBuilder page, Appraisal a) {
    page.append(
        """
        What the judge says, run set by set as it is live. POSSIBLE is held to a precision of 80 %, UNLIKELY to a negative predictive \
        value of 95 %; everything else is "cannot tell".

        | held against | calibration error (ECE) | POSSIBLE | of those rounded | UNLIKELY | of those not rounded | answered |
        |---|---|---|---|---|---|---|
        """);
    for (HeldAgainst against : HeldAgainst.values()) {
      if (against == HeldAgainst.NOTHING) {
        page.append("| no baseline | – | never | – | never | – | 0 % |\n");
      } else {
        row(page, against.title(), a, a.verdicts(against), against);
      }
    }
    for (HeldAgainst against : HeldAgainst.values()) {
      if (against != HeldAgainst.NOTHING) {
        row(
            page,
            against.title() + ", last of five only",
            a,
            a.lastVerdicts(against),
            HeldAgainst.NOTHING);
      }
    }
    row(
        page,
        "another day, good and rounded in random order",
        a,
        a.mixedVerdicts(),
        HeldAgainst.NOTHING);
    page.append('\n');
  }

  /**
   * @param estimated whose calibration to give; NOTHING: none
   */
  private static void row(
      StringBuilder page, String title, Appraisal a, Verdicts of, HeldAgainst estimated) {
    double prevalence = RoundingStudy.PREVALENCE;
    Verdicts.Called possible = of.possible(prevalence, a.athletes());
    Verdicts.Called unlikely = of.unlikely(prevalence, a.athletes());
    page.append("| ").append(title).append(" | ");
    if (estimated == HeldAgainst.NOTHING) {
      page.append("–");
    } else {
      Verdicts.Called ece = a.estimates(estimated).expectedError(prevalence, a.athletes());
      page.append(
          "%s (%s to %s)"
              .formatted(fixed(ece.right(), 3), fixed(ece.low(), 3), fixed(ece.high(), 3)));
    }
    page.append(" | %s | %s ".formatted(percent(possible.share()), right(possible)))
        .append("| %s | %s ".formatted(percent(unlikely.share()), right(unlikely)))
        .append("| %s |\n".formatted(percent(possible.share() + unlikely.share())));
  }

  private static String right(Verdicts.Called called) {
    return called.share() == 0
        ? "–"
        : "%s (%s to %s)"
            .formatted(percent(called.right()), percent(called.low()), percent(called.high()));
  }

  private static void benign(StringBuilder page, Appraisal a) {
    page.append(
        """
        Good repetitions all varied in the same way, against the baseline of that day, and repetitions asked to round by 10°:

        | repetitions | how many | POSSIBLE | UNLIKELY | unusual, not judged |
        |---|---|---|---|---|
        """);
    a.benign().forEach((way, count) -> benignRow(page, way.replace('_', ' '), count));
    benignRow(page, "rounded by 10°, another day", a.slightlyRounded());
    page.append('\n');
  }

  private static void benignRow(StringBuilder page, String name, Appraisal.BenignCount count) {
    page.append(
        "| %s | %d | %s | %s | %s |\n"
            .formatted(
                name,
                count.repetitions(),
                percent(count.possibleShare()),
                percent(count.unlikelyShare()),
                percent(count.unusualShare())));
  }

  private static String percent(double share) {
    return fixed(100 * share, share > 0 && share < 0.1 ? 1 : 0) + " %";
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
