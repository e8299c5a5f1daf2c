package dev.femoris.service.bench;

import dev.femoris.reporting.report.ReportWriter;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.file.Folders;
import dev.femoris.service.offline.RecordingAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What writing a session's report costs once the program is warm, and how large its PDF is. */
public final class ReportCost {

  private static final int WARM_UPS = 5;
  private static final int RUNS = 20;

  private ReportCost() {}

  /**
   * @param sortedMillis of writing all files of the report, ascending
   */
  public record Figures(List<Double> sortedMillis, long pdfBytes) {}

  /**
   * @throws IOException when there is no room for a report
   */
  public static Figures measure(RecordingAnalysis analysis) throws IOException {
    Path folder = Files.createTempDirectory("femoris-report");
    try {
      List<Double> millis = new ArrayList<>();
      for (int run = 0; run < WARM_UPS + RUNS; run++) {
        long before = System.nanoTime();
        var exercise = analysis.setup().exercise();
        ReportWriter.write(
            folder,
            analysis.analysis(),
            analysis.facts(),
            exercise.displayName(),
            Optional.of(exercise.tempo()),
            Words.english());
        millis.add((System.nanoTime() - before) * 1e-6);
      }
      List<Double> warm = new ArrayList<>(millis.subList(WARM_UPS, millis.size()));
      Collections.sort(warm);
      return new Figures(warm, Files.size(folder.resolve("report.pdf")));
    } finally {
      Folders.delete(folder);
    }
  }
}
