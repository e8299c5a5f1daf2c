package dev.femoris.ingest.replay;

import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.PacketDecoder;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays recordings as live sensors would send them, to whatever broker the link leads to. Nothing
 * is given up before the service acknowledged it.
 *
 * <pre>{@code
 * try (var link = new PahoLink(MqttSettings.of(broker, "replay-1").withoutSession())) {
 *   ReplayReport report = new ReplayPublisher(link, sensors, ReplayParams.atSpeed(1)).run();
 * }
 * }</pre>
 */
public final class ReplayPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayPublisher.class);
  private static final long MAX_WAIT_NANOS = 50_000_000L;

  /** What the link's threads hand over to the one that sends. */
  private sealed interface Event {
    record Connected() implements Event {}

    record Acknowledged(String topic, AckFrame ack) implements Event {}
  }

  private final MqttLink link;
  private final ReplayParams params;
  private final List<SensorSender> senders;
  private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private boolean connected;
  private long startNanos;

  public ReplayPublisher(MqttLink link, List<ReplaySensor> sensors, ReplayParams params) {
    this.link = link;
    this.params = params;
    this.senders = sensors.stream().map(s -> new SensorSender(s, params, link)).toList();
  }

  /**
   * Plays to the end and returns when everything is acknowledged, or nothing moved for the finish
   * timeout. Starts the link; the caller closes it.
   */
  public ReplayReport run() throws InterruptedException {
    var topics = senders.stream().map(s -> SensorTopic.ackTopic(s.device())).toList();
    link.start(topics, new Listener());
    long waitingSince = System.nanoTime();
    while (!isOver(waitingSince)) {
      long wait = connected ? sendAll() : MAX_WAIT_NANOS;
      handle(events.poll(wait, TimeUnit.NANOSECONDS));
    }
    return new ReplayReport(senders.stream().map(SensorSender::report).toList());
  }

  private boolean isOver(long waitingSince) {
    if (senders.stream().allMatch(SensorSender::isComplete)) {
      return true;
    }
    long now = System.nanoTime();
    long progress =
        Math.max(
            waitingSince,
            senders.stream().mapToLong(SensorSender::progressNanos).max().orElse(waitingSince));
    return now - progress > params.finishTimeout().toNanos();
  }

  /** Returns how long nothing will be due. */
  private long sendAll() {
    long now = System.nanoTime();
    long sessionNanos = (long) ((now - startNanos) * params.speed());
    long nextDue = Long.MAX_VALUE;
    for (var sender : senders) {
      sender.send(sessionNanos, now);
      nextDue = Math.min(nextDue, sender.dueNanos());
    }
    double wait = (nextDue - (double) sessionNanos) / params.speed();
    return (long) Math.clamp(wait, 1_000_000, MAX_WAIT_NANOS);
  }

  private void handle(@Nullable Event event) {
    if (event == null) {
      return;
    }
    long now = System.nanoTime();
    switch (event) {
      case Event.Connected reconnected -> {
        startNanos = connected ? startNanos : now;
        connected = true;
        senders.forEach(sender -> sender.connected(now));
      }
      case Event.Acknowledged acknowledged ->
          senders.stream()
              .filter(s -> SensorTopic.ackTopic(s.device()).equals(acknowledged.topic()))
              .forEach(s -> s.acknowledged(acknowledged.ack(), now));
    }
  }

  private final class Listener implements MqttListener {

    @Override
    public void connected() {
      events.add(new Event.Connected());
    }

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage message) {
      message.acknowledgement().acknowledge();
      try {
        if (PacketDecoder.decode(message.payload()) instanceof AckFrame ack) {
          events.add(new Event.Acknowledged(message.topic(), ack));
        }
      } catch (MalformedPacketException malformed) {
        LOG.warn("{}: ack refused: {}", message.topic(), malformed.getMessage());
      }
    }
  }
}
