package dev.femoris.ingest.replay;

import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.replay.SensorPackets.FrameBatch;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketEncoder;
import java.util.List;

/**
 * Sends one sensor's packets, going back to the last acknowledgement when needed (go-back-N).
 * Driven by {@link ReplayPublisher}'s one thread; knows time only as it is told.
 */
final class SensorSender {

  private static final int REPEATED_ACKS_MEAN_LOSS = 3;
  private static final long SILENCE_NANOS = 250_000_000L;

  private final ReplaySensor sensor;
  private final ReplayParams params;
  private final SensorPackets packets;
  private final List<FrameBatch> batches;
  private final MqttLink link;
  private boolean announced;
  private boolean stopSent;
  private int next;
  private long acknowledged;
  private long progressNanos;
  private long lastGoBackNanos;
  private int repeatedAcks;
  private long resentFrom = -1;
  private long sentBatches;
  private long resends;

  SensorSender(ReplaySensor sensor, ReplayParams params, MqttLink link) {
    this.sensor = sensor;
    this.params = params;
    this.packets =
        sensor.sharedClock()
            ? SensorPackets.onSharedClock(sensor.recording(), sensor.session(), sensor.device())
            : SensorPackets.of(sensor.recording(), sensor.session(), sensor.device());
    this.batches = packets.batches();
    this.link = link;
  }

  String device() {
    return sensor.device();
  }

  /** A new connection: the broker may know nothing of this sensor. */
  void connected(long now) {
    announced = false;
    stopSent = false;
    if (sentBatches > 0) {
      goBack();
    }
    lastGoBackNanos = now;
  }

  void acknowledged(AckFrame ack, long now) {
    if (ack.session() != sensor.session()) {
      return;
    }
    if (ack.nextExpected() > acknowledged) {
      acknowledged = ack.nextExpected();
      progressNanos = now;
      repeatedAcks = 0;
      skipAcknowledged();
    } else if (isOutstanding() && meansLoss(now)) {
      goBackOnce();
    }
  }

  /** Sends what is due at this session time and fits the window. */
  void send(long sessionNanos, long now) {
    if (!isOutstanding()) {
      progressNanos = now;
    } else if (now - lastGoBackNanos > params.ackTimeout().toNanos()
        && now - progressNanos > params.ackTimeout().toNanos()) {
      lastGoBackNanos = now;
      goBack();
    }
    if (!announce()) {
      return;
    }
    while (next < batches.size() && isDue(sessionNanos) && fitsWindow()) {
      if (!sendBatch(batches.get(next))) {
        return;
      }
      next++;
    }
    if (next == batches.size() && !stopSent) {
      stopSent = publish(MessageKind.STATUS, packets.stopped());
    }
  }

  /** Session time of the next message; the past when it only waits for the window. */
  long dueNanos() {
    return next < batches.size() ? batches.get(next).dueNanos() : Long.MAX_VALUE;
  }

  boolean isComplete() {
    return stopSent && acknowledged >= packets.stopped().nextSample();
  }

  long progressNanos() {
    return progressNanos;
  }

  ReplayReport.SensorReport report() {
    return new ReplayReport.SensorReport(
        sensor.device(), packets.stopped().nextSample(), acknowledged, sentBatches, resends);
  }

  /** Config, declaration and state, retained; before any data. */
  private boolean announce() {
    if (!announced) {
      var topic = new SensorTopic(sensor.device(), MessageKind.SESSION).topic();
      announced =
          publish(MessageKind.CONFIG, packets.config())
              && link.publish(topic, sensor.declaration().toJson(sensor.session()), true)
              && publish(MessageKind.STATUS, packets.streaming());
    }
    return announced;
  }

  private boolean publish(MessageKind kind, Packet packet) {
    var topic = new SensorTopic(sensor.device(), kind).topic();
    return link.publish(topic, PacketEncoder.encode(packet), true);
  }

  private boolean sendBatch(FrameBatch batch) {
    var frames = batch.frames().stream().map(SensorSender::encode).toList();
    var topic = new SensorTopic(sensor.device(), MessageKind.DATA).topic();
    boolean sent = link.publish(topic, MqttBatch.encode(frames), false);
    sentBatches += sent ? 1 : 0;
    return sent;
  }

  private static byte[] encode(DataFrame frame) {
    return PacketEncoder.encode(frame);
  }

  private boolean isDue(long sessionNanos) {
    return batches.get(next).dueNanos() <= sessionNanos;
  }

  private boolean fitsWindow() {
    int oldest = Math.min(firstUnacknowledged(), next);
    long span = batches.get(next).dueNanos() - batches.get(oldest).dueNanos();
    return span <= params.window().toNanos();
  }

  private boolean isOutstanding() {
    return next > 0 && batches.get(next - 1).nextSample() > acknowledged;
  }

  /** The same acknowledgement again: three times, or once after a silence. */
  private boolean meansLoss(long now) {
    repeatedAcks++;
    return repeatedAcks >= REPEATED_ACKS_MEAN_LOSS || now - progressNanos > SILENCE_NANOS;
  }

  private void goBackOnce() {
    repeatedAcks = 0;
    if (resentFrom != acknowledged) {
      resentFrom = acknowledged;
      goBack();
    }
  }

  private void goBack() {
    resends++;
    next = Math.min(next, firstUnacknowledged());
    stopSent = false;
  }

  private void skipAcknowledged() {
    next = Math.max(next, firstUnacknowledged());
  }

  /** Binary search: batches are in index order. */
  private int firstUnacknowledged() {
    int low = 0;
    int high = batches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (batches.get(middle).nextSample() > acknowledged) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
