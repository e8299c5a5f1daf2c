package dev.femoris.service.personal;

import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingModel;
import java.util.List;

/**
 * What was learned from a trainer's labels.
 *
 * @param model as the analysis applies it
 * @param population the model of all athletes it adds to
 * @param baseline the good repetitions its features are counted from
 * @param labels what it was learned from
 * @param evaluation on sessions it had not seen
 */
public record TrainedModel(
    PersonalModel model,
    RoundingModel population,
    RoundingBaseline baseline,
    List<LabelledSession> labels,
    Evaluation evaluation) {

  public TrainedModel {
    labels = List.copyOf(labels);
  }
}
