package dev.femoris.service.live;

import dev.femoris.analysis.session.FoundSoFar;
import dev.femoris.service.message.LiveMessages;
import dev.femoris.service.message.SessionCard;
import dev.femoris.service.metrics.ServiceMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All live sessions and all watching pages. Thread-safe. */
public final class LiveHub implements AutoCloseable {

  /** Asks for whatever session is newest, now and later. */
  public static final String LATEST = "latest";

  static final int FRAME_MILLIS = 40;
  private static final int MAX_FEEDS_OVER = 8;

  /** Whoever was signed out by the clock sees no more than that much longer. */
  private static final int LOOK_S = 30;

  private static final Logger log = LoggerFactory.getLogger(LiveHub.class);

  private final ServiceMetrics metrics;
  private final List<LiveFeed> feeds = new ArrayList<>();
  private final Map<LiveClient, Wanted> wanted = new HashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live").factory());

  /** What a page wants to watch, and which sessions its person may see. */
  private record Wanted(String session, Predicate<String> visible) {

    boolean isFor(String id) {
      return (session.equals(LATEST) || session.equals(id)) && visible.test(id);
    }
  }

  public LiveHub(ServiceMetrics metrics) {
    this.metrics = metrics;
    clock.scheduleAtFixedRate(this::tick, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
    clock.scheduleAtFixedRate(this::lookAgain, LOOK_S, LOOK_S, TimeUnit.SECONDS);
  }

  /** A session begins, or goes on after a restart; pages that want the latest are moved to it. */
  public synchronized LiveFeed open(
      SessionCard card, FoundSoFar soFar, SaidSoFar said, LiveSources sources) {
    feeds.removeIf(feed -> feed.sessionId().equals(card.id()));
    var feed = new LiveFeed(card, soFar, said, sources);
    feeds.addLast(feed);
    forgetOldFeeds();
    wanted.forEach(
        (client, want) -> {
          if (want.isFor(card.id())) {
            feeds.forEach(each -> each.remove(client));
            feed.add(client);
          }
        });
    return feed;
  }

  /** As the other one for a page that draws a trace and may see every session. */
  public Runnable attach(String sessionId, LiveConnection connection) {
    return attach(sessionId, every -> true, true, connection);
  }

  /**
   * A page begins to watch.
   *
   * @param sessionId the session, or {@link #LATEST}
   * @param visible whether its person may see the session of that id, asked again whenever that may
   *     have changed
   * @param wantsMotion whether it draws a trace; a page of many athletes does not
   * @return what to run when the connection is gone
   */
  public synchronized Runnable attach(
      String sessionId, Predicate<String> visible, boolean wantsMotion, LiveConnection connection) {
    var watcher = new Watcher();
    var client = new LiveClient(connection, wantsMotion, watcher::gone);
    watcher.client = Optional.of(client);
    var want = new Wanted(sessionId, visible);
    wanted.put(client, want);
    metrics.liveClients(wanted.size());
    feed(want)
        .ifPresentOrElse(
            feed -> feed.add(client), () -> client.offerEvent(LiveMessages.noSession()));
    client.start();
    return client::close;
  }

  /** Somebody's right to see may be gone: who watches what they may not is disconnected. */
  public void look() {
    List<LiveClient> gone;
    synchronized (this) {
      gone =
          wanted.entrySet().stream()
              .filter(entry -> !mayWatch(entry.getKey(), entry.getValue()))
              .map(Map.Entry::getKey)
              .toList();
    }
    gone.forEach(client -> client.disconnect("no longer yours to see"));
  }

  private boolean mayWatch(LiveClient client, Wanted want) {
    return feeds.stream()
        .filter(feed -> feed.shows(client))
        .allMatch(feed -> want.visible().test(feed.sessionId()));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    List<LiveClient> all;
    synchronized (this) {
      all = List.copyOf(wanted.keySet());
    }
    all.forEach(client -> client.disconnect("service is stopping"));
  }

  private Optional<LiveFeed> feed(Wanted want) {
    var newestFirst = feeds.reversed().stream().filter(f -> want.isFor(f.sessionId())).toList();
    return newestFirst.stream()
        .filter(feed -> !feed.isOver())
        .findFirst()
        .or(() -> newestFirst.stream().findFirst());
  }

  private void forgetOldFeeds() {
    var over = feeds.stream().filter(LiveFeed::isOver).toList();
    if (over.size() > MAX_FEEDS_OVER) {
      feeds.remove(over.getFirst());
    }
  }

  private void tick() {
    try {
      List<LiveFeed> all;
      synchronized (this) {
        all = List.copyOf(feeds);
      }
      long nowNanos = System.nanoTime();
      all.forEach(feed -> feed.tick(nowNanos));
    } catch (RuntimeException e) {
      log.error("live frame failed", e);
    }
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      log.error("who may watch could not be looked at", e);
    }
  }

  private synchronized void forget(LiveClient client) {
    wanted.remove(client);
    feeds.forEach(feed -> feed.remove(client));
    metrics.liveClients(wanted.size());
  }

  /** Ties a client to its own departure. */
  private final class Watcher {
    private Optional<LiveClient> client = Optional.empty();

    void gone() {
      client.ifPresent(LiveHub.this::forget);
    }
  }
}
