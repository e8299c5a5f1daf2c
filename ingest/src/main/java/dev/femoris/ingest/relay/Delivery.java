package dev.femoris.ingest.relay;

import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.spool.Spool;
import dev.femoris.ingest.spool.SpoolParams;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.StatusFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one sensor's frames to the service: at once where the broker is there, from the spool
 * where it was away, again from the last acknowledgement where something was lost (wire-format.md,
 * section 10). What a run before this one left behind goes out first. Not thread-safe.
 */
public final class Delivery implements FrameSink, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int REPEATED_ACKS_MEAN_LOSS = 3;
  private static final int MESSAGES_A_TURN = 200;

  private final String device;
  private final MqttLink link;
  private final IntFunction<byte[]> declarations;
  private final RelayClock clock;
  private final DeliveryParams params;
  private final Spool spool;
  private final Announcements announcements;
  private final UnderWay underWay = new UnderWay();
  private final LatencyHistogram latency = new LatencyHistogram();
  private boolean connected;
  private Optional<Integer> announced = Optional.empty();
  private long next;
  private long flagged = -1;
  private long progressNanos;
  private long ackTimeoutNanos;
  private int repeatedAcks;
  private long resentFrom = -1;
  private long messages;
  private long resends;

  /**
   * @param declarations the session topic's JSON for a wire session
   * @param disk writes the spool
   */
  public static Delivery open(
      String device,
      MqttLink link,
      IntFunction<byte[]> declarations,
      RelayClock clock,
      DeliveryParams params,
      Path folder,
      SpoolParams spoolParams,
      ScheduledExecutorService disk)
      throws IOException {
    var announcements = Announcements.open(folder.resolve("announcements"));
    var spool = Spool.open(folder.resolve("messages"), spoolParams, disk);
    return new Delivery(device, link, declarations, clock, params, spool, announcements);
  }

  private Delivery(
      String device,
      MqttLink link,
      IntFunction<byte[]> declarations,
      RelayClock clock,
      DeliveryParams params,
      Spool spool,
      Announcements announcements) {
    this.device = device;
    this.link = link;
    this.declarations = declarations;
    this.clock = clock;
    this.params = params;
    this.spool = spool;
    this.announcements = announcements;
    this.next = spool.released();
    this.ackTimeoutNanos = params.ackTimeout().toNanos();
  }

  /** Where the run before this one was cut off; empty when it ended, or never was. */
  public Optional<ResumePoint> cutOff() {
    return new CutOff(spool, announcements, clock).point();
  }

  @Override
  public void frame(Packet packet, byte[] bytes, long arrivalNanos) {
    var kind = SpooledFrame.kind(packet);
    var message =
        new RawMessage(kind, device, clock.wallNanos(), SpooledFrame.payload(kind, bytes));
    if (kind == MessageKind.CONFIG) {
      announce(message);
      return;
    }
    boolean caughtUp = next == spool.next();
    long number = spool.append(message);
    long nowNanos = clock.nanos();
    if (caughtUp && connected && send(number, message, packet, nowNanos)) {
      next = number + 1;
      if (kind == MessageKind.DATA) {
        latency.record(clock.nanos() - arrivalNanos);
      }
    }
  }

  /** A new connection to the broker, which may know nothing of this sensor. */
  public void connected(long nowNanos) {
    connected = true;
    announced = Optional.empty();
    goBack(nowNanos);
  }

  public void disconnected() {
    connected = false;
  }

  /** The service says what it has. */
  public void acknowledged(AckFrame ack, long nowNanos) {
    if (underWay.settle(ack)) {
      progressNanos = nowNanos;
      ackTimeoutNanos = params.ackTimeout().toNanos();
      repeatedAcks = 0;
      spool.release(underWay.first().orElse(next));
    } else if (underWay.isOf(ack) && meansLoss(nowNanos)) {
      goBackOnce(ack, nowNanos);
    }
  }

  /** Sends what waits and fits, and again what was not acknowledged in time. */
  public void tick(long nowNanos) {
    if (!connected) {
      return;
    }
    if (underWay.isEmpty()) {
      progressNanos = nowNanos;
    } else if (nowNanos - progressNanos > ackTimeoutNanos) {
      ackTimeoutNanos = Math.min(2 * ackTimeoutNanos, params.ackTimeoutMax().toNanos());
      goBack(nowNanos);
    }
    for (int i = 0; i < MESSAGES_A_TURN && next < spool.next(); i++) {
      if (!sendNext(nowNanos)) {
        return;
      }
    }
  }

  /** Whether everything was sent and acknowledged. */
  public boolean isDelivered() {
    return next == spool.next() && underWay.isEmpty();
  }

  /** Messages that wait. */
  public long waiting() {
    return spool.next() - underWay.first().orElse(next);
  }

  public DeliveryStats stats() {
    return new DeliveryStats(
        messages,
        resends,
        waiting(),
        spool.dropped(),
        latency.percentileMs(0.5),
        latency.percentileMs(0.99));
  }

  @Override
  public void close() {
    spool.close();
    try {
      announcements.close();
    } catch (IOException e) {
      LOG.warn("{}: {}", device, e.toString());
    }
  }

  private void announce(RawMessage config) {
    try {
      announcements.config(config, declarations);
    } catch (IOException e) {
      LOG.error("{}: config is not kept on disk: {}", device, e.toString());
    }
    announced = Optional.empty();
  }

  private boolean sendNext(long nowNanos) {
    var message = spool.read(next);
    if (message.isEmpty()) {
      // Given up by a full spool.
      long there = Math.max(next + 1, spool.first());
      spool.gaveUp(there - next);
      next = there;
      flagged = there;
      return true;
    }
    var packet = SpooledFrame.packet(message.get());
    if (packet.isPresent() && !send(next, message.get(), packet.get(), nowNanos)) {
      return false;
    }
    next++;
    return true;
  }

  private boolean send(long number, RawMessage message, Packet packet, long nowNanos) {
    if (!underWay.hasRoom(packet, params) || !announce(packet)) {
      return false;
    }
    byte[] payload = message.payload();
    if (number == flagged && packet instanceof DataFrame data) {
      payload = SpooledFrame.payload(MessageKind.DATA, SpooledFrame.behindHole(data));
    }
    var topic = new SensorTopic(device, message.kind()).topic();
    if (!link.publish(topic, payload, message.kind() != MessageKind.DATA)) {
      return false;
    }
    messages++;
    if (underWay.isEmpty()) {
      progressNanos = nowNanos;
    }
    underWay.sent(number, packet);
    return true;
  }

  /** Config and declaration of the frame's wire session, before any of its frames. */
  private boolean announce(Packet packet) {
    int session =
        switch (packet) {
          case DataFrame data -> data.session();
          case StatusFrame status -> status.session();
          default -> -1;
        };
    if (session < 0 || announced.equals(Optional.of(session))) {
      return true;
    }
    for (RawMessage each : announcements.of(session)) {
      if (!link.publish(new SensorTopic(device, each.kind()).topic(), each.payload(), true)) {
        return false;
      }
    }
    announced = Optional.of(session);
    return true;
  }

  /** The same acknowledgement again: three times, or once after a silence. */
  private boolean meansLoss(long nowNanos) {
    repeatedAcks++;
    if (underWay.isBehindGap()) {
      return false;
    }
    return repeatedAcks >= REPEATED_ACKS_MEAN_LOSS
        || nowNanos - progressNanos > params.silence().toNanos();
  }

  private void goBackOnce(AckFrame ack, long nowNanos) {
    repeatedAcks = 0;
    long first = underWay.first().orElse(next);
    if (underWay.leavesHole(ack)) {
      // It waits for samples that are not here any more.
      flagged = first;
    }
    if (resentFrom != first) {
      resentFrom = first;
      goBack(nowNanos);
    }
  }

  private void goBack(long nowNanos) {
    var first = underWay.first();
    if (first.isPresent()) {
      resends++;
      next = first.getAsLong();
      underWay.clear();
    }
    progressNanos = nowNanos;
    repeatedAcks = 0;
  }
}
