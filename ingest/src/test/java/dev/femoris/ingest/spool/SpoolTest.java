package dev.femoris.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.Await;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final SpoolParams SMALL = new SpoolParams(1 << 20, 4 << 10, 16);

  private Path folder;
  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();

  @BeforeEach
  void start(@TempDir Path temporary) {
    folder = temporary;
  }

  @AfterEach
  void stop() {
    disk.shutdownNow();
  }

  @Test
  void everyMessageIsReadAgainByItsNumberFromMemoryOrDisk() throws IOException {
    try (var spool = open(SMALL)) {
      append(spool, 0, 1000);

      for (int i = 0; i < 1000; i++) {
        assertThat(spool.read(i)).contains(message(i));
      }
      assertThat(spool.read(1000)).isEmpty();
    }
  }

  @Test
  void afterAStartWhatWasNotReleasedIsThere() throws IOException {
    try (var spool = open(SMALL)) {
      append(spool, 0, 500);
      spool.release(321);
    }
    try (var spool = open(SMALL)) {
      assertThat(spool.released()).isEqualTo(321);
      assertThat(spool.next()).isEqualTo(500);
      append(spool, 500, 600);
      for (int i = 321; i < 600; i++) {
        assertThat(spool.read(i)).contains(message(i));
      }
    }
  }

  @Test
  void afterAnUnfinishedWriteTheRestIsThereAndNumbersGoOn() throws IOException {
    try (var spool = open(SMALL)) {
      append(spool, 0, 5);
    }
    Path segment = folder.resolve("%019d".formatted(0)).resolve("messages.rawlog");
    byte[] bytes = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(bytes, bytes.length - 7));
    try (var spool = open(SMALL)) {
      assertThat(spool.next()).isEqualTo(4);
      append(spool, 4, 6);
    }
    try (var spool = open(SMALL)) {
      assertThat(spool.read(3)).contains(message(3));
      assertThat(spool.read(5)).contains(message(5));
      assertThat(spool.next()).isEqualTo(6);
    }
  }

  @Test
  void aRunThatWroteNothingLeavesNothingBehind() throws IOException {
    for (int run = 0; run < 3; run++) {
      open(SMALL).close();
    }
    try (var spool = open(SMALL)) {
      assertThat(spool.next()).isZero();
      assertThat(spool.read(0)).isEmpty();
    }
  }

  @Test
  void releasedSegmentsAreDeletedButForTheNewestTwo() throws Exception {
    try (var spool = open(SMALL)) {
      append(spool, 0, 1000);
      spool.release(1000);
      Await.until("deleted", Duration.ofSeconds(10), () -> segments() <= 2);
      assertThat(spool.read(999)).contains(message(999));
    }
  }

  @Test
  void aFullSpoolGivesUpItsOldest() throws Exception {
    var params = new SpoolParams(16 << 10, 4 << 10, 16);
    try (var spool = open(params)) {
      append(spool, 0, 2000);
      Await.until(
          "shrunk",
          Duration.ofSeconds(10),
          () -> {
            spool.release(0);
            return spool.first() > 0 && spool.read(0).isEmpty();
          });

      assertThat(spool.read(1999)).contains(message(1999));
      assertThat(spool.read(spool.first())).isPresent();
    }
    assertThat(segments()).isLessThanOrEqualTo(5);
  }

  @Test
  void damageInTheMiddleCostsNoMoreThanWhatIsDamaged() throws IOException {
    try (var spool = open(SMALL)) {
      append(spool, 0, 200);
    }
    Path segment = folder.resolve("%019d".formatted(0)).resolve("messages.rawlog");
    try (var channel = Files.newByteChannel(segment, StandardOpenOption.WRITE)) {
      channel.position(40).write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
    }
    try (var spool = open(SMALL)) {
      assertThat(spool.next()).isGreaterThan(190);
      assertThat(spool.read(spool.next() - 1)).contains(message(199));
    }
  }

  private Spool open(SpoolParams params) throws IOException {
    return Spool.open(folder, params, disk);
  }

  private int segments() {
    try (var files = Files.list(folder)) {
      return (int) files.filter(Files::isDirectory).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Spool spool, int from, int to) {
    for (int i = from; i < to; i++) {
      assertThat(spool.append(message(i))).isEqualTo(i);
    }
  }

  private static RawMessage message(int i) {
    return new RawMessage(MessageKind.DATA, "ble-1", 1000L + i, new byte[] {(byte) i, 2, 3, 4});
  }
}
