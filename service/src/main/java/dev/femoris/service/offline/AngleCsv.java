package dev.femoris.service.offline;

import dev.femoris.analysis.session.AngleTrace;
import dev.femoris.analysis.session.TrunkTrace;
import dev.femoris.reporting.table.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The angle trace as CSV: {@code t_s,theta_deg,w_deg_s,phase}, one line per sample; with trunk
 * sensors {@code pelvis_deg,thorax_deg,lumbar_flexion_deg} as well, empty where they are not known.
 */
public final class AngleCsv {

  private static final String HEADER = "t_s,theta_deg,w_deg_s,phase";
  private static final String TRUNK_HEADER = ",pelvis_deg,thorax_deg,lumbar_flexion_deg";

  private AngleCsv() {}

  public static void write(Path file, AngleTrace trace, Optional<TrunkTrace> trunk)
      throws IOException {
    var line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.append(HEADER).append(trunk.isPresent() ? TRUNK_HEADER : "").append('\n');
      for (int i = 0; i < trace.size(); i++) {
        line.setLength(0);
        Decimals.append(line, trace.timeNanos()[i] * 1e-9, 4).append(',');
        Decimals.append(line, Math.toDegrees(trace.thetaRad()[i]), 4).append(',');
        Decimals.append(line, Math.toDegrees(trace.rateRadPerS()[i]), 3).append(',');
        line.append(trace.phase()[i].id());
        if (trunk.isPresent()) {
          appendTrunk(line, trunk.get(), i);
        }
        out.append(line.append('\n'));
      }
    }
  }

  private static void appendTrunk(StringBuilder line, TrunkTrace trunk, int i) {
    appendDegrees(line, trunk.pelvisRad()[i]);
    appendDegrees(line, trunk.thoraxRad()[i]);
    appendDegrees(line, trunk.lumbarFlexionRad(i));
  }

  private static void appendDegrees(StringBuilder line, double rad) {
    line.append(',');
    if (!Double.isNaN(rad)) {
      Decimals.append(line, Math.toDegrees(rad), 4);
    }
  }
}
