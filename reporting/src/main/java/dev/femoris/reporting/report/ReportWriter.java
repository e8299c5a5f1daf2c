package dev.femoris.reporting.report;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.chart.Chart;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.svg.SvgImage;
import dev.femoris.reporting.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a session's report: {@code report.html}, {@code report.pdf}, {@code charts/*.svg} and
 * {@code analysis.json}.
 *
 * <pre>{@code
 * Path html = ReportWriter.write(dir, analysis, facts, "Squat", Optional.of(target), words);
 * }</pre>
 */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * Writes all files of the report into {@code dir}, which is made when it is not there. Each file
   * appears whole or not at all; files of an earlier report are replaced.
   *
   * @param sheetName the exercise's name, for a language that has none of its own for it
   * @param target the tempo aimed for, where there is one
   * @param words the language of pages and charts; the JSON is always the same
   * @return the HTML page
   * @throws IOException when something cannot be written; what was there before is then still whole
   */
  public static Path write(
      Path dir,
      OfflineAnalysis analysis,
      RecordingFacts facts,
      String sheetName,
      Optional<TempoTarget> target,
      Words words)
      throws IOException {
    SessionReport report =
        SessionReport.of(
            analysis.result(), analysis.trace(), analysis.trunk(), facts, sheetName, target, words);
    Map<String, String> svgById = new LinkedHashMap<>();
    for (Chart chart : report.charts().all()) {
      svgById.put(chart.id(), SvgImage.of(chart));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    svgById.forEach((id, svg) -> files.put("charts/" + id + ".svg", utf8(svg + "\n")));
    files.put("analysis.json", utf8(AnalysisJson.pretty(analysis.result(), facts) + "\n"));
    files.put("report.pdf", PdfReport.of(report));
    files.put("report.html", utf8(HtmlReport.of(report, svgById)));
    WholeFiles.write(dir, files);
    return dir.resolve("report.html");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
