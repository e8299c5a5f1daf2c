package dev.femoris.service.session;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.reporting.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes sessions' reports, a folder each. */
final class SessionReports {

  private final Path reportsFolder;

  SessionReports(Path reportsFolder) {
    this.reportsFolder = reportsFolder;
  }

  /** Writes the report against the exercise's own tempo; returns the page's file. */
  Path write(String sessionId, SessionSignals.Analysed analysed) throws IOException {
    return write(sessionId, analysed, analysed.setup().exercise().tempo());
  }

  /** Writes the report against {@code tempo}; returns the page's file. */
  Path write(String sessionId, SessionSignals.Analysed analysed, TempoTarget tempo)
      throws IOException {
    return ReportWriter.write(
        reportsFolder.resolve(sessionId),
        analysed.analysis(),
        analysed.facts(),
        analysed.setup().exercise().displayName(),
        Optional.of(tempo));
  }
}
