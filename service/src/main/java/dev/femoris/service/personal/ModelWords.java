package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.RoundingFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a personal model is made of and what it is worth, in sentences for a trainer. */
public final class ModelWords {

  private static final int FEATURES = 4;

  private ModelWords() {}

  /** A sentence or two a line. */
  public static List<String> explain(PersonalRecord record) {
    TrainedModel trained = record.trained();
    var lines = new ArrayList<String>();
    lines.add(learnedFrom(trained));
    if (record.labelsWithoutRepetition() > 0) {
      lines.add(
          "%d further labels fit no repetition as they are counted today and were left out."
              .formatted(record.labelsWithoutRepetition()));
    }
    lines.add(goesBy(trained));
    lines.add(tried(trained.evaluation()));
    lines.add(verdict(trained.evaluation()));
    lines.add(
        "It tells repetitions that look like those a trainer called rounded by the thigh alone;"
            + " it does not measure the back.");
    return List.copyOf(lines);
  }

  /** Whether it may be used, and by how much it is better or not. */
  public static String verdict(Evaluation evaluation) {
    String figures =
        String.format(
            Locale.ROOT,
            "squared error %.3f against %.3f by the baseline alone (%.3f %s, standard error %.3f) and 0.250 by guessing, AUC %.2f against %.2f",
            evaluation.personal().brier(),
            evaluation.baseline().brier(),
            Math.abs(evaluation.overBaseline().mean()),
            evaluation.overBaseline().mean() > 0 ? "better" : "worse",
            evaluation.overBaseline().standardError(),
            evaluation.personal().auc(),
            evaluation.baseline().auc());
    return evaluation.better()
        ? "Better than the baseline alone, may be used: " + figures + "."
        : "Not clearly better than the baseline alone, may not be used: " + figures + ".";
  }

  private static String learnedFrom(TrainedModel trained) {
    return "Learned from %d labelled repetitions (%d good, %d rounded) of %d sessions, against %d good repetitions of the athlete."
        .formatted(
            trained.model().goodLabels() + trained.model().roundedLabels(),
            trained.model().goodLabels(),
            trained.model().roundedLabels(),
            trained.model().sessions(),
            trained.baseline().repetitions());
  }

  /** Features have one scale, the athlete's own scatter, so that weights can be compared. */
  private static String goesBy(TrainedModel trained) {
    double[] weights = trained.model().weights();
    double all = trained.population().used().stream().mapToDouble(f -> size(weights, f)).sum();
    return trained.population().used().stream()
        .sorted(Comparator.comparingDouble((RoundingFeature f) -> size(weights, f)).reversed())
        .limit(FEATURES)
        .filter(f -> size(weights, f) > 0)
        .map(f -> part(f, weights[f.ordinal()], all))
        .collect(Collectors.joining("; ", "Rounded is spoken for by ", "."));
  }

  private static String part(RoundingFeature feature, double weight, double all) {
    return String.format(
        Locale.ROOT,
        "%s %s (%.0f %% of the weight)",
        weight > 0 ? "more" : "less",
        feature.meaning(),
        100 * Math.abs(weight) / all);
  }

  private static double size(double[] weights, RoundingFeature feature) {
    return Math.abs(weights[feature.ordinal()]);
  }

  private static String tried(Evaluation evaluation) {
    return "Tried on each of %d sessions after learning from the others: right in %s; the baseline alone in %s."
        .formatted(
            evaluation.sessions(), right(evaluation.personal()), right(evaluation.baseline()));
  }

  private static String right(ReliabilityFigures figures) {
    return "%d of %d good and %d of %d rounded"
        .formatted(figures.goodRight(), figures.good(), figures.roundedRight(), figures.rounded());
  }
}
