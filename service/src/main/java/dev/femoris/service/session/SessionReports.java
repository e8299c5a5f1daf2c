package dev.femoris.service.session;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.reporting.report.ReportWriter;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.trace.ShownTrace;
import dev.femoris.service.trace.TraceFile;
import dev.femoris.service.trace.TraceOf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes sessions' reports, a folder each, with the traces beside them. */
public final class SessionReports {

  private final Path reportsFolder;

  SessionReports(Path reportsFolder) {
    this.reportsFolder = reportsFolder;
  }

  public Path folder(String sessionId) {
    return reportsFolder.resolve(sessionId);
  }

  /** Where the report in a language is: the English one beside the traces, others in their own. */
  public Path folder(String sessionId, Words words) {
    return words.equals(Words.english())
        ? folder(sessionId)
        : folder(sessionId).resolve(words.texts().id());
  }

  /** Writes the report against the exercise's own tempo; returns the page's file. */
  Path write(String sessionId, SessionSignals.Analysed analysed) throws IOException {
    return write(sessionId, analysed, analysed.setup().exercise().tempo());
  }

  /** Writes the report against {@code tempo}; returns the page's file. */
  public Path write(String sessionId, SessionSignals.Analysed analysed, TempoTarget tempo)
      throws IOException {
    Path folder = reportsFolder.resolve(sessionId);
    for (TraceOf of : TraceOf.values()) {
      TraceFile.in(folder, of)
          .write(ShownTrace.of(of, analysed.analysis()), analysed.analysis().result().provenance());
    }
    return writeIn(folder, analysed, tempo, Words.english());
  }

  /**
   * The report alone, in a language of its own folder.
   *
   * @return that folder
   */
  public Path write(
      String sessionId, SessionSignals.Analysed analysed, TempoTarget tempo, Words words)
      throws IOException {
    Path folder = folder(sessionId, words);
    writeIn(folder, analysed, tempo, words);
    return folder;
  }

  private static Path writeIn(
      Path folder, SessionSignals.Analysed analysed, TempoTarget tempo, Words words)
      throws IOException {
    return ReportWriter.write(
        folder,
        analysed.analysis(),
        analysed.facts(),
        analysed.setup().exercise().displayName(),
        Optional.of(tempo),
        words);
  }
}
