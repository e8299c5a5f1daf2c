package dev.femoris.service.blegateway;

import dev.femoris.ingest.relay.CommandSink;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/** Frames for one sensor, on their way to the radio's thread. Thread-safe. */
final class Downlink implements CommandSink {

  private static final int CAPACITY = 64;

  private final ArrayBlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(CAPACITY);

  /** Drops the oldest when there is no room: what is still wanted is asked for again. */
  @Override
  public void write(byte[] frame) {
    while (!frames.offer(frame)) {
      frames.poll();
    }
  }

  Optional<byte[]> poll() {
    return Optional.ofNullable(frames.poll());
  }

  void clear() {
    frames.clear();
  }
}
