package dev.femoris.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.language.Languages;
import dev.femoris.reporting.language.Part;
import dev.femoris.reporting.language.Texts;
import dev.femoris.reporting.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report says everything in the language asked for, and the same numbers. */
class ReportInOtherLanguagesTest {

  private static final Texts GERMAN = Languages.of("de").orElseThrow();

  /** Shorter ones are parts of words of other languages. */
  private static final int A_SENTENCE = 12;

  @TempDir Path dir;

  static Stream<Sessions.Session> sessions() {
    return Stream.of(
        Sessions.squats(2, 6), Sessions.bridges(1, 5), Sessions.stretches(), Sessions.nothing());
  }

  private String write(Sessions.Session session, Texts texts) throws IOException {
    var facts =
        new RecordingFacts(
            "a.csv",
            Math.round(session.durationS() * 100),
            100,
            session.durationS(),
            List.of(Placement.THIGH_RIGHT),
            List.of(new RecordingFacts.Gap(1, 1.25)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new RecordingFacts.IngestCounts(1, 2, 3, 4)));
    Path page =
        ReportWriter.write(
            dir,
            new OfflineAnalysis(session.result(), session.trace()),
            facts.withLoadKg(OptionalDouble.of(62.5)),
            "Name of the sheet",
            Optional.of(new TempoTarget(3, 0, 1.5, 1)),
            new Words(texts));
    return Files.readString(page);
  }

  private String pdf() throws IOException {
    try (var document = Loader.loadPDF(dir.resolve("report.pdf").toFile())) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** What is read on a page: its text, with the charts' titles and descriptions. */
  private static String readable(String html) {
    return html.replaceAll("(?s)<style.*?</style>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("&[^;]*;", " ")
        .replaceAll("\\s+", " ");
  }

  /** Pieces of the English texts that German does not have itself. */
  private static Set<String> english() {
    Set<String> pieces = new HashSet<>();
    Set<String> german = new HashSet<>();
    Languages.english().under("").values().forEach(text -> add(text.parts(), pieces));
    GERMAN.under("").values().forEach(text -> add(text.parts(), german));
    pieces.removeIf(piece -> piece.length() <= A_SENTENCE || german.contains(piece));
    return pieces;
  }

  private static void add(List<Part> parts, Set<String> pieces) {
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> pieces.add(literal.words().strip().replace('\n', ' '));
        case Part.Value value -> {}
        case Part.Plural plural -> plural.forms().values().forEach(form -> add(form, pieces));
        case Part.Select select -> select.forms().values().forEach(form -> add(form, pieces));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void noEnglishIsLeftInTheGermanReport(Sessions.Session session) throws IOException {
    String html = write(session, GERMAN);
    assertThat(html).contains("<html lang=\"de\">");
    Set<String> english = english();
    assertThat(english).hasSizeGreaterThan(200);
    for (String text : List.of(readable(html), pdf())) {
      assertThat(english.stream().filter(text::contains).toList()).isEmpty();
    }
  }

  @Test
  void theEnglishReportIsFullOfThem() throws IOException {
    String text = readable(write(Sessions.squats(2, 6), Languages.english()));
    assertThat(english().stream().filter(text::contains).count()).isGreaterThan(40);
  }

  @Test
  void figuresAreThoseOfTheJsonWithCommas() throws IOException {
    String html = write(Sessions.squats(2, 6), GERMAN);
    var figures = Pattern.compile("<data value=\"([^\"]+)\">([^<]+)</data>").matcher(html);
    List<String> withCommas = new ArrayList<>();
    while (figures.find()) {
      String shown = figures.group(2);
      assertThat(shown).doesNotContain(".");
      int decimals = shown.contains(",") ? shown.length() - shown.indexOf(',') - 1 : 0;
      var exact = new BigDecimal(figures.group(1));
      var read = new BigDecimal(shown.replace(',', '.').replace('−', '-'));
      assertThat(read.subtract(exact).abs().doubleValue())
          .isLessThanOrEqualTo(0.5 * Math.pow(10, -decimals) + 1e-9);
      if (decimals > 0) {
        withCommas.add(shown);
      }
    }
    assertThat(withCommas).hasSizeGreaterThan(50);
    assertThat(readable(html)).contains("Vorgabe 3-0-1,5-1", "62,5 kg", "0,25 s lang");
  }

  @Test
  void datesAndNamesAreGerman() {
    var words = new Words(GERMAN);
    assertThat(words.dates().day(20_780)).isEqualTo("23.11.2026");
    assertThat(words.dates().moment(Instant.parse("2026-11-23T14:05:00Z").atOffset(ZoneOffset.UTC)))
        .isEqualTo("23.11.2026, 14:05 Uhr");
  }
}
