package dev.femoris.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file: a recording or the one declared exception. */
class ReaderFuzzTest {

  private static final long SEED = 20261122;
  private static final int ROUNDS = 150;
  private static final int SHORT_BYTES = 1024;

  /** Reading takes a file's bytes, a few buffers and columns: more would be a length believed. */
  private static final long MAX_BYTES_OF_A_SHORT_FILE = 1L << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "movella_dot.csv",
        "shimmer.csv",
        "xio.csv",
        "xsens_mt.txt",
        "phyphox.zip",
        "sensor_logger_ios.zip",
        "movesense.json",
        "witmotion.TXT",
        "ax6.cwa",
        "motion.fit",
        "run.fit"
      })
  void aDamagedFileIsReadOrRefused(String name) throws Exception {
    byte[] good = Files.readAllBytes(fixture(name));
    var random = new Random(SEED);
    Path file = folder.resolve("damaged");
    // Loads the classes, which are not to be counted.
    Files.write(file, good);
    check(file, new Outcome());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damaged(good, random);
      Files.write(file, bytes);
      var outcome = new Outcome();
      check(file, outcome);
      if (round > ROUNDS / 3 && bytes.length <= SHORT_BYTES) {
        assertThat(outcome.allocatedBytes)
            .as("round %d", round)
            .isLessThan(MAX_BYTES_OF_A_SHORT_FILE);
      }
    }
  }

  private static final class Outcome {
    private long allocatedBytes;
    private String refusal = "";
    private int sensors;

    void read(Path file) {
      var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        sensors = RecordingReader.read(file).sensors().size();
      } catch (RecordingException declared) {
        refusal = String.valueOf(declared.getMessage());
      }
      allocatedBytes = threads.getCurrentThreadAllocatedBytes() - before;
    }
  }

  private static void check(Path file, Outcome outcome) {
    outcome.read(file);
    if (outcome.sensors == 0) {
      assertThat(outcome.refusal).startsWith(file.toString()).doesNotContain("\n");
    }
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(12); i >= 0; i--) {
      // Most often near the beginning, where lengths and types are.
      int at = random.nextInt(random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length);
      bytes[at] = (byte) random.nextInt();
    }
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> Arrays.copyOf(bytes, random.nextInt(Math.min(SHORT_BYTES, bytes.length)));
      default -> bytes;
    };
  }

  private static Path fixture(String name) throws URISyntaxException, IOException {
    var found = ReaderFuzzTest.class.getResource("/formats/" + name);
    return Path.of(Objects.requireNonNull(found).toURI());
  }
}
