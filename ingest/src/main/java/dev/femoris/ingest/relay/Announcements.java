package dev.femoris.ingest.relay;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.protocol.ConfigFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a service must know before the data of a wire session: its config and what the athlete does.
 * Kept on disk, as few as they are. Not thread-safe.
 */
final class Announcements implements AutoCloseable {

  private final RawLog log;
  private final Map<Integer, Announcement> bySession = new LinkedHashMap<>();

  /** Config and declaration of a wire session, as published. */
  private record Announcement(RawMessage config, RawMessage declaration) {}

  private Announcements(RawLog log) {
    this.log = log;
  }

  static Announcements open(Path folder) throws IOException {
    var announcements = new Announcements(RawLog.open(folder));
    RawMessage config = null;
    for (RawMessage message : announcements.log.found().messages()) {
      if (message.kind() == MessageKind.CONFIG) {
        config = message;
      } else if (config != null) {
        announcements.know(config, message);
      }
    }
    return announcements;
  }

  /** A config is in force from now on. */
  void config(RawMessage config, IntFunction<byte[]> declarations) throws IOException {
    var frame = frame(config);
    if (frame.isEmpty()) {
      return;
    }
    var declaration =
        new RawMessage(
            MessageKind.SESSION,
            config.device(),
            config.arrivalNanos(),
            declarations.apply(frame.get().session()));
    log.append(config);
    log.append(declaration);
    log.write();
    know(config, declaration);
  }

  /** What to publish, in this order; nothing for a session nobody announced. */
  List<RawMessage> of(int session) {
    var known = bySession.get(session);
    return known == null ? List.of() : List.of(known.config(), known.declaration());
  }

  Optional<ConfigFrame> configOf(int session) {
    return Optional.ofNullable(bySession.get(session)).flatMap(known -> frame(known.config()));
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  private void know(RawMessage config, RawMessage declaration) {
    frame(config)
        .ifPresent(frame -> bySession.put(frame.session(), new Announcement(config, declaration)));
  }

  private static Optional<ConfigFrame> frame(RawMessage config) {
    return SpooledFrame.packet(config)
        .filter(ConfigFrame.class::isInstance)
        .map(ConfigFrame.class::cast);
  }
}
