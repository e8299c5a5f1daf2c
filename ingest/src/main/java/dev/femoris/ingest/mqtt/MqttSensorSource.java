package dev.femoris.ingest.mqtt;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.PacketEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * All sensors' messages in one bounded queue. Overflow policy: refuse and redeliver. A message that
 * finds the queue full is not acknowledged, nothing more is taken from that connection, and a new
 * one is made, on which the broker sends everything unacknowledged again in order. With a queue at
 * least as long as the link's receive maximum the broker stops sending before that happens.
 *
 * <pre>{@code
 * source.start();
 * while (running) {
 *   List<ReceivedMessage> batch = source.take(256, Duration.ofMillis(500));
 *   for (var m : batch) log.append(m.message());
 *   log.force();
 *   for (var m : batch) m.acknowledgement().acknowledge();
 *   source.publishAck(device, new AckFrame(session, stream.nextExpected()));
 * }
 * }</pre>
 */
public final class MqttSensorSource implements AutoCloseable {

  private static final long NONE = -1;
  private static final long FULL_QUEUE_WAIT_NANOS = 5_000_000L;

  /** A later ping or cue is worth nothing. */
  private static final Duration COMMAND_EXPIRY = Duration.ofSeconds(2);

  private final MqttLink link;
  private final LongSupplier wallClockNanos;
  private final BlockingQueue<ReceivedMessage> queue;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong overflowed = new AtomicLong();
  private final AtomicLong unknownTopics = new AtomicLong();
  private final AtomicLong refusedConnection = new AtomicLong(NONE);
  private long lastNanos;

  /**
   * @param capacity messages that may wait
   * @param wallClockNanos ns since 1970
   */
  public MqttSensorSource(MqttLink link, int capacity, LongSupplier wallClockNanos) {
    this.link = link;
    this.wallClockNanos = wallClockNanos;
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  /** Subscribes to all sensors and keeps the link up; returns at once. */
  public void start() {
    link.start(SensorTopic.allSensors(), new Intake());
  }

  /** Waits for a message, then takes up to {@code max} that are there; empty after the timeout. */
  public List<ReceivedMessage> take(int max, Duration timeout) throws InterruptedException {
    var batch = new ArrayList<ReceivedMessage>();
    var first = queue.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, max - 1);
    }
    return batch;
  }

  /**
   * Puts a message of this process in, as if it had come from the broker; waits while the queue is
   * full.
   *
   * @param whenStored is acknowledged when the message is safely stored
   */
  public void put(MessageKind kind, String device, byte[] payload, Acknowledgement whenStored)
      throws InterruptedException {
    while (!offer(kind, device, payload, whenStored)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(FULL_QUEUE_WAIT_NANOS);
    }
    received.incrementAndGet();
  }

  /**
   * Stamped and queued at once: the queue's order is the order of arrival, and no stamp comes
   * twice, so that the order can be read again from what was stored.
   */
  private synchronized boolean offer(
      MessageKind kind, String device, byte[] payload, Acknowledgement whenStored) {
    lastNanos = Math.max(lastNanos + 1, wallClockNanos.getAsLong());
    return queue.offer(
        new ReceivedMessage(new RawMessage(kind, device, lastNanos, payload), whenStored));
  }

  /** Tells a sensor what is safely stored; false when there is no connection. */
  public boolean publishAck(String device, AckFrame ack) {
    return link.publish(SensorTopic.ackTopic(device), PacketEncoder.encode(ack), false);
  }

  /** Asks something of a sensor, now or never; false when there is no connection. */
  public boolean publishCommand(String device, Downlink command) {
    byte[] frame = PacketEncoder.encode(command);
    return link.publish(SensorTopic.commandTopic(device), frame, COMMAND_EXPIRY);
  }

  public SourceStats stats() {
    return new SourceStats(
        received.get(), overflowed.get(), unknownTopics.get(), queue.size(), link.stats());
  }

  /** Closes the link; what waits in the queue was not acknowledged and comes again. */
  @Override
  public void close() {
    link.close();
  }

  private final class Intake implements MqttListener {

    @Override
    public void connected() {}

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage inbound) {
      if (inbound.connection() == refusedConnection.get()) {
        overflowed.incrementAndGet();
        return;
      }
      var topic = SensorTopic.parse(inbound.topic());
      if (topic.isEmpty()) {
        unknownTopics.incrementAndGet();
        inbound.acknowledgement().acknowledge();
        return;
      }
      var sensor = topic.get();
      if (offer(
          sensor.kind(), sensor.device(), inbound.payload(), inbound.acknowledgement())) {
        received.incrementAndGet();
      } else {
        overflowed.incrementAndGet();
        refusedConnection.set(inbound.connection());
        link.reconnect("ingest queue full");
      }
    }
  }
}
