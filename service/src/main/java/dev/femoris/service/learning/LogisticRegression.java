package dev.femoris.service.learning;

import de.bwaldvogel.liblinear.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Logistic regression with a penalty on the squares of the weights (and of the intercept, which
 * LIBLINEAR treats as one more). Yes and no count alike, however many there are of each. The same
 * rows always give the same weights.
 */
public final class LogisticRegression {

  private static final LabelFactory LABELS = new LabelFactory();
  private static final Label YES = new Label("yes");
  private static final Label NO = new Label("no");
  private static final int MAX_ITERATIONS = 1000;
  private static final double TERMINATION = 1e-6;
  private static final double UNUSED_EPSILON = 0.1;
  private static final long SEED = 1;

  private LogisticRegression() {}

  /** A row of numbers, all rows as long, and what was said of it. */
  public record Row(double[] numbers, boolean yes) {}

  /**
   * @param cost weight of one row's loss against half the sum of squared weights: small is cautious
   * @throws IllegalArgumentException without a yes or without a no, or with rows of different
   *     length
   */
  public static LinearScore fit(List<Row> rows, double cost) {
    long yes = rows.stream().filter(Row::yes).count();
    if (yes == 0 || yes == rows.size()) {
      throw new IllegalArgumentException(
          "%d rows, %d of them yes: there must be both".formatted(rows.size(), yes));
    }
    int width = rows.getFirst().numbers().length;
    var trainer =
        new LibLinearClassificationTrainer(
            new LinearClassificationType(LinearType.L2R_LR),
            cost,
            MAX_ITERATIONS,
            TERMINATION,
            SEED);
    trainer.setLabelWeights(
        Map.of(YES, weight(rows.size(), yes), NO, weight(rows.size(), rows.size() - yes)));
    return score(trainer.train(examples(rows, width)), width);
  }

  /** Loads what learning needs, so that the first to learn something does not wait for it. */
  public static void prepare() {
    fit(List.of(new Row(new double[] {1}, true), new Row(new double[] {-1}, false)), 1);
  }

  private static float weight(int all, long ofThis) {
    return all / (2f * ofThis);
  }

  private static MutableDataset<Label> examples(List<Row> rows, int width) {
    String[] names = names(width);
    var dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("labelled rows", LABELS), LABELS);
    for (Row row : rows) {
      if (row.numbers().length != width) {
        throw new IllegalArgumentException(
            "row of %d numbers among rows of %d".formatted(row.numbers().length, width));
      }
      dataset.add(new ArrayExample<>(row.yes() ? YES : NO, names, row.numbers()));
    }
    return dataset;
  }

  /** LIBLINEAR keeps one vector for two classes: towards the one it names first. */
  private static LinearScore score(LibLinearModel<Label> trained, int width) {
    Model model = trained.getInnerModels().getFirst();
    double[] learned = model.getFeatureWeights();
    double sign = trained.getOutputIDInfo().getOutput(model.getLabels()[0]).equals(YES) ? 1 : -1;
    ImmutableFeatureMap features = trained.getFeatureIDMap();
    var weights = new ArrayList<Double>();
    for (String name : names(width)) {
      weights.add(sign * learned[features.getID(name)]);
    }
    return new LinearScore(weights, sign * learned[width]);
  }

  private static String[] names(int width) {
    String[] names = new String[width];
    for (int i = 0; i < width; i++) {
      names[i] = "x%03d".formatted(i);
    }
    return names;
  }
}
