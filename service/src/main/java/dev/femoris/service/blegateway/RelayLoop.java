package dev.femoris.service.blegateway;

import dev.femoris.protocol.AckFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The thread that decodes, frames and publishes. */
final class RelayLoop implements Runnable {

  private static final long TURN_NANOS = 10_000_000L;
  private static final int MAX_EVENTS = 256;

  private final EventQueue events;
  private final BrokerWatch broker;
  private final List<RelayedStream> streams;
  private final long drainNanos;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean runIsOver;
  private final List<GatewayEvent> taken = new ArrayList<>();
  private long connection;
  private long tickNanos;

  /**
   * @param drainNanos how long to wait, at the end, without the service taking anything more
   */
  RelayLoop(EventQueue events, BrokerWatch broker, List<RelayedStream> streams, long drainNanos) {
    this.events = events;
    this.broker = broker;
    this.streams = streams;
    this.drainNanos = drainNanos;
  }

  /**
   * No more notifications come: gives out the rest, waits until it is delivered, ends.
   *
   * @param over whether the run is over; false: another process goes on with it
   */
  void stop(boolean over) {
    runIsOver = over;
    stopping.countDown();
  }

  @Override
  public void run() {
    try {
      while (stopping.getCount() > 0 || !taken.isEmpty()) {
        turn();
      }
      if (runIsOver) {
        finish();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      streams.forEach(stream -> stream.delivery().close());
    }
  }

  private void finish() throws InterruptedException {
    long startNanos = System.nanoTime();
    streams.forEach(stream -> stream.stop(startNanos));
    long least = waiting();
    long progressNanos = startNanos;
    while (waiting() > 0 && System.nanoTime() - progressNanos < drainNanos) {
      turn();
      if (waiting() < least) {
        least = waiting();
        progressNanos = System.nanoTime();
      }
    }
  }

  private void turn() throws InterruptedException {
    taken.clear();
    events.take(taken, MAX_EVENTS, TURN_NANOS);
    watchBroker();
    for (int i = 0; i < streams.size(); i++) {
      long lost = events.takeOverflowed(i);
      if (lost > 0) {
        streams.get(i).overflowed(lost);
      }
    }
    taken.forEach(this::handle);
    long now = System.nanoTime();
    if (now - tickNanos >= TURN_NANOS) {
      tickNanos = now;
      streams.forEach(stream -> stream.tick(now));
    }
  }

  private void watchBroker() {
    long newest = broker.connection();
    if (newest == connection) {
      return;
    }
    connection = newest;
    long now = System.nanoTime();
    for (RelayedStream stream : streams) {
      if (broker.isConnected()) {
        stream.delivery().connected(now);
      } else {
        stream.delivery().disconnected();
      }
    }
  }

  private void handle(GatewayEvent event) {
    var stream = streams.get(event.sensor());
    switch (event) {
      case GatewayEvent.LinkUp up -> stream.linkUp(up.profile(), up.name(), System.nanoTime());
      case GatewayEvent.LinkDown down -> {}
      case GatewayEvent.Notification n ->
          stream.notification(n.characteristic(), n.value(), n.arrivalNanos());
      case GatewayEvent.FromService from -> {
        long now = System.nanoTime();
        if (from.packet() instanceof AckFrame ack) {
          stream.delivery().acknowledged(ack, now);
        }
        stream.fromService(from.packet(), from.bytes(), now);
      }
    }
  }

  private long waiting() {
    return streams.stream().mapToLong(stream -> stream.delivery().waiting()).sum();
  }
}
