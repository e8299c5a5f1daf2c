package dev.femoris.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.reporting.Sessions;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.words.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {

  private static final String LABEL = "<script>alert('x')</script> & \"real\" – 人 ";
  private static final TempoTarget TARGET = new TempoTarget(3, 0, 1, 1);

  @TempDir Path dir;

  private Path write(Sessions.Session session) throws IOException {
    return write(session, OptionalDouble.empty());
  }

  private Path write(Sessions.Session session, OptionalDouble loadKg) throws IOException {
    var facts =
        new RecordingFacts(
                "squat.csv",
                Math.round(session.durationS() * 100),
                100,
                session.durationS(),
                List.of(Placement.THIGH_RIGHT),
                List.of(),
                Optional.of(LABEL),
                Optional.empty(),
                Optional.empty())
            .withLoadKg(loadKg);
    return ReportWriter.write(
        dir,
        new OfflineAnalysis(session.result(), session.trace()),
        facts,
        "Squat",
        Optional.of(TARGET),
        Words.english());
  }

  private JsonNode json() throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(dir.resolve("analysis.json")));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(Files::isRegularFile)
          .map(file -> dir.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void theFlexionOfTheBackIsDrawnForEachSetInWhichItIsKnown() throws IOException {
    writeWithTrunkUntilTheLastSet(Double.NaN);
    assertThat(files()).contains("charts/back-set-1.svg").doesNotContain("charts/back-set-2.svg");
    assertThat(Files.readString(dir.resolve("charts/back-set-1.svg"))).contains("lumbar flexion");
  }

  @Test
  void whereOnlyThePelvisIsKnownItIsDrawnInstead() throws IOException {
    writeWithTrunkUntilTheLastSet(0.1);
    assertThat(Files.readString(dir.resolve("charts/back-set-1.svg"))).contains("lumbar flexion");
    assertThat(Files.readString(dir.resolve("charts/back-set-2.svg")))
        .contains("pelvis")
        .doesNotContain("lumbar flexion");
  }

  /** Two sets; the thorax is not seen in the second, and the pelvis as it is said. */
  private void writeWithTrunkUntilTheLastSet(double laterPelvisRad) throws IOException {
    var session = Sessions.squats(2, 3);
    int samples = session.trace().size();
    var pelvisRad = new double[samples];
    var thoraxRad = new double[samples];
    long secondNanos = session.result().sets().getLast().startNanos();
    for (int i = 0; i < samples; i++) {
      boolean known = session.trace().timeNanos()[i] < secondNanos - 5_000_000_000L;
      pelvisRad[i] = known ? 0 : laterPelvisRad;
      thoraxRad[i] = known ? 0.3 * session.trace().thetaRad()[i] : Double.NaN;
    }
    var analysis =
        new OfflineAnalysis(
            session.result(), session.trace(), Optional.of(new TrunkTrace(pelvisRad, thoraxRad)));
    var facts =
        RecordingFacts.of("squat.csv", samples, 100, session.durationS(), Placement.THIGH_RIGHT);
    ReportWriter.write(dir, analysis, facts, "Squat", Optional.empty(), Words.english());
  }

  @Test
  void allFilesAreThereAndNothingElse() throws IOException {
    assertThat(write(Sessions.squats(2, 8))).isEqualTo(dir.resolve("report.html"));
    assertThat(files())
        .containsExactly(
            "analysis.json",
            "charts/angle.svg",
            "charts/best-and-worst.svg",
            "charts/range.svg",
            "charts/rate.svg",
            "charts/set-1.svg",
            "charts/set-2.svg",
            "charts/tempo.svg",
            "report.html",
            "report.pdf");
  }

  @Test
  void theNumbersOfThePageAreTheOnesOfTheJson() throws IOException {
    String html = Files.readString(write(Sessions.squats(3, 8)));
    for (JsonNode set : json().get("sets")) {
      for (JsonNode rep : set.get("reps")) {
        String row = row(html, set.get("index").asInt(), rep.get("index").asInt());
        assertThat(values(row)).isEqualTo(valuesOf(rep));
      }
    }
  }

  @Test
  void theLoadIsStatedWhereSomebodySaidIt() throws IOException {
    assertThat(Files.readString(write(Sessions.squats(1, 6)))).doesNotContain(" kg");
    assertThat(Files.readString(write(Sessions.squats(1, 6), OptionalDouble.of(100))))
        .contains("100 Hz", " · load 100 kg");
    assertThat(json().at("/recording/load_kg").asDouble()).isEqualTo(100);
  }

  @Test
  void holdsAreListedAndSummedUpInsteadOfRepetitions() throws IOException {
    String html = Files.readString(write(Sessions.stretches()));
    assertThat(html)
        .contains("3 holds, 1 min 18 s in all")
        .doesNotContain("<dt>Repetitions</dt>", Words.english().say("report.no_repetitions"));
    String second =
        html.substring(
            html.indexOf("<tr id=\"hold-2\""),
            html.indexOf("</tr>", html.indexOf("<tr id=\"hold-2\"")));
    assertThat(second.replaceAll("<[^>]*>", " ").trim().split("\\s+"))
        .containsExactly("2", "40.0", "31.0", "30.0", "71.6", "65.9", "4", "-1.1");
    assertThat(json().at("/summary/holds").asInt()).isEqualTo(3);
    assertThat(json().at("/summary/held_s").asDouble()).isEqualTo(78);
    assertThat(json().at("/holds/1/bounces").asInt()).isEqualTo(4);
  }

  private static String row(String html, int set, int rep) {
    String id = "<tr id=\"set-%d-rep-%d\"".formatted(set, rep);
    return html.substring(html.indexOf(id), html.indexOf("</tr>", html.indexOf(id)));
  }

  private static List<Double> values(String html) {
    List<Double> values = new ArrayList<>();
    Matcher matcher = Pattern.compile("<data value=\"([^\"]*)\">([^<]*)</data>").matcher(html);
    while (matcher.find()) {
      double exact = Double.parseDouble(matcher.group(1));
      double shown = Double.parseDouble(matcher.group(2).replace('−', '-'));
      assertThat(Math.abs(exact - shown)).isLessThanOrEqualTo(0.5);
      values.add(exact);
    }
    return values;
  }

  private static List<Double> valuesOf(JsonNode rep) {
    return Stream.of(
            "/start_s",
            "/tempo/eccentric_s",
            "/tempo/pause_stretched_s",
            "/tempo/concentric_s",
            "/tempo/pause_contracted_s",
            "/rom_deg",
            "/peak_rate_first_deg_s",
            "/peak_rate_second_deg_s")
        .map(rep::at)
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble)
        .toList();
  }

  @Test
  void theSummaryOfThePageIsTheOneOfTheJson() throws IOException {
    String html = Files.readString(write(Sessions.squats(3, 8)));
    JsonNode summary = json().get("summary");
    assertThat(html)
        .contains("<dd class=\"value\">%s<".formatted(summary.get("reps").asInt()))
        .contains(
            "<dd class=\"value\">%s<".formatted(summary.at("/median_tempo/notation").asString()))
        .contains("<dd class=\"value\">%.1f<".formatted(summary.get("median_rom_deg").asDouble()))
        .contains(
            "<dd class=\"value\">%.1f<"
                .formatted(summary.get("mean_velocity_loss_pct").asDouble()));
  }

  @Test
  void theOneThingToWorkOnIsTheOneOfTheJson() throws IOException {
    String html = Files.readString(write(Sessions.squats(3, 8)));
    assertThat(json().at("/next_focus/kind").asString()).isEqualTo("nothing_stands_out");
    assertThat(html)
        .contains(
            "Keep going like this",
            "stood out in %d repetitions".formatted(json().at("/next_focus/judged").asInt()));
    assertThat(Files.readString(write(Sessions.nothing())))
        .doesNotContain(Words.english().say("report.next"));
  }

  @Test
  void bestAndWorstRepetitionAreNamedWithTheirScores() throws IOException {
    String html = Files.readString(write(Sessions.squats(3, 8)));
    assertThat(html)
        .contains("Worst: set 2, repetition 4, score 75 (dropped eccentric −25).", "best: set ");
    assertThat(json().at("/sets/1/reps/3/score").asInt()).isEqualTo(75);
  }

  @Test
  void aSessionOfEightSetsFitsIntoAMegabyte() throws IOException {
    write(Sessions.squats(8, 10));
    assertThat(Files.size(dir.resolve("report.pdf"))).isLessThan(1_000_000);
  }

  @Test
  void thePageAsksNobodyForAnything() throws IOException {
    String html = Files.readString(write(Sessions.squats(1, 3)));
    assertThat(html.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "").replaceAll("data:font[^)]*", ""))
        .doesNotContain("http:", "https:", "src=", "@import", "<link", "<script");
    assertThat(Pattern.compile("url\\((?!#|data:)").matcher(html).find()).isFalse();
  }

  @Test
  void whatOthersWroteIsTextAndNeverMarkup() throws IOException {
    String html = Files.readString(write(Sessions.squats(1, 1)));
    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;real&quot; – 人");
  }

  @Test
  void idsAreUniqueSoThatNoChartUsesAnothersClip() throws IOException {
    String html = Files.readString(write(Sessions.squats(3, 8)));
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"").matcher(html).results().map(m -> m.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    Pattern.compile("url\\(#([^)]*)\\)")
        .matcher(html)
        .results()
        .forEach(use -> assertThat(ids).contains(use.group(1)));
  }

  @Test
  void everyChartIsWellFormedAndSaysWhatItShows() throws Exception {
    write(Sessions.bridges(2, 40));
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (String name : files()) {
      if (name.endsWith(".svg")) {
        String svg = Files.readString(dir.resolve(name));
        var root = builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        assertThat(root.getElementsByTagName("text").getLength()).isGreaterThan(5);
      }
    }
  }

  @Test
  void aSessionWithoutRepetitionsStillHasAReportThatSaysWhy() throws IOException {
    String html = Files.readString(write(Sessions.nothing()));
    assertThat(html).contains("No repetition was counted").contains("walking");
    assertThat(files()).contains("charts/angle.svg").doesNotContain("charts/tempo.svg");
  }

  @Test
  void aSessionWithoutATraceHasTablesAndNoAngleCharts() throws IOException {
    Sessions.Session session = Sessions.squats(1, 3);
    var none = new AngleTrace(new long[0], new double[0], new double[0], new MotionPhase[0]);
    write(new Sessions.Session(session.result(), none, session.durationS()));
    assertThat(files()).contains("charts/tempo.svg").doesNotContain("charts/angle.svg");
  }

  @Test
  void theSameSessionGivesTheSameBytes() throws IOException {
    write(Sessions.squats(1, 5));
    byte[] html = Files.readAllBytes(dir.resolve("report.html"));
    byte[] pdf = Files.readAllBytes(dir.resolve("report.pdf"));
    write(Sessions.squats(1, 5));
    assertThat(Files.readAllBytes(dir.resolve("report.html"))).isEqualTo(html);
    assertThat(Files.readAllBytes(dir.resolve("report.pdf"))).isEqualTo(pdf);
  }

  @Test
  void whenAFileCannotBeWrittenTheEarlierReportStaysWhole() throws IOException {
    write(Sessions.squats(1, 2));
    String before = Files.readString(dir.resolve("report.html"));
    Files.delete(dir.resolve("analysis.json"));
    Files.createDirectories(dir.resolve(".report.html.part"));
    assertThatThrownBy(() -> write(Sessions.squats(1, 3))).isInstanceOf(IOException.class);
    assertThat(Files.readString(dir.resolve("report.html"))).isEqualTo(before);
    assertThat(files()).noneMatch(name -> name.endsWith(".part")).doesNotContain("analysis.json");
  }
}
