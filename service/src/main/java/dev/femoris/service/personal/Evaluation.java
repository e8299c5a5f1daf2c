package dev.femoris.service.personal;

import dev.femoris.service.personal.ReliabilityFigures.Forecast;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A personal model's score beside the score without labels, on the same labelled repetitions. Each
 * session is judged by what was learned from the others.
 *
 * @param sessions how many sessions were left out in turn
 * @param baseline of the score that knows the athlete's good repetitions only
 * @param personal of the score that knows the labels as well
 * @param overBaseline how much smaller the personal score's squared error is than the baseline's
 * @param overGuessing how much smaller it is than that of always saying one half
 */
public record Evaluation(
    int sessions,
    ReliabilityFigures baseline,
    ReliabilityFigures personal,
    Gain overBaseline,
    Gain overGuessing) {

  private static final double ERROR_OF_GUESSING = 0.25;

  /**
   * By how much a squared error is smaller than another; both kinds of repetition count alike.
   *
   * @param mean negative when it is larger
   * @param standardError of the mean, repetitions taken as independent
   */
  public record Gain(double mean, double standardError) {

    /** Whether it is more than chance alone would often make it. */
    public boolean clear() {
      return mean > standardError;
    }
  }

  /** A judged repetition: both scores' forecasts of it. */
  record Judged(Forecast baseline, Forecast personal) {

    double overBaseline() {
      return baseline.squaredError() - personal.squaredError();
    }

    double overGuessing() {
      return ERROR_OF_GUESSING - personal.squaredError();
    }
  }

  static Evaluation of(int sessions, List<Judged> judged) {
    return new Evaluation(
        sessions,
        ReliabilityFigures.of(judged.stream().map(Judged::baseline).toList()),
        ReliabilityFigures.of(judged.stream().map(Judged::personal).toList()),
        gain(judged, Judged::overBaseline),
        gain(judged, Judged::overGuessing));
  }

  /**
   * Whether it may be used: it errs clearly less than the baseline alone, clearly less than a coin,
   * and orders the repetitions no worse than the baseline. The coin is needed because a useless
   * score that is timid errs less than a useless one that is bold.
   */
  public boolean better() {
    return overBaseline.clear() && overGuessing.clear() && personal.auc() >= baseline.auc();
  }

  private static Gain gain(List<Judged> judged, ToDoubleFunction<Judged> of) {
    double[] good = values(judged, false, of);
    double[] rounded = values(judged, true, of);
    return new Gain(
        0.5 * (mean(good) + mean(rounded)),
        0.5 * Math.sqrt(squaredError(good) + squaredError(rounded)));
  }

  private static double[] values(
      List<Judged> judged, boolean rounded, ToDoubleFunction<Judged> of) {
    return judged.stream().filter(j -> j.personal().rounded() == rounded).mapToDouble(of).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Of the mean. */
  private static double squaredError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (Math.max(1, values.length - 1) * (double) values.length);
  }
}
