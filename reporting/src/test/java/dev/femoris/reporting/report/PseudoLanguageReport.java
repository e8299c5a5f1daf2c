package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The page of a report in a language that may not be there otherwise; run in a loader of its own.
 */
public final class PseudoLanguageReport implements BiFunction<String, Path, String> {

  @Override
  public String apply(String language, Path folder) {
    var session = Sessions.squats(2, 6);
    var facts =
        new RecordingFacts(
            "a.csv",
            Math.round(session.durationS() * 100),
            100,
            session.durationS(),
            List.of(Placement.THIGH_RIGHT),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try {
      return Files.readString(
          ReportWriter.write(
              folder,
              new OfflineAnalysis(session.result(), session.trace()),
              facts,
              "Squat",
              Optional.of(new TempoTarget(3, 0, 1, 1)),
              new Words(Languages.of(language).orElseThrow())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
