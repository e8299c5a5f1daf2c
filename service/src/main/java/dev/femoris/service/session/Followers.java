package dev.femoris.service.session;

import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was stored of the sensors that are held against a limb's. Thread-safe. */
final class Followers {

  private static final long NANOS_PER_S = 1_000_000_000L;

  private final SessionStore store;
  private final Path rawFolder;

  Followers(SessionStore store, Path rawFolder) {
    this.store = store;
    this.rawFolder = rawFolder;
  }

  /** {@code follower} is held against {@code leader} from now on. */
  void add(StoredSession leader, StoredSession follower) {
    store.addFollower(leader.id(), follower.id());
  }

  /** What came of them until the session ended. */
  List<FollowerTrack> of(StoredSession leader) throws IOException {
    if (leader.group().isEmpty()) {
      return List.of();
    }
    long untilNanos = leader.endedAt().map(Followers::nanos).orElse(Long.MAX_VALUE);
    List<FollowerTrack> tracks = new ArrayList<>();
    for (StoredSession follower : store.followers(leader.id())) {
      tracks.add(new FollowerTrack(follower, messages(follower, untilNanos)));
    }
    return tracks;
  }

  private List<RawMessage> messages(StoredSession follower, long untilNanos) throws IOException {
    return RawLog.read(rawFolder.resolve(follower.id())).messages().stream()
        .filter(message -> message.arrivalNanos() <= untilNanos)
        .toList();
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * NANOS_PER_S + at.getNano();
  }
}
