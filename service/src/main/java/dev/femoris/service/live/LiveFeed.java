package dev.femoris.service.live;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.session.FoundSoFar;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.liveset.StoredFact;
import dev.femoris.service.message.Link;
import dev.femoris.service.message.LiveMessages;
import dev.femoris.service.message.LiveMoment;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.message.ShownMotion;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One session as its pages see it. The session's thread writes; pages come and go from other
 * threads. Thread-safe.
 */
public final class LiveFeed {

  private static final long LINK_EVERY_NANOS = 1_000_000_000L;

  private final MotionQueue motion = new MotionQueue();
  private final LiveSources sources;
  private final Set<LiveClient> clients = new LinkedHashSet<>();
  private SessionCard card;
  private FoundSoFar soFar;
  private SaidSoFar said;
  private Optional<String> endedMessage = Optional.empty();
  private Link.State linkShown = Link.State.STREAMING;
  private long linkShownNanos;

  LiveFeed(SessionCard card, FoundSoFar soFar, SaidSoFar said, LiveSources sources) {
    this.card = card;
    this.soFar = soFar;
    this.said = said;
    this.sources = sources;
  }

  public String sessionId() {
    return card.id();
  }

  /** Motion to show; goes out in the next frames. */
  public void motion(ShownMotion sample) {
    motion.add(sample);
  }

  /** Sends {@code message} to every page at once; {@code now} is what new pages start from. */
  public synchronized void event(String message, FoundSoFar now) {
    soFar = now;
    clients.forEach(client -> send(client, message));
  }

  /**
   * Says {@code cue} on every page at once; new pages show it, as the last of {@code now}, without
   * saying it again.
   */
  public synchronized void cue(Cue cue, SaidSoFar now) {
    said = now;
    String message = LiveMessages.cue(cue);
    clients.forEach(client -> send(client, message));
  }

  /** Something was said on one of the pages: every page hears of it. */
  public synchronized void fact(StoredFact fact) {
    String message = LiveMessages.fact(fact);
    clients.forEach(client -> send(client, message));
  }

  /** The session's card changed: every page starts again from hello. */
  public synchronized void changed(SessionCard newCard, FoundSoFar now, SaidSoFar cues) {
    card = newCard;
    soFar = now;
    said = cues;
    clients.forEach(client -> send(client, hello()));
  }

  /** Nothing more comes; {@code message} says where the report is. */
  public synchronized void ended(String message, SessionResult last) {
    showMotion();
    endedMessage = Optional.of(message);
    event(message, () -> last);
  }

  synchronized boolean isOver() {
    return endedMessage.isPresent();
  }

  synchronized void add(LiveClient client) {
    client.dropMotion();
    clients.add(client);
    send(client, hello());
    endedMessage.ifPresent(message -> send(client, message));
  }

  synchronized boolean shows(LiveClient client) {
    return clients.contains(client);
  }

  synchronized boolean remove(LiveClient client) {
    return clients.remove(client);
  }

  /** One step of 40 ms: a motion frame when there is motion, the link each second or on change. */
  synchronized void tick(long nowNanos) {
    showMotion();
    Link current = sources.link().at(nowNanos);
    boolean due = nowNanos - linkShownNanos >= LINK_EVERY_NANOS;
    if (endedMessage.isEmpty() && (due || current.state() != linkShown)) {
      linkShown = current.state();
      linkShownNanos = nowNanos;
      String message = LiveMessages.link(current, sources.worn().at(nowNanos));
      clients.forEach(client -> send(client, message));
    }
  }

  private void showMotion() {
    var frame = motion.nextFrame();
    if (!frame.isEmpty() && !clients.isEmpty()) {
      String message = LiveMessages.motion(frame);
      clients.forEach(client -> client.offerMotion(message));
    }
  }

  private String hello() {
    long nowNanos = System.nanoTime();
    return LiveMessages.hello(
        card,
        soFar.result(),
        said.cues(),
        new LiveMoment(
            sources.link().at(nowNanos),
            sources.worn().at(nowNanos),
            sources.facts().all(),
            sources.recent().points(),
            endedMessage.isPresent(),
            System.currentTimeMillis() / 1000.0));
  }

  private static void send(LiveClient client, String message) {
    if (!client.offerEvent(message)) {
      client.disconnect("too slow: reconnect to catch up");
    }
  }
}
