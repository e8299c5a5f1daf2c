package dev.femoris.service.review;

import dev.femoris.analysis.session.OfflineAnalysis;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the reports of corrected sessions, when somebody asks for them: a note beside the report
 * says what it was made of. Thread-safe.
 */
final class CorrectedReports {

  private static final String NOTE = "report.made-of";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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
    List<CorrectionEvent> events = shown.events(session.id());
    String madeOf =
        "revision %d of the result of %s"
            .formatted(events.getLast().revision(), shown.result(session.id()).at());
    Path note = reports.folder(session.id()).resolve(NOTE);
    try {
      if (!Files.exists(note) || !Files.readString(note).equals(madeOf)) {
        write(session, events);
        WholeFile.writeText(note, madeOf);
      }
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its report cannot be written", e);
    }
  }

  private void write(StoredSession session, List<CorrectionEvent> events) throws IOException {
    SessionSignals.Analysed whole = analysed.of(session);
    Corrected corrected = Corrected.of(whole, events);
    int counted = whole.analysis().result().repetitionCount();
    var facts =
        corrected.shown().isChanged()
            ? whole.facts().correctedByHand(sentence(events, counted))
            : whole.facts();
    var tempo =
        session
            .tempo()
            .map(Declaration::tempoTarget)
            .orElseGet(() -> whole.setup().exercise().tempo());
    var analysis =
        new OfflineAnalysis(corrected.result(), whole.analysis().trace(), whole.analysis().trunk());
    var said = new LiveFacts(liveFacts.of(session.id()));
    List<String> lines =
        Stream.concat(SaidLines.live(said).stream(), SaidLines.reviewed(events).stream()).toList();
    Optional<String> inShort =
        corrected.shown().isChanged()
            ? Optional.empty()
            : SaidLines.inShort(CorrectedCount.of(whole.analysis().result(), said));
    reports.write(
        session.id(),
        new SessionSignals.Analysed(facts, whole.setup(), analysis).saidOf(inShort, lines),
        tempo);
  }

  private static String sentence(List<CorrectionEvent> events, int counted) {
    CorrectionEvent last = events.getLast();
    return "Corrected by hand, last by %s on %s; the analysis itself counted %d repetition%s"
        .formatted(last.by(), DAY.format(last.at()), counted, counted == 1 ? "" : "s");
  }
}
