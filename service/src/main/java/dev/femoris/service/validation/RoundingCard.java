package dev.femoris.service.validation;

import dev.femoris.analysis.rounding.RoundingFeature;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.ScoreCalibration;
import dev.femoris.analysis.roundingstudy.Appraisal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the models of rounding are, may be used for and must not be used for, in Markdown. */
public final class RoundingCard {

  private static final String OPENING =
      """
      # Model card: rounding of the back from the thigh alone

      Written by `./femoris validate rounding`; do not edit. Figures are in [rounding-validation.md](rounding-validation.md).

      ## What it is

      For one repetition of a hinge lift seen by a single sensor on the thigh, a probability that the lower back rounds more than in the
      athlete's own good repetitions. A logistic score on features of the thigh's course, each held against the athlete's baseline in the
      athlete's own standard deviations (shrunk towards the population's by ten pseudo-repetitions, cut at three), then Platt scaling with a floor, on athletes
      the score was not fitted on. Said are `possible`, `unlikely` or `cannot_tell` with the reason.

      ## What it was fitted on

      **Simulated athletes only; no person.** The simulator is a planar, quasi-static, six-link body with balance and bar constraints; half of the
      athletes round with nothing else changing, half with hips and knees that answer. Rounded means +20° or +30° asked for, good repetitions vary in
      tempo, depth, knees and early hip rise. Probabilities assume that 20 % of the repetitions are rounded.

      How much real people vary from repetition to repetition decides how much a thigh can tell, and the simulator's 1.6 to 2.3° are a judgement,
      not a measurement. Too even simulated athletes flatter such a model. The rate's fine structure is therefore read below 3 Hz only: a linkage without
      inertia has sharp turns there that muscles have not. Tremor and rotation out of the plane are measured and not used: the simulator has neither.

      ## What it is for

      A hint to look: at a mirror, to a coach, or to put on a back sensor. Against a baseline of at least five good repetitions of the same
      exercise, variant, start height and load.

      ## What it must not be used for

      * Saying that a back rounded, an angle of the back, or anything on danger, injury or fitness to lift.
      * Clearing somebody: `unlikely` cannot see rounding that was in the baseline, upper-back rounding, or rounding the pelvis takes up silently.
      * Lifts without a model, without a baseline, or of people very unlike the simulated ones; children, patients, anybody in rehabilitation.
      * Comparing people, ranking, selection. Medical use of any kind.
      * Quoting its simulated figures as accuracy.

      ## When it says "cannot tell"

      No model or no valid baseline; load more than 15 % off, or not known when the baseline's is; another variant or start height; the sensor moved on
      the thigh by more than 3°; less than 85 % of the movement's energy about one axis; more than 5 % of the repetition's samples missing; features outside
      the envelope (Mahalanobis, one in a thousand): "unusual rep, cannot judge the back"; a probability between the thresholds; not yet two
      of the last three repetitions, nor the mean of five, agreeing.

      Known confounders, none of which the thigh can tell from rounding: another knee strategy, deficit or blocks, other shoes, a heavier
      bar than declared, fatigue.

      A verdict by the mean of five speaks of the five together, and all figures of sets are of five repetitions alike. Where good and rounded
      repetitions come in random order, which nobody lifts but a tired athlete comes near to, most of the repetitions called possible stand beside rounded ones rather
      than being rounded themselves: the last row of the verdicts' table says how many.

      The interval beside a probability covers few baseline repetitions and few athletes in the fit. It does not cover that people are not simulated.

      ## Personal models

      With at least six good and six rounded repetitions labelled by a trainer, from two sessions, the mean of this score and a linear discriminant of
      those labels is used, with a calibration of its own. In the simulation labels add nothing, as all simulated athletes obey the same physics; with
      people they may.

      """;

  private RoundingCard() {}

  public static String markdown(List<Appraisal> appraisals) {
    var card = new StringBuilder(OPENING);
    appraisals.forEach(a -> model(card, a.model()));
    return card.toString().stripTrailing() + "\n";
  }

  private static void model(StringBuilder card, RoundingModel m) {
    card.append("## ")
        .append(m.exerciseId())
        .append(", version ")
        .append(m.version())
        .append("\n\nFitted on ")
        .append(m.fittedOn())
        .append(".\n\n| feature | meaning | SD within an athlete | weight per SD |\n")
        .append("|---|---|---|---|\n");
    for (RoundingFeature f : m.used()) {
      card.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  f.id(),
                  f.meaning(),
                  deviation(f, m.deviations()[f.ordinal()]),
                  fixed(m.weights()[f.ordinal()], 2)));
    }
    card.append("\n| probability of | possible from | unlikely to |\n|---|---|---|\n");
    thresholds(card, "one repetition", m.repetition());
    thresholds(card, "five repetitions", m.set());
    thresholds(card, "one repetition, personal", m.personalRepetition());
    thresholds(card, "five repetitions, personal", m.personalSet());
    card.append('\n');
  }

  private static String deviation(RoundingFeature f, double value) {
    return switch (f.unit()) {
      case RAD -> fixed(Math.toDegrees(value), 1) + "°";
      case RAD_PER_S -> fixed(Math.toDegrees(value), 1) + "°/s";
      case S -> fixed(value, 2) + " s";
      case SHARE -> fixed(100 * value, 1) + " %";
    };
  }

  private static void thresholds(StringBuilder card, String of, ScoreCalibration c) {
    card.append(
        "| %s | %s | %s |\n"
            .formatted(
                of,
                threshold(c.thresholds().possibleFrom()),
                threshold(c.thresholds().unlikelyTo())));
  }

  private static String threshold(OptionalDouble at) {
    return at.isPresent() ? fixed(100 * at.getAsDouble(), 1) + " %" : "never";
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
