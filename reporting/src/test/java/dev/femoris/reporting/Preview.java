package dev.femoris.reporting;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.reporting.report.ReportWriter;
import java.nio.file.*;
import java.time.OffsetDateTime;
import java.util.*;

public class Preview {
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < Integer.getInteger("n", 1); i++) {
      Path dir = Path.of(args[0]);
      String k = args[1];
      var s =
          switch (k) {
            case "hour" -> Sessions.hour();
            case "bridge" -> Sessions.bridges(3, 8);
            case "60" -> Sessions.squats(1, 60);
            case "none" -> Sessions.nothing();
            case "one" -> Sessions.squats(1, 1);
            default -> Sessions.squats(3, 8);
          };
      var facts =
          new RecordingFacts(
              "s1_squat.csv.gz",
              (long) (s.durationS() * 100),
              100,
              s.durationS(),
              List.of(Placement.THIGH_RIGHT),
              List.of(new RecordingFacts.Gap(62, 62.4)),
              Optional.of(
                  "Recorded squats from optical motion capture (OpenCap, Apache-2.0), worn by a virtual sensor: the movement is real, the sensor's noise is synthetic. <b>& \"quotes\"</b>"),
              Optional.of(OffsetDateTime.parse("2026-11-20T18:30:00+01:00")),
              Optional.of(new RecordingFacts.IngestCounts(40, 3, 0, 0)));
      long t = System.nanoTime();
      ReportWriter.write(
          dir,
          new OfflineAnalysis(s.result(), s.trace()),
          facts,
          k.equals("bridge") ? "Glute bridge" : "Squat",
          k.equals("bridge") ? Optional.empty() : Optional.of(new TempoTarget(3, 0, 1, 1)));
      System.out.println(k + " " + (System.nanoTime() - t) / 1000000 + " ms");
    }
  }
}
