package dev.femoris.ingest.relay;

import dev.femoris.protocol.Packet;

/** Takes the frames of a sensor's wire sessions: config, then status, then data in index order. */
@FunctionalInterface
public interface FrameSink {

  /**
   * @param packet what {@code bytes} say
   * @param bytes the frame, check included; the sink's own
   * @param arrivalNanos when the oldest notification that is in it came
   */
  void frame(Packet packet, byte[] bytes, long arrivalNanos);
}
