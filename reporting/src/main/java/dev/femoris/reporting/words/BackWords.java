package dev.femoris.reporting.words;

import dev.femoris.analysis.trunk.BackBand;
import dev.femoris.analysis.trunk.BackFinding;
import dev.femoris.analysis.trunk.BackLevel;
import dev.femoris.analysis.trunk.BackNotice;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackStatement;
import dev.femoris.analysis.trunk.BackUnknown;
import dev.femoris.reporting.unit.Units;
import java.util.ArrayList;
import java.util.List;

/** What is said of the lower back, in English: a change of shape, never danger. */
public final class BackWords {

  private BackWords() {}

  /** What a finding rests on, or why there is none. */
  public static String evidence(BackFinding finding) {
    return switch (finding.verdict()) {
      case PRESENT, ABSENT -> read(finding.level(), finding.reading().orElseThrow());
      case POSSIBLE, UNLIKELY -> finding.evidence();
      case CANNOT_TELL -> unknown(finding);
    };
  }

  private static String unknown(BackFinding finding) {
    String reason = finding.reason().map(BackUnknown::text).orElse("");
    return finding
        .reading()
        .filter(r -> r.maxFlexionRad().isPresent())
        .map(r -> reason + "; " + flexion(r))
        .orElse(reason);
  }

  private static String flexion(BackReading reading) {
    return "lumbar flexion up to %s° from standing"
        .formatted(degrees(reading.maxFlexionRad().orElseThrow()));
  }

  private static String read(BackLevel level, BackReading reading) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s° %s own %s, ± %s°%s"
            .formatted(
                degrees(Math.abs(reading.deltaRad().orElseThrow())),
                reading.deltaRad().orElseThrow() < 0 ? "less than" : "over",
                reading.stored() ? "baseline" : "good repetitions of this session",
                degrees(reading.uncertaintyRad()),
                level == BackLevel.ESTIMATED ? " (estimated from pelvis and thigh)" : ""));
    if (reading.maxFlexionRad().isPresent()) {
      parts.add(flexion(reading));
    }
    reading
        .shareOfOwnMax()
        .ifPresent(share -> parts.add(Figures.fixed(100 * share, 0) + " % of the own largest"));
    reading
        .loadedFlexionRad()
        .ifPresent(
            rad -> parts.add("%s° more between lift-off and mid-thigh".formatted(degrees(rad))));
    reading.band().filter(b -> b != BackBand.FINE).ifPresent(b -> parts.add(b.id()));
    return String.join(", ", parts);
  }

  private static String degrees(double rad) {
    return Figures.fixed(Units.degrees(rad), 0);
  }

  /** A notice in a sentence. */
  public static String notice(BackNotice notice) {
    String where = Phrases.placement(notice.placement());
    return switch (notice.kind()) {
      case JOINED -> "A sensor joined at the %s.".formatted(where);
      case LOST -> "The sensor at the %s is gone: less can be told from now on.".formatted(where);
      case ZERO_TAKEN -> "Standing was seen: angles at the %s count from there.".formatted(where);
      case SLIPPED ->
          "The sensor at the %s slipped by %s° on the skin; readings are corrected for it."
              .formatted(where, degrees(notice.angleRad()));
      case REMOUNTED ->
          "The sensor at the %s was put on anew: stand still for 3 s.".formatted(where);
      case TOE_TOUCH ->
          "Reaching for the toes bent the lower back by %s°: that counts as the own largest."
              .formatted(degrees(notice.angleRad()));
      case BASELINE_READY ->
          "Later repetitions are held against the first good ones of this session.";
    };
  }

  /** What a session can say of the back, in a sentence or two. */
  public static String statement(BackStatement statement) {
    String reference =
        switch (statement.reference()) {
          case NONE -> "No reference: nothing is said of a change.";
          case BASELINE -> "Held against the stored baseline.";
          case OWN_SESSION ->
              "Held against the first %d good repetitions of this session; had those been round,"
                      .formatted(statement.referenceRepetitions())
                  + " it would not show.";
        };
    String level = statement.best().text();
    return "Back: "
        + level
        + ". "
        + (statement.best() == BackLevel.INFERRED ? "" : reference + " ")
        + "A change of shape is reported, not danger.";
  }
}
