package dev.femoris.ingest.notification;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The notifications of one run of one sensor, on disk. Not thread-safe.
 *
 * <pre>{@code
 * journal.append(notification);
 * journal.force();             // only now may it be acknowledged
 * }</pre>
 */
public final class NotificationJournal implements AutoCloseable {

  private static final String WRITER = "gateway";
  private static final int HEADER_BYTES = 5;

  private final Path folder;
  private final RawLog log;
  private final String about;
  private List<RemoteNotification> found;
  private OptionalLong end;
  private long next;

  private NotificationJournal(Path folder, RawLog log, String about) {
    this.folder = folder;
    this.log = log;
    this.about = about;
    this.found = found(log);
    this.end = end(log);
    this.next = found.isEmpty() ? 0 : found.getLast().sequence() + 1;
  }

  /**
   * Begins a journal.
   *
   * @param about what the owner needs to know when it is opened again
   * @param first number of the first notification
   */
  public static NotificationJournal begin(Path folder, String about, long first)
      throws IOException {
    var log = RawLog.open(folder);
    log.append(
        new RawMessage(MessageKind.SESSION, WRITER, 0, about.getBytes(StandardCharsets.UTF_8)));
    log.force();
    var journal = new NotificationJournal(folder, log, about);
    journal.next = first;
    return journal;
  }

  /** Opens a journal that was begun before; empty when there is none. */
  public static Optional<NotificationJournal> open(Path folder) throws IOException {
    if (!RawLog.exists(folder)) {
      return Optional.empty();
    }
    var log = RawLog.open(folder);
    var about =
        log.found().messages().stream().filter(m -> m.kind() == MessageKind.SESSION).findFirst();
    if (about.isEmpty()) {
      log.close();
      return Optional.empty();
    }
    String text = new String(about.get().payload(), StandardCharsets.UTF_8);
    return Optional.of(new NotificationJournal(folder, log, text));
  }

  public String about() {
    return about;
  }

  /** What was in it when it was opened; told once. */
  public List<RemoteNotification> takeFound() {
    var taken = found;
    found = List.of();
    return taken;
  }

  /** Number of the notification that is to come. */
  public long next() {
    return next;
  }

  /** How many there are in all, once the sensor was stopped. */
  public OptionalLong end() {
    return end;
  }

  /** Whether it is the one that is to come, and not one that was kept before. */
  public boolean isNext(RemoteNotification notification) {
    return notification.sequence() == next;
  }

  /** Adds the next notification; on disk only after {@link #force}. */
  public void append(RemoteNotification notification) {
    if (!isNext(notification)) {
      throw new IllegalArgumentException(
          "notification %d: %d is to come".formatted(notification.sequence(), next));
    }
    byte[] value = notification.value();
    var payload = ByteBuffer.allocate(HEADER_BYTES + value.length).order(ByteOrder.LITTLE_ENDIAN);
    payload.putInt((int) notification.sequence()).put((byte) notification.characteristic());
    payload.put(value);
    log.append(
        new RawMessage(MessageKind.DATA, WRITER, notification.arrivalNanos(), payload.array()));
    next++;
  }

  /** Nothing more comes; on disk only after {@link #force}. */
  public void appendEnd() {
    var payload = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    log.append(
        new RawMessage(MessageKind.STATUS, WRITER, 0, payload.putInt((int) next).array()));
    end = OptionalLong.of(next);
  }

  /** Waits until the disk has everything. */
  public void force() throws IOException {
    log.force();
  }

  /** Its samples are stored elsewhere: it is not needed any more. */
  public void delete() throws IOException {
    log.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  private static List<RemoteNotification> found(RawLog log) {
    var all = new ArrayList<RemoteNotification>();
    for (RawMessage message : log.found().messages()) {
      if (message.kind() == MessageKind.DATA && message.payload().length >= HEADER_BYTES) {
        all.add(notification(message));
      }
    }
    return all;
  }

  private static RemoteNotification notification(RawMessage message) {
    var in = ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN);
    long sequence = in.getInt() & 0xFFFF_FFFFL;
    int characteristic = in.get() & 0xFF;
    var value = new byte[in.remaining()];
    in.get(value);
    return new RemoteNotification(sequence, message.arrivalNanos(), characteristic, value);
  }

  private static OptionalLong end(RawLog log) {
    return log.found().messages().stream()
        .filter(m -> m.kind() == MessageKind.STATUS && m.payload().length == Integer.BYTES)
        .mapToLong(
            m ->
                ByteBuffer.wrap(m.payload()).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL)
        .findFirst();
  }
}
