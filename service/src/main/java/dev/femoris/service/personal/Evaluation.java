package dev.femoris.service.personal;

import dev.femoris.service.personal.ReliabilityFigures.Forecast;
import java.util.List;

/**
 * A personal model's score beside the score without labels, on the same labelled repetitions. Each
 * session is judged by what was learned from the others.
 *
 * @param sessions how many sessions were left out in turn
 * @param baseline of the score that knows the athlete's good repetitions only
 * @param personal of the score that knows the labels as well
 * @param brierGain how much smaller the personal score's squared error is; negative when it is
 *     larger
 * @param brierGainError standard error of that gain, repetitions taken as independent
 */
public record Evaluation(
    int sessions,
    ReliabilityFigures baseline,
    ReliabilityFigures personal,
    double brierGain,
    double brierGainError) {

  /** A judged repetition: both scores' forecasts of it. */
  record Judged(Forecast baseline, Forecast personal) {

    double gain() {
      return baseline.squaredError() - personal.squaredError();
    }
  }

  static Evaluation of(int sessions, List<Judged> judged) {
    Gain good = Gain.of(judged.stream().filter(j -> !j.personal().rounded()).toList());
    Gain rounded = Gain.of(judged.stream().filter(j -> j.personal().rounded()).toList());
    return new Evaluation(
        sessions,
        ReliabilityFigures.of(judged.stream().map(Judged::baseline).toList()),
        ReliabilityFigures.of(judged.stream().map(Judged::personal).toList()),
        0.5 * (good.mean() + rounded.mean()),
        0.5 * Math.sqrt(good.squaredError() + rounded.squaredError()));
  }

  /**
   * Whether it may be used: it errs less than the baseline by more than chance alone would often
   * make it, and orders the repetitions no worse.
   */
  public boolean better() {
    return brierGain > brierGainError && personal.auc() >= baseline.auc();
  }

  /** Mean gain of repetitions of one kind with its squared standard error. */
  private record Gain(double mean, double squaredError) {

    static Gain of(List<Judged> judged) {
      double mean = judged.stream().mapToDouble(Judged::gain).average().orElseThrow();
      double squares =
          judged.stream().mapToDouble(j -> (j.gain() - mean) * (j.gain() - mean)).sum();
      int n = judged.size();
      return new Gain(mean, squares / (Math.max(1, n - 1) * (double) n));
    }
  }
}
