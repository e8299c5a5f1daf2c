package dev.femoris.service.offline;

import dev.femoris.analysis.session.AngleTrace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The angle trace as CSV: {@code t_s,theta_deg,w_deg_s,phase}, one line per sample. */
public final class AngleCsv {

  private static final String HEADER = "t_s,theta_deg,w_deg_s,phase\n";

  private AngleCsv() {}

  public static void write(Path file, AngleTrace trace) throws IOException {
    var line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write(HEADER);
      for (int i = 0; i < trace.size(); i++) {
        line.setLength(0);
        appendFixed(line, trace.timeNanos()[i] * 1e-9, 4).append(',');
        appendFixed(line, Math.toDegrees(trace.thetaRad()[i]), 4).append(',');
        appendFixed(line, Math.toDegrees(trace.rateRadPerS()[i]), 3).append(',');
        out.append(line.append(trace.phase()[i].id()).append('\n'));
      }
    }
  }

  /** Appends a number with that many decimals; many times faster than a formatter. */
  static StringBuilder appendFixed(StringBuilder text, double value, int decimals) {
    long unit = Math.round(Math.pow(10, decimals));
    long scaled = Math.round(value * unit);
    if (scaled < 0) {
      text.append('-');
    }
    long size = Math.abs(scaled);
    text.append(size / unit).append('.');
    for (long place = unit / 10; place > 0; place /= 10) {
      text.append((char) ('0' + size / place % 10));
    }
    return text;
  }
}
