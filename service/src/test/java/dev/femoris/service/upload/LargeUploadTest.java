package dev.femoris.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.Main;
import dev.femoris.service.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is made to fill the memory, sent to a service in a process of its own with a heap of 256
 * MiB. {@code -Dfemoris.large.mb=2048} sends 2 GiB.
 */
class LargeUploadTest {

  private static final long LARGE_BYTES = Long.getLong("femoris.large.mb", 96) << 20;

  /** Below what a heap of 256 MiB is for: 40 minutes at 100 Hz. */
  private static final int ALLOWED_SAMPLES = 240_000;

  @Test
  void aHugeTableAndABombAreRefusedAndALongRecordingIsAnalysedInASmallHeap(@TempDir Path data)
      throws Exception {
    int port = Program.freePort();
    var url = URI.create("http://127.0.0.1:%d/".formatted(port));
    try (var program = serve(data, port);
        var answers = new Answers(url);
        var sender = new Sender(url)) {
      Deadline.await("up", Sender.LIMIT, answers::isUp);
      tellsMemory(program, "started");
      refusedAtOnce(sender);
      takenAndRefused(sender);
      tellsMemory(program, "%d MiB of CSV refused".formatted(LARGE_BYTES >> 20));
      bombIsRefused(sender, "Gyroscope.csv", "larger than");
      bombIsRefused(sender, "../../../../tmp/escaped.csv", "larger than");
      String id = sender.sent("long.csv", Sender.still(ALLOWED_SAMPLES), "");
      var over = sender.over(id);
      assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("done");
      tellsMemory(program, "%d samples analysed".formatted(ALLOWED_SAMPLES));
      assertThat(answers.isUp()).isTrue();
      assertThat(data.resolve("service.log")).content().doesNotContain("OutOfMemoryError");
      assertThat(program.terminate()).isZero();
    }
  }

  private static void refusedAtOnce(Sender sender) throws Exception {
    var refusal = sender.begin("huge.csv", 5L << 30, "");
    assertThat(refusal.statusCode()).isEqualTo(413);
    assertThat(refusal.body()).contains("huge.csv: has 5120 MiB, and 4096 MiB are the most");
  }

  /** The bytes are taken piece by piece; the table is left as soon as it has too many rows. */
  private static void takenAndRefused(Sender sender) throws Exception {
    String id = sender.begun("large.csv", LARGE_BYTES, "");
    try (InputStream table = new EndlessTable(LARGE_BYTES)) {
      assertThat(sender.stream(id, table).statusCode()).isEqualTo(200);
    }
    var over = sender.over(id);
    assertThat(over.path("state").asString()).isEqualTo("failed");
    assertThat(over.path("problem").asString())
        .startsWith("large.csv: more than ")
        .contains("samples", "split it");
  }

  private static void bombIsRefused(Sender sender, String entry, String says) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      var zeros = new byte[1 << 20];
      for (int mib = 0; mib < 100; mib++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    String name = entry.contains("..") ? "escaped.zip" : "bomb.zip";
    var over = sender.over(sender.sent(name, bytes.toByteArray(), ""));
    assertThat(over.path("state").asString()).isEqualTo("failed");
    assertThat(over.path("problem").asString()).startsWith(name + ": ").contains(says);
  }

  private static Program serve(Path data, int port) throws Exception {
    return Program.start(
        data.resolve("service.log"),
        Main.class,
        "serve",
        "--http-port",
        Integer.toString(port),
        "--mqtt-port",
        Integer.toString(Program.freePort()),
        "--max-upload-mb",
        "4096",
        "--data",
        data.resolve("data").toString());
  }

  /** For whoever reads the test's output: the most memory the process ever had. */
  private static void tellsMemory(Program program, String when) throws IOException {
    program
        .peakMemory()
        .ifPresent(
            peak ->
                org.slf4j.LoggerFactory.getLogger(LargeUploadTest.class)
                    .info("{}: {}", when, peak));
  }

  /** Rows of a recording until so many bytes have come. */
  private static final class EndlessTable extends InputStream {

    private static final byte[] HEADER = ascii("t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n");
    private static final byte[] REST = ascii(",0.0123,9.8101,0.0044,0.25,-0.125,0.0625\n");
    private static final int DIGITS = 9;

    private final long size;
    private final byte[] line = new byte[DIGITS + 1 + REST.length];
    private long given;
    private long row;
    private byte[] current = HEADER;
    private int at;

    EndlessTable(long size) {
      this.size = size;
      System.arraycopy(REST, 0, line, DIGITS + 1, REST.length);
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int start, int length) {
      int wanted = (int) Math.min(length, size - given);
      if (wanted == 0) {
        return -1;
      }
      int done = 0;
      while (done < wanted) {
        if (at == current.length) {
          next();
        }
        int count = Math.min(wanted - done, current.length - at);
        System.arraycopy(current, at, target, start + done, count);
        at += count;
        done += count;
      }
      given += done;
      return done;
    }

    /** Hundredths of a second, with their digits put down from the last to the first. */
    private void next() {
      long left = row++;
      for (int i = DIGITS; i >= 0; i--) {
        boolean point = i == DIGITS - 2;
        line[i] = point ? (byte) '.' : (byte) ('0' + left % 10);
        left = point ? left : left / 10;
      }
      current = line;
      at = 0;
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
