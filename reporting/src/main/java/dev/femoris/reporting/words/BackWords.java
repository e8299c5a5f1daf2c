package dev.femoris.reporting.words;

import dev.femoris.analysis.trunk.BackBand;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of the lower back: a change of shape, never danger. */
public record BackWords(Words words) {

  /** What a finding rests on, or why there is none. */
  public String evidence(BackFinding finding) {
    return switch (finding.verdict()) {
      case PRESENT, ABSENT -> read(finding.level(), finding.reading().orElseThrow());
      case POSSIBLE, UNLIKELY -> hint(finding);
      case CANNOT_TELL -> unknown(finding);
    };
  }

  private String hint(BackFinding finding) {
    return words.say(
        Words.key("words.back.hint", finding.verdict()),
        Map.of(
            "evidence",
            finding.evidence(),
            "probability",
            words.figures().percent(finding.probability().orElse(0))));
  }

  private String unknown(BackFinding finding) {
    String reason = finding.reason().map(r -> words.say("words.back.unknown", r)).orElse("");
    return finding
        .reading()
        .filter(r -> r.maxFlexionRad().isPresent())
        .map(r -> reason + "; " + flexion(r))
        .orElse(reason);
  }

  private String flexion(BackReading reading) {
    return words.say(
        "words.back.flexion", Map.of("degrees", degrees(reading.maxFlexionRad().orElseThrow())));
  }

  private String read(BackLevel level, BackReading reading) {
    double deltaRad = reading.deltaRad().orElseThrow();
    List<String> parts = new ArrayList<>();
    parts.add(
        words.say(
            "words.back.read",
            Map.of(
                "degrees",
                degrees(Math.abs(deltaRad)),
                "side",
                deltaRad < 0 ? "less" : "over",
                "own",
                reading.stored() ? "baseline" : "session",
                "uncertainty",
                degrees(reading.uncertaintyRad()),
                "level",
                level.id())));
    if (reading.maxFlexionRad().isPresent()) {
      parts.add(flexion(reading));
    }
    reading
        .shareOfOwnMax()
        .ifPresent(
            share ->
                parts.add(
                    words.say(
                        "words.back.own_largest",
                        Map.of("percent", words.figures().percent(share)))));
    reading
        .loadedFlexionRad()
        .ifPresent(
            rad -> parts.add(words.say("words.back.loaded", Map.of("degrees", degrees(rad)))));
    reading
        .band()
        .filter(b -> b != BackBand.FINE)
        .ifPresent(b -> parts.add(words.say("words.back.band", b)));
    return String.join(", ", parts);
  }

  private String degrees(double rad) {
    return words.figures().degrees(rad, 0);
  }

  /** A notice in a sentence. */
  public String notice(BackNotice notice) {
    return words.say(
        Words.key("words.back.notice", notice.kind()),
        Map.of(
            "at", words.phrases().at(notice.placement()), "degrees", degrees(notice.angleRad())));
  }

  /** What a session can say of the back, in a sentence or two. */
  public String statement(BackStatement statement) {
    String level = words.say("words.back.level", statement.best());
    if (statement.best() == BackLevel.INFERRED) {
      return words.say("words.back.statement_inferred", Map.of("level", level));
    }
    String reference =
        words.say(
            Words.key("words.back.reference", statement.reference()),
            Map.of("count", statement.referenceRepetitions()));
    return words.say("words.back.statement", Map.of("level", level, "reference", reference));
  }
}
