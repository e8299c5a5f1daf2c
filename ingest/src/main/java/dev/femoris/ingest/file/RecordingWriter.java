package dev.femoris.ingest.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes canonical CSV; gzip when the name ends in .gz. Nothing half-written is left behind. */
public final class RecordingWriter {

  private RecordingWriter() {}

  /**
   * Writes sensors that share their sample times. One that falls silent before the others leaves
   * its cells empty.
   *
   * @throws IllegalArgumentException if their times differ
   * @throws IOException if the file could not be written; none is left then
   */
  public static void write(Path file, List<SensorRecording> sensors) throws IOException {
    checkTimes(sensors);
    var absolute = file.toAbsolutePath();
    var partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
    try {
      writeRows(partial, file.toString().endsWith(".gz"), sensors);
      Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void checkTimes(List<SensorRecording> sensors) {
    var longest = longest(sensors);
    for (var sensor : sensors) {
      for (int i = 0; i < sensor.size(); i++) {
        if (sensor.timeNanos(i) != longest.timeNanos(i)) {
          throw new IllegalArgumentException("sensors differ in the time of sample " + i);
        }
      }
    }
  }

  private static SensorRecording longest(List<SensorRecording> sensors) {
    return sensors.stream().max(Comparator.comparingInt(SensorRecording::size)).orElseThrow();
  }

  private static void writeRows(Path file, boolean gzip, List<SensorRecording> sensors)
      throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                gzip ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.US_ASCII))) {
      out.write(header(sensors));
      var longest = longest(sensors);
      for (int i = 0; i < longest.size(); i++) {
        out.write(row(longest.timeNanos(i), sensors, i));
      }
    }
  }

  private static String header(List<SensorRecording> sensors) {
    var header = new StringBuilder("t_s");
    for (var sensor : sensors) {
      String prefix = sensors.size() == 1 ? "" : sensor.placement().id() + "_";
      String one = sensor.placement().id();
      prefix = prefix.isEmpty() && !one.equals("thigh_right") ? one + "_" : prefix;
      for (String channel : List.of("ax_ms2", "ay_ms2", "az_ms2", "gx_dps", "gy_dps", "gz_dps")) {
        header.append(',').append(prefix).append(channel);
      }
    }
    return header.append('\n').toString();
  }

  private static String row(long timeNanos, List<SensorRecording> sensors, int i) {
    var row = new StringBuilder();
    row.append(String.format(Locale.ROOT, "%.6f", timeNanos / 1e9));
    for (var sensor : sensors) {
      if (i >= sensor.size()) {
        row.append(",,,,,,");
        continue;
      }
      for (int channel = 0; channel < 6; channel++) {
        double value = sensor.channel(channel, i);
        double shown = channel < 3 ? value : Math.toDegrees(value);
        row.append(String.format(Locale.ROOT, channel < 3 ? ",%.5f" : ",%.4f", shown));
      }
    }
    return row.append('\n').toString();
  }
}
