package dev.femoris.ingest.relay;

import dev.femoris.ingest.device.DeviceLimits.Stamps;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.MalformedNotificationException;
import dev.femoris.ingest.device.StreamFact;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.protocol.Packet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/** One sensor's notifications in, frames of its wire sessions out. Not thread-safe. */
public interface StreamRelay {

  /** The relay for a sensor of that kind. */
  static StreamRelay of(
      DeviceProfile profile,
      RelayedSensor sensor,
      IntSupplier sessionIds,
      FrameSink sink,
      CommandSink commands) {
    if (profile instanceof FemorisProfile) {
      return new FrameRelay(sink, commands);
    }
    boolean stamped = profile.limits().stamps() != Stamps.NONE;
    var framer =
        new SampleFramer(
            sensor, profile.counts(), profile.limits().startedAtHz(), stamped, sessionIds, sink);
    return new SampleRelay(profile.decoder(), framer, stamped);
  }

  /**
   * Takes a notification.
   *
   * @return what was learned besides samples
   * @throws MalformedNotificationException when it is not the sensor's protocol; it is counted, and
   *     the stream goes on
   */
  List<StreamFact> notification(UUID characteristic, byte[] value, long arrivalNanos)
      throws MalformedNotificationException;

  /** Goes on with a wire session that was cut off; before the first notification. */
  void resume(ResumePoint point);

  /** That many notifications were lost on this side before they could be taken. */
  void overflowed(long notifications);

  /** The link to the sensor is up, for the first time or again, and it streams. */
  void connected(long nowNanos);

  /** Time goes on: what was held back is given out, and the state told every second. */
  void tick(long nowNanos);

  /** A frame from the service that is for the sensor: what it has, what it wants again. */
  void fromService(Packet packet, byte[] bytes, long nowNanos);

  /** The sensor's charge is known. */
  void battery(int percent);

  /** The run is over: gives out the rest and the final count. What comes later begins another. */
  void stop(long nowNanos);

  RelayStats stats();
}
