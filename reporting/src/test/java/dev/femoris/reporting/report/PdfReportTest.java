package dev.femoris.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfReportTest {

  private static PDDocument pdf(Sessions.Session session, String label) throws IOException {
    var facts =
        new RecordingFacts(
            "squat.csv",
            1,
            100,
            session.durationS(),
            List.of(Placement.THIGH_RIGHT),
            List.of(),
            Optional.of(label),
            Optional.empty(),
            Optional.empty());
    SessionReport report =
        SessionReport.of(
            session.result(),
            session.trace(),
            Optional.empty(),
            facts,
            "Squat",
            Optional.of(new TempoTarget(3, 0, 1, 1)),
            Words.english());
    return Loader.loadPDF(PdfReport.of(report));
  }

  /** Every piece of text with its size as printed. */
  private static final class Sizes extends PDFTextStripper {
    final List<Float> pt = new ArrayList<>();
    final List<Boolean> embedded = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      if (!text.getUnicode().isBlank()) {
        pt.add(text.getYScale());
        embedded.add(text.getFont().isEmbedded());
      }
      super.processTextPosition(text);
    }
  }

  @Test
  void allTextIsRealEmbeddedAndAtLeastEightPoints() throws IOException {
    try (PDDocument document = pdf(Sessions.squats(3, 8), "synthetic")) {
      var sizes = new Sizes();
      sizes.getText(document);
      assertThat(sizes.pt).hasSizeGreaterThan(2000).allMatch(pt -> pt >= 8);
      assertThat(sizes.embedded).doesNotContain(false);
    }
  }

  @Test
  void thePagesSayWhatTheBrowsersPageSays() throws IOException {
    Sessions.Session session = Sessions.squats(3, 8);
    try (PDDocument document = pdf(session, "synthetic")) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
      for (SetTable set :
          session.result().sets().stream().map(s -> SetTable.of(s, Words.english())).toList()) {
        assertThat(text).contains(set.summary().replace('\u00a0', ' '));
        for (SetTable.Row row : set.rows()) {
          assertThat(text)
              .contains(
                  "%d %s %s %s %s"
                      .formatted(
                          row.index(),
                          row.startS().text(),
                          row.eccentricS().text(),
                          row.pauseStretchedS().map(Figure::text).orElse("–"),
                          row.concentricS().text()));
        }
      }
      assertThat(text).contains("dropped eccentric: eccentric", "Page 1 of", "sha256:0f3c");
    }
  }

  @Test
  void aCharacterTheFontDoesNotHaveDoesNotStopTheReport() throws IOException {
    try (PDDocument document = pdf(Sessions.squats(1, 1), "人 real\nsquat 🏋")) {
      assertThat(new PDFTextStripper().getText(document)).contains("? real squat ?");
    }
  }

  @Test
  void longSessionsAndEmptyOnesAreSetToo() throws IOException {
    try (PDDocument document = pdf(Sessions.squats(1, 60), "x".repeat(400))) {
      assertThat(document.getNumberOfPages()).isBetween(4, 12);
    }
    try (PDDocument document = pdf(Sessions.nothing(), "synthetic")) {
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(new PDFTextStripper().getText(document)).contains("No repetition was counted");
    }
  }
}
