package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.MalformedNotificationException.Reason;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.ShortFrameExpander;
import dev.femoris.protocol.StatusFrame;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For sensors that speak the wire format: passes their frames on as they are, in the order of the
 * sample index. What is missing is asked for; what the service has is told to the sensor. Not
 * thread-safe.
 */
public final class FrameRelay implements StreamRelay {

  /** A write takes its turn on the radio: the sensor is told what the service has this often. */
  static final long ACK_NANOS = 1_000_000_000L;

  private final FrameSink sink;
  private final CommandSink commands;
  private final ShortFrameExpander expander = new ShortFrameExpander();
  private @Nullable FrameOrder order;
  private Optional<ResumePoint> resume = Optional.empty();
  private Optional<StatusFrame> lastStatus = Optional.empty();
  private Optional<StatusFrame> stopped = Optional.empty();
  private long ackNanos = Long.MIN_VALUE / 2;
  private Optional<byte[]> ack = Optional.empty();
  private long notifications;
  private long malformed;
  private long overflowed;
  private long samples;
  private long missing;
  private long repeated;
  private long sessions;

  public FrameRelay(FrameSink sink, CommandSink commands) {
    this.sink = sink;
    this.commands = commands;
  }

  @Override
  public void resume(ResumePoint point) {
    resume = Optional.of(point);
  }

  @Override
  public List<StreamFact> notification(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    notifications++;
    try {
      if (!characteristic.equals(FemorisProfile.FRAMES)) {
        throw new MalformedNotificationException(Reason.UNKNOWN_CHARACTERISTIC, 0);
      }
      take(PacketDecoder.decode(value), value, arrivalNanos);
      passStopped(arrivalNanos);
    } catch (MalformedPacketException bad) {
      malformed++;
      throw new MalformedNotificationException(Reason.BAD_VALUE, bad.offset());
    } catch (MalformedNotificationException bad) {
      malformed++;
      throw bad;
    }
    return List.of();
  }

  @Override
  public void overflowed(long count) {
    overflowed += count;
  }

  @Override
  public void connected(long nowNanos) {
    if (order != null) {
      order.connected(nowNanos);
    }
  }

  @Override
  public void tick(long nowNanos) {
    if (order != null) {
      order.tick(nowNanos);
    }
    passStopped(nowNanos);
    passAck(nowNanos);
  }

  @Override
  public void fromService(Packet packet, byte[] bytes, long nowNanos) {
    if (packet instanceof AckFrame) {
      ack = Optional.of(bytes);
      passAck(nowNanos);
    } else {
      commands.write(bytes);
    }
  }

  /** The newest stands for those before it. */
  private void passAck(long nowNanos) {
    if (ack.isPresent() && nowNanos - ackNanos >= ACK_NANOS) {
      ackNanos = nowNanos;
      commands.write(ack.get());
      ack = Optional.empty();
    }
  }

  /** Its own status frames say it. */
  @Override
  public void battery(int percent) {}

  @Override
  public void stop(long nowNanos) {
    var ending = order;
    if (ending == null || !ending.isStarted()) {
      return;
    }
    ending.finish(nowNanos);
    if (stopped.isEmpty()) {
      stopped = lastStatus.filter(last -> last.session() == ending.session());
    }
    passStopped(nowNanos);
    count(ending);
    order = null;
  }

  @Override
  public RelayStats stats() {
    var now = order;
    return new RelayStats(
        notifications,
        malformed,
        overflowed,
        samples + (now == null ? 0 : now.samples()),
        missing + (now == null ? 0 : now.missing()),
        0,
        0,
        repeated + (now == null ? 0 : now.repeated()),
        sessions);
  }

  private void take(Packet packet, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    switch (packet) {
      case DataFrame data -> of(data.session(), arrivalNanos).push(data, value, arrivalNanos);
      case ShortDataFrame part ->
          expander.push(part).ifPresent(data -> expanded(List.of(data), arrivalNanos));
      case ConfigFrame config -> {
        of(config.session(), arrivalNanos);
        sink.frame(config, value, arrivalNanos);
        expanded(expander.config(config), arrivalNanos);
      }
      case StatusFrame status -> {
        status(status, value, arrivalNanos);
        expanded(expander.status(status), arrivalNanos);
      }
      case PongFrame pong -> sink.frame(pong, value, arrivalNanos);
      case AnswerFrame answer -> sink.frame(answer, value, arrivalNanos);
      case Downlink down -> throw new MalformedNotificationException(Reason.UNKNOWN_TYPE, 0);
    }
  }

  private void expanded(List<DataFrame> frames, long arrivalNanos) {
    for (DataFrame frame : frames) {
      of(frame.session(), arrivalNanos).push(frame, PacketEncoder.encode(frame), arrivalNanos);
    }
  }

  /** The final count waits for the samples it counts. */
  private void status(StatusFrame status, byte[] value, long arrivalNanos) {
    var current = of(status.session(), arrivalNanos);
    lastStatus = Optional.of(status);
    if (status.state() != StatusFrame.State.STOPPED) {
      sink.frame(status, value, arrivalNanos);
      return;
    }
    stopped = Optional.of(status);
    current.end(status.nextSample(), arrivalNanos);
  }

  private void passStopped(long nowNanos) {
    var current = order;
    if (stopped.isEmpty() || current == null) {
      return;
    }
    if (current.isSettled()) {
      var last = stopped(stopped.get(), current.next());
      stopped = Optional.empty();
      sink.frame(last, PacketEncoder.encode(last), nowNanos);
    }
  }

  private static StatusFrame stopped(StatusFrame last, long finalCount) {
    return new StatusFrame(
        StatusFrame.State.STOPPED,
        last.bufferFifteenths(),
        last.session(),
        finalCount,
        last.deviceMicros(),
        last.bootCounter(),
        last.batteryPercent(),
        last.droppedSamples());
  }

  /** The order of a wire session; another one ends the one before. */
  private FrameOrder of(int session, long nowNanos) {
    var current = order;
    if (current != null && current.session() == session) {
      return current;
    }
    if (current != null) {
      current.finish(nowNanos);
      passStopped(nowNanos);
      count(current);
    }
    sessions++;
    var fresh = new FrameOrder(session, sink, commands);
    resume
        .filter(point -> point.config().session() == session)
        .ifPresent(point -> fresh.resume(point.nextSample()));
    resume = Optional.empty();
    order = fresh;
    return fresh;
  }

  private void count(FrameOrder ended) {
    samples += ended.samples();
    missing += ended.missing();
    repeated += ended.repeated();
  }
}
