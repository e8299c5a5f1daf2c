package dev.femoris.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawLogTest {

  @TempDir Path folder;

  @Test
  void whatWasForcedIsReadBackInOrder() throws IOException {
    try (var log = RawLog.open(folder.resolve("a/b"))) {
      messages(3).forEach(log::append);
      log.force();
    }
    try (var again = RawLog.open(folder.resolve("a/b"))) {
      assertThat(again.found().messages()).isEqualTo(messages(3));
      again.append(messages(4).getLast());
    }
    var contents = RawLog.read(folder.resolve("a/b"));
    assertThat(contents.messages()).isEqualTo(messages(4));
    assertThat(contents.damages()).isEmpty();
    assertThat(contents.tornBytes()).isZero();
  }

  @Test
  void whatWasHandedOverIsThereForOthersAndIsForcedOnce() throws IOException {
    try (var log = RawLog.open(folder)) {
      messages(2).forEach(log::append);
      log.handOver();
      assertThat(RawLog.read(folder).messages()).isEqualTo(messages(2));
      log.append(messages(3).getLast());
      log.handOver();
      log.force();
      log.append(messages(4).getLast());
    }
    assertThat(RawLog.read(folder).messages()).isEqualTo(messages(4));
  }

  @Test
  void aTornTailIsCutAtEveryLengthAndTheLogGoesOn() throws IOException {
    write(messages(3));
    byte[] whole = Files.readAllBytes(file());
    int twoRecords = whole.length - RecordFormat.encode(messages(3).getLast()).length;
    for (int length = twoRecords; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      try (var log = RawLog.open(folder)) {
        assertThat(log.found().messages()).isEqualTo(messages(2));
        assertThat(log.found().tornBytes()).isEqualTo(length - twoRecords);
        log.append(messages(3).getLast());
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
  }

  @Test
  void aDamagedRecordIsReportedAndTheOthersAreKept() throws IOException {
    write(messages(3));
    byte[] bytes = Files.readAllBytes(file());
    int first = RecordFormat.FILE_MAGIC.length;
    int length = RecordFormat.encode(messages(1).getFirst()).length;
    for (int at = first; at < first + length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(file(), damaged);

      var contents = RawLog.read(folder);
      assertThat(contents.messages()).isEqualTo(messages(3).subList(1, 3));
      assertThat(contents.damages()).containsExactly(new RawLogContents.Damage(first, length));
      assertThat(contents.tornBytes()).isZero();
    }
  }

  @Test
  void aFileThatIsNoLogKeepsNothingAndIsStartedAfresh() throws IOException {
    Files.write(file(), new byte[] {1, 2, 3});
    try (var log = RawLog.open(folder)) {
      assertThat(log.found().tornBytes()).isEqualTo(3);
      log.append(messages(1).getFirst());
    }
    assertThat(RawLog.read(folder).messages()).isEqualTo(messages(1));
  }

  @Test
  void aSecondWriterIsRefusedUntilTheFirstIsGone() throws IOException {
    try (var log = RawLog.open(folder)) {
      assertThat(log.found().messages()).isEmpty();
      assertThatIOException()
          .isThrownBy(() -> RawLog.open(folder))
          .withMessageContaining("another writer");
    }
    RawLog.open(folder).close();
  }

  @Test
  void whatWasNotForcedIsNotInTheFile() throws IOException {
    try (var log = RawLog.open(folder)) {
      messages(2).forEach(log::append);
      assertThat(RawLog.read(folder).messages()).isEmpty();
      log.force();
      assertThat(RawLog.read(folder).messages()).hasSize(2);
    }
  }

  private void write(List<RawMessage> messages) throws IOException {
    try (var log = RawLog.open(folder)) {
      messages.forEach(log::append);
    }
  }

  private Path file() {
    return folder.resolve("messages.rawlog");
  }

  private static List<RawMessage> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new RawMessage(
                    MessageKind.values()[i % 4],
                    "thigh-" + i,
                    1_700_000_000_000_000_000L + i,
                    ("payload " + i).getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }
}
