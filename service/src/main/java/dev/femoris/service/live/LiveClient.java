package dev.femoris.service.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One watching page with its bounded queue: events in order, and at most one motion frame, which a
 * newer one replaces.
 */
final class LiveClient {

  static final int MAX_EVENTS = 1024;
  private static final Logger log = LoggerFactory.getLogger(LiveClient.class);

  private final LiveConnection connection;
  private final boolean wantsMotion;
  private final Runnable whenGone;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final Deque<String> events = new ArrayDeque<>();
  private Optional<String> motion = Optional.empty();
  private boolean closed;

  /**
   * @param wantsMotion whether motion frames are sent at all
   * @param whenGone called once from the client's thread when nothing more can be sent
   */
  LiveClient(LiveConnection connection, boolean wantsMotion, Runnable whenGone) {
    this.connection = connection;
    this.wantsMotion = wantsMotion;
    this.whenGone = whenGone;
  }

  void start() {
    Thread.ofVirtual().name("live-client").start(this::sendUntilClosed);
  }

  /** Queues an event; false when the page is too slow to keep. */
  boolean offerEvent(String message) {
    lock.lock();
    try {
      if (closed || events.size() >= MAX_EVENTS) {
        return closed;
      }
      events.add(message);
      something.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Makes {@code message} the next motion frame in place of one not sent yet. */
  void offerMotion(String message) {
    if (!wantsMotion) {
      return;
    }
    lock.lock();
    try {
      motion = Optional.of(message);
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets a motion frame not sent yet: what follows belongs to another session. */
  void dropMotion() {
    lock.lock();
    try {
      motion = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Closes and tells the page why. */
  void disconnect(String reason) {
    close();
    connection.close(reason);
  }

  private void sendUntilClosed() {
    try {
      for (var next = take(); next.isPresent(); next = take()) {
        connection.send(next.get());
      }
    } catch (IOException e) {
      log.debug("page gone: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      whenGone.run();
    }
  }

  /** The next message, events first; empty once closed. */
  private Optional<String> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && events.isEmpty() && motion.isEmpty()) {
        something.await();
      }
      if (closed) {
        return Optional.empty();
      }
      var event = Optional.ofNullable(events.poll());
      if (event.isPresent()) {
        return event;
      }
      var frame = motion;
      motion = Optional.empty();
      return frame;
    } finally {
      lock.unlock();
    }
  }
}
