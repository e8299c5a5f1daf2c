package dev.femoris.reporting.words;

import dev.femoris.analysis.advice.Extremes;
import dev.femoris.analysis.quality.RepetitionScore;
import java.util.Map;
import java.util.stream.Collectors;

/** The best and the worst repetition in a sentence each. */
public record ExtremesWords(Words words) {

  public String of(Extremes extremes) {
    return words.say(
        "words.extremes", Map.of("best", of(extremes.best()), "worst", of(extremes.worst())));
  }

  private String of(Extremes.Placed placed) {
    RepetitionScore score = placed.score();
    String parts =
        score.deductions().stream()
            .map(d -> "%s −%d".formatted(words.phrases().fault(d.fault()), d.points()))
            .collect(Collectors.joining(", "));
    return words.say(
            "words.scored",
            Map.of(
                "set",
                placed.set(),
                "repetition",
                placed.repetition().index(),
                "points",
                score.points()))
        + (parts.isEmpty() ? "" : " (%s)".formatted(parts));
  }
}
