package dev.femoris.service.fuzz;

import dev.femoris.ingest.file.RecordingReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips: as they are when the input begins like one; otherwise the input is the entries, name, line
 * end and content, with a form feed between. No fuzzer guesses what a zip needs.
 */
final class ZipInput {

  private ZipInput() {}

  static void read(byte[] input) throws Exception {
    byte[] zip = input.length > 1 && input[0] == 'P' && input[1] == 'K' ? input : zipped(input);
    RecordingReader.read(Scratch.file("export.zip", zip));
  }

  static List<byte[]> seeds() {
    byte[] sensorLogger =
        entries(
            "Metadata.csv\nversion,device name,recording time,platform\n3,phone,2024-01-01,ios\n",
            table("Accelerometer.csv", "time,seconds_elapsed,z,y,x", "170000000000%02d000000,0.%02d,0,0.1,0"),
            table("Gravity.csv", "time,seconds_elapsed,z,y,x", "170000000000%02d000000,0.%02d,0,0,-9.8"),
            table("Gyroscope.csv", "time,seconds_elapsed,z,y,x", "170000000000%02d000000,0.%02d,0,0.1,0"));
    byte[] phyphox =
        entries(
            table(
                "Accelerometer.csv",
                "\"Time (s)\",\"X (m/s^2)\",\"Y (m/s^2)\",\"Z (m/s^2)\"",
                "0.%02d,9.8,0.1,0.%02d"),
            table(
                "Gyroscope.csv",
                "\"Time (s)\",\"X (rad/s)\",\"Y (rad/s)\",\"Z (rad/s)\"",
                "0.%02d,0.1,0.1,0.%02d"));
    return List.of(sensorLogger, phyphox, zipped(sensorLogger));
  }

  private static byte[] entries(String... entries) {
    return String.join("\f", entries).getBytes(StandardCharsets.UTF_8);
  }

  private static String table(String name, String header, String row) {
    var text = new StringBuilder(name + "\n" + header + "\n");
    for (int i = 0; i < 24; i++) {
      text.append(row.formatted(i, i)).append('\n');
    }
    return text.toString();
  }

  private static byte[] zipped(byte[] input) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      int number = 0;
      var names = new HashSet<String>();
      for (String part : new String(input, StandardCharsets.ISO_8859_1).split("\f", -1)) {
        int end = Math.max(0, part.indexOf('\n'));
        String name = part.substring(0, Math.min(end, 60)).replace('\r', '_');
        if (!names.add(name)) {
          continue;
        }
        zip.putNextEntry(new ZipEntry(name.isEmpty() ? "entry" + number++ : name));
        zip.write(part.substring(end).strip().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
