package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.learning.Examples;
import dev.femoris.analysis.learning.LinearDiscriminant;
import dev.femoris.analysis.learning.LinearScore;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingModel;
import java.util.ArrayList;
import java.util.List;

/** What a trainer's labels on a simulated athlete teach. */
final class PersonalFit {

  /** So few labels say little of how features go together. */
  private static final double PSEUDO_EXAMPLES = 20;

  private static final int SESSIONS = 2;

  private PersonalFit() {}

  static PersonalModel of(TrialAthlete athlete, double[] deviations, String exerciseId) {
    List<double[]> rows = new ArrayList<>();
    List<Trial> labelled = new ArrayList<>(athlete.labelledGood());
    labelled.addAll(athlete.labelledRounded());
    boolean[] rounded = new boolean[labelled.size()];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = i >= athlete.labelledGood().size();
      rows.add(
          RoundingModel.cut(
              athlete.baseline().normalised(labelled.get(i).measures().features(), deviations)));
    }
    LinearScore learned =
        LinearDiscriminant.fit(
            Examples.atPrevalence(rows.toArray(double[][]::new), rounded, 0.5), PSEUDO_EXAMPLES);
    return new PersonalModel(
        exerciseId,
        1,
        PersonalModel.Kind.LDA,
        learned.weights(),
        learned.intercept(),
        athlete.labelledGood().size(),
        athlete.labelledRounded().size(),
        SESSIONS);
  }
}
