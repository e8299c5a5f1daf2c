package dev.femoris.reporting.words;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.quality.RepetitionScore;
import java.util.stream.Collectors;

/** The best and the worst repetition in a sentence each. */
public final class ExtremesWords {

  private ExtremesWords() {}

  public static String of(Extremes extremes) {
    return "Best: %s. Worst: %s.".formatted(of(extremes.best()), of(extremes.worst()));
  }

  private static String of(Extremes.Placed placed) {
    RepetitionScore score = placed.score();
    String parts =
        score.deductions().stream()
            .map(d -> "%s −%d".formatted(Phrases.fault(d.fault()), d.points()))
            .collect(Collectors.joining(", "));
    return "set %d, repetition %d, score %d%s"
        .formatted(
            placed.set(),
            placed.repetition().index(),
            score.points(),
            parts.isEmpty() ? "" : " (%s)".formatted(parts));
  }
}
