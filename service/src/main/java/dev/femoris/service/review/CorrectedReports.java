package dev.femoris.service.review;

import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.message.SaidLines;
import dev.femoris.service.session.SessionReports;
import dev.femoris.service.session.SessionSignals;
import dev.femoris.service.store.LiveFactStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the reports of corrected sessions, when somebody asks for them: a note beside the report
 * says what it was made of. Thread-safe.
 */
final class CorrectedReports {

  private static final String NOTE = "report.made-of";

  private final SessionReports reports;
  private final LiveFactStore liveFacts;
  private final ShownSessions shown;
  private final AnalysedSessions analysed;

  CorrectedReports(
      SessionReports reports,
      LiveFactStore liveFacts,
      ShownSessions shown,
      AnalysedSessions analysed) {
    this.reports = reports;
    this.liveFacts = liveFacts;
    this.shown = shown;
    this.analysed = analysed;
  }

  /** Makes the report again when it is not of the newest correction and result. */
  synchronized void refresh(StoredSession session) {
    refresh(session, Words.english());
  }

  /**
   * Makes the report in a language when there is none of the newest correction and result.
   *
   * @return the folder it is in
   */
  synchronized Path refresh(StoredSession session, Words words) {
    List<CorrectionEvent> events = shown.events(session.id());
    int revision = events.isEmpty() ? 0 : events.getLast().revision();
    String madeOf =
        "revision %d of the result of %s".formatted(revision, shown.result(session.id()).at());
    Path folder = reports.folder(session.id(), words);
    Path note = folder.resolve(NOTE);
    try {
      if (!Files.exists(note) || !Files.readString(note).equals(madeOf)) {
        write(session, events, words);
        WholeFile.writeText(note, madeOf);
      }
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its report cannot be written", e);
    }
    return folder;
  }

  private void write(StoredSession session, List<CorrectionEvent> events, Words words)
      throws IOException {
    SessionSignals.Analysed whole = analysed.of(session);
    Corrected corrected = Corrected.of(whole, events);
    var tempo =
        session
            .tempo()
            .map(Declaration::tempoTarget)
            .orElseGet(() -> whole.setup().exercise().tempo());
    var told = told(session, events, whole, corrected, words);
    if (words.equals(Words.english())) {
      reports.write(session.id(), told, tempo);
    } else {
      reports.write(session.id(), told, tempo, words);
    }
  }

  /** The corrected analysis with what people said of it. */
  private SessionSignals.Analysed told(
      StoredSession session,
      List<CorrectionEvent> events,
      SessionSignals.Analysed whole,
      Corrected corrected,
      Words words) {
    var lines = new SaidLines(words);
    int counted = whole.analysis().result().repetitionCount();
    boolean changed = corrected.shown().isChanged();
    var facts =
        changed
            ? whole.facts().correctedByHand(lines.corrected(events.getLast(), counted))
            : whole.facts();
    var analysis =
        new OfflineAnalysis(corrected.result(), whole.analysis().trace(), whole.analysis().trunk());
    var said = new LiveFacts(liveFacts.of(session.id()));
    Optional<String> inShort =
        changed
            ? Optional.empty()
            : lines.inShort(CorrectedCount.of(whole.analysis().result(), said));
    return new SessionSignals.Analysed(facts, whole.setup(), analysis)
        .saidOf(
            inShort,
            Stream.concat(lines.live(said).stream(), lines.reviewed(events).stream()).toList());
  }
}
