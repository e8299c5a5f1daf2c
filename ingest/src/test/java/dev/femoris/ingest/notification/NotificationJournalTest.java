package dev.femoris.ingest.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationJournalTest {

  @TempDir private Path data = Path.of("");

  @Test
  void whatWasForcedIsThereWhenItIsOpenedAgain() throws Exception {
    try (var journal = NotificationJournal.begin(folder(), "about", 5)) {
      journal.append(notification(5));
      journal.append(notification(6));
      journal.force();
    }
    try (var again = NotificationJournal.open(folder()).orElseThrow()) {
      assertThat(again.about()).isEqualTo("about");
      assertThat(again.next()).isEqualTo(7);
      assertThat(again.end()).isEmpty();
      var found = again.takeFound();
      assertThat(found).extracting(RemoteNotification::sequence).containsExactly(5L, 6L);
      assertThat(found.getLast().arrivalNanos()).isEqualTo(600);
      assertThat(found.getLast().characteristic()).isEqualTo(1);
      assertThat(found.getLast().value()).containsExactly(6, 6);
    }
  }

  @Test
  void aWriteThatWasCutOffLeavesWhatCameBeforeIt() throws Exception {
    try (var journal = NotificationJournal.begin(folder(), "about", 0)) {
      journal.append(notification(0));
      journal.append(notification(1));
      journal.force();
    }
    Path file = folder().resolve("messages.rawlog");
    try (var cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
      cut.truncate(Files.size(file) - 1);
    }
    try (var again = NotificationJournal.open(folder()).orElseThrow()) {
      assertThat(again.takeFound()).hasSize(1);
      assertThat(again.next()).isEqualTo(1);
      again.append(notification(1));
    }
  }

  @Test
  void theEndIsKeptAndTheJournalCanGo() throws Exception {
    try (var journal = NotificationJournal.begin(folder(), "about", 0)) {
      journal.append(notification(0));
      journal.appendEnd();
    }
    var again = NotificationJournal.open(folder()).orElseThrow();
    assertThat(again.end()).hasValue(1);
    again.delete();
    assertThat(folder()).doesNotExist();
    assertThat(NotificationJournal.open(folder())).isEmpty();
  }

  @Test
  void aNotificationOutOfTurnIsRefused() throws Exception {
    try (var journal = NotificationJournal.begin(folder(), "about", 0)) {
      assertThat(journal.isNext(notification(1))).isFalse();
      assertThatThrownBy(() -> journal.append(notification(1)))
          .hasMessage("notification 1: 0 is to come");
    }
  }

  private Path folder() {
    return data.resolve("run");
  }

  private static RemoteNotification notification(int sequence) {
    return new RemoteNotification(
        sequence, sequence * 100L, 1, new byte[] {(byte) sequence, (byte) sequence});
  }
}
