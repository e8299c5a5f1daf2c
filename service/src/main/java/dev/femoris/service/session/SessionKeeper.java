package dev.femoris.service.session;

import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.mqtt.ReceivedMessage;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.service.metrics.ServiceMetrics;
import dev.femoris.service.store.SessionStore;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ingest thread; its order of doing things is on the package's page. */
public final class SessionKeeper implements AutoCloseable {

  private static final int MAX_BATCH = 256;
  private static final Duration POLL = Duration.ofMillis(20);

  /** A message is in the queue that long after its arrival was stamped. */
  private static final long STAMP_TO_QUEUE_NANOS = 5_000_000L;

  private static final Duration CLOSE_WAIT = Duration.ofSeconds(3);
  private static final long STORAGE_RETRY_NANOS = 500_000_000L;
  private static final Logger log = LoggerFactory.getLogger(SessionKeeper.class);

  private final MqttSensorSource source;
  private final OpenSessions open;
  private final SessionArchive archive;
  private final SessionStore store;
  private final MessageRouter router;
  private final ServiceMetrics metrics;
  private final long silenceNanos;
  private final Queue<String> toEnd = new ConcurrentLinkedQueue<>();
  private final Thread thread = Thread.ofPlatform().name("ingest").unstarted(this::run);
  private volatile boolean running = true;
  private volatile boolean storageWorks = true;

  SessionKeeper(
      MqttSensorSource source,
      OpenSessions open,
      SessionArchive archive,
      SessionStore store,
      NextDeclarations next,
      ServiceMetrics metrics,
      Duration silence) {
    this.source = source;
    this.open = open;
    this.archive = archive;
    this.store = store;
    this.metrics = metrics;
    this.router = new MessageRouter(open, next, new RejectWatch(metrics));
    this.silenceNanos = silence.toNanos();
  }

  /** Restores the sessions that were open, then takes messages until closed. */
  public void start() throws IOException {
    for (StoredSession stored : store.open()) {
      restore(stored);
    }
    thread.start();
    source.start();
  }

  /** Whether messages are being taken and the disk takes them. */
  public boolean works() {
    return thread.isAlive() && storageWorks;
  }

  /** Whether the broker is connected. */
  public boolean isConnected() {
    return source.stats().link().connected();
  }

  /** Asks for an open session to be ended; false when there is none of that id. */
  boolean end(String id) {
    boolean there = open.withId(id).isPresent();
    if (there) {
      toEnd.add(id);
    }
    return there;
  }

  /** Stops taking messages; open sessions stay open on disk and go on at the next start. */
  @Override
  public void close() {
    running = false;
    try {
      thread.join(CLOSE_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }

  private void restore(StoredSession stored) throws IOException {
    var session = open.resume(stored);
    if (stored.endReason().isPresent()) {
      end(session, EndReason.of(stored.endReason().get()));
    }
  }

  private void run() {
    try {
      while (running) {
        long beforeNanos = WallClock.nanos();
        List<ReceivedMessage> messages = source.take(MAX_BATCH, POLL);
        if (!messages.isEmpty()) {
          process(messages);
          advance(messages.getLast().message().arrivalNanos());
        } else {
          advance(beforeNanos - STAMP_TO_QUEUE_NANOS);
        }
        sendCommands();
        endAsAsked();
        watchLinks();
      }
      pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      log.error("ingest stopped: restart the service", e);
    }
  }

  /** People hear of a repetition before the disk has it; senders are told when it has. */
  private void process(List<ReceivedMessage> messages) throws IOException {
    Batch batch = written(messages);
    ordered(batch).forEach(this::analyse);
    force(batch);
    messages.forEach(message -> message.acknowledgement().acknowledge());
    metrics.messagesReceived(messages.size());
    publishAcks(batch);
    finishRound(batch);
  }

  private void analyse(Ordered each) {
    if (!each.session().isFollower()) {
      each.session().analyse(each.samples());
    } else if (!each.samples().samples().isEmpty()) {
      open.leaderOf(each.session())
          .ifPresent(leader -> leader.analyse(each.session(), each.samples()));
    }
  }

  /** All messages that came before then are taken: what waits for others may go on. */
  private void advance(long nowNanos) {
    open.all().forEach(session -> session.advance(nowNanos));
  }

  /** Appends; does not give up, because what is not stored may not be acknowledged. */
  private Batch written(List<ReceivedMessage> messages) {
    while (true) {
      try {
        var batch = new Batch();
        for (ReceivedMessage message : messages) {
          router.route(message.message(), batch);
        }
        for (SensorSession session : batch.touched()) {
          session.handOver();
        }
        return batch;
      } catch (IOException | UncheckedIOException e) {
        storageFailed(e);
      }
    }
  }

  /** Waits until the disk has it; does not give up either. */
  private void force(Batch batch) {
    while (true) {
      try {
        for (SensorSession session : batch.touched()) {
          session.force();
        }
        storageWorks = true;
        return;
      } catch (IOException e) {
        storageFailed(e);
      }
    }
  }

  private void storageFailed(Exception e) {
    if (storageWorks) {
      log.error("raw data cannot be stored; nothing is acknowledged until it can", e);
    }
    storageWorks = false;
    if (!running) {
      throw new IllegalStateException("closed while the disk took nothing", e);
    }
    LockSupport.parkNanos(STORAGE_RETRY_NANOS);
  }

  private record Ordered(SensorSession session, Delivered samples) {}

  private static List<Ordered> ordered(Batch batch) {
    var ordered = new ArrayList<Ordered>(batch.deliveries().size());
    for (Batch.Delivery each : batch.deliveries()) {
      var samples = each.session().receive(each.packet(), each.arrivalNanos());
      ordered.add(new Ordered(each.session(), samples));
    }
    return ordered;
  }

  private void publishAcks(Batch batch) {
    for (SensorSession session : batch.touched()) {
      var stored = session.stored();
      source.publishAck(
          stored.device(), new AckFrame(stored.wireSession(), session.nextExpected()));
    }
    batch.lateAcks().forEach(source::publishAck);
  }

  /** Cues and pings, at the end of every round. */
  private void sendCommands() {
    long nowNanos = WallClock.nanos();
    for (SensorSession session : open.all()) {
      for (Downlink command : session.commands(nowNanos)) {
        source.publishCommand(session.stored().device(), command);
      }
    }
  }

  private void finishRound(Batch batch) throws IOException {
    for (var each : batch.declared().entrySet()) {
      each.getKey().declare(each.getValue());
      store.update(each.getKey().stored());
    }
    for (SensorSession session : List.copyOf(open.all())) {
      if (session.otherLegCame()) {
        session.takeAgain();
      }
    }
    long nowNanos = System.nanoTime();
    for (SensorSession session : batch.touched()) {
      session.accountFor(nowNanos);
      if (session.mayEnd(nowNanos)) {
        end(session, EndReason.STOPPED);
      }
    }
    for (SensorSession session : batch.superseded()) {
      if (!session.isComplete()) {
        end(session, EndReason.NEXT_SESSION);
      }
    }
  }

  private void endAsAsked() throws IOException {
    for (String id = toEnd.poll(); id != null; id = toEnd.poll()) {
      var session = open.withId(id);
      if (session.isPresent()) {
        for (SensorSession follower : open.followersOf(session.get())) {
          end(follower, EndReason.COMMAND);
        }
        end(session.get(), EndReason.COMMAND);
      }
    }
  }

  private void watchLinks() throws IOException {
    boolean connected = isConnected();
    long nowNanos = System.nanoTime();
    for (SensorSession session : List.copyOf(open.all())) {
      session.link().brokerConnected(connected);
      if (session.mayEnd(nowNanos)) {
        end(session, EndReason.STOPPED);
        continue;
      }
      if (session.link().silentNanos(nowNanos) > silenceNanos) {
        end(session, EndReason.SILENCE);
      }
    }
  }

  private void end(SensorSession session, EndReason reason) throws IOException {
    open.remove(session);
    if (reason != EndReason.SILENCE) {
      router.over(session.stored());
    }
    archive.finish(session, reason);
  }

  private void pause() throws IOException {
    for (SensorSession session : open.all()) {
      store.update(session.stored());
      session.closeLog();
    }
  }
}
