package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.DeviceDecoder;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.protocol.Packet;
import java.util.List;
import java.util.UUID;

/** For sensors with a protocol of their maker's: decodes, then frames. Not thread-safe. */
public final class SampleRelay implements StreamRelay {

  private final DeviceDecoder decoder;
  private final SampleFramer framer;
  private final boolean stamped;
  private long samplesOfLast = 1;
  private long notifications;
  private long malformed;
  private long overflowed;

  /**
   * @param stamped whether the sensor's stamps show what is missing
   */
  public SampleRelay(DeviceDecoder decoder, SampleFramer framer, boolean stamped) {
    this.decoder = decoder;
    this.framer = framer;
    this.stamped = stamped;
  }

  @Override
  public List<StreamFact> notification(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException {
    notifications++;
    try {
      Decoded decoded = decoder.decode(characteristic, value, arrivalNanos);
      framer.push(decoded, arrivalNanos);
      samplesOfLast = Math.max(1, decoded.samples().size());
      return decoded.facts();
    } catch (MalformedNotificationException bad) {
      malformed++;
      throw bad;
    }
  }

  @Override
  public void resume(ResumePoint point) {
    framer.resume(point);
  }

  @Override
  public void overflowed(long count) {
    overflowed += count;
    if (!stamped) {
      framer.dropped(count * samplesOfLast);
    }
  }

  /** Nothing to do: the decoder sees by stamps or arrival what was lost with the link. */
  @Override
  public void connected(long nowNanos) {}

  @Override
  public void tick(long nowNanos) {
    framer.tick(nowNanos);
  }

  /** Nothing to do: these sensors keep nothing. */
  @Override
  public void fromService(Packet packet, byte[] bytes, long nowNanos) {}

  @Override
  public void battery(int percent) {
    framer.battery(percent);
  }

  @Override
  public void stop(long nowNanos) {
    framer.stop(nowNanos);
  }

  @Override
  public RelayStats stats() {
    return new RelayStats(
        notifications,
        malformed,
        overflowed,
        framer.samples(),
        framer.missing(),
        framer.estimated(),
        framer.unpaired(),
        framer.repeated(),
        framer.sessions());
  }
}
