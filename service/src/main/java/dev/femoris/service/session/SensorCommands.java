package dev.femoris.service.session;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.ingest.clock.PingExchange;
import dev.femoris.protocol.Ability;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.CueFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.PingFrame;
import dev.femoris.protocol.PongFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is sent to one sensor, as far as its config says that it can: pings for its clock, and the
 * cues its athlete is given, to be felt. Not thread-safe.
 */
final class SensorCommands {

  private static final long FIRST_PINGS_NANOS = 120_000_000_000L;
  private static final long FIRST_EVERY_NANOS = 2_000_000_000L;
  private static final long EVERY_NANOS = 5_000_000_000L;

  /** What words may wait for the athlete is no use to a motor. */
  private static final double MOST_LEFT_S = 2;

  /** The sensor is ahead of what came here, and the cue takes its time back. */
  private static final double WAY_S = 0.5;

  private final int wireSession;
  private final List<Downlink> waiting = new ArrayList<>();
  private Optional<ConfigFrame> config = Optional.empty();
  private long nextSample;
  private long newestNanos;
  private int cues;
  private int pings;
  private long beganNanos;
  private long nextPingNanos;

  SensorCommands(int wireSession) {
    this.wireSession = wireSession;
  }

  void config(ConfigFrame frame) {
    config = Optional.of(frame);
  }

  /**
   * @param nextSample index of the next sample
   * @param timeNanos session time of the one before
   */
  void newest(long nextSample, long timeNanos) {
    this.nextSample = nextSample;
    newestNanos = timeNanos;
  }

  /** Sends a cue to the sensor's motor, with the sample after which it comes too late. */
  void cue(Cue cue) {
    if (config.isEmpty() || !config.get().can(Ability.HAPTIC)) {
      return;
    }
    double leftS = Math.min(MOST_LEFT_S, (cue.expiresNanos() - newestNanos) * 1e-9);
    double samples = (leftS + WAY_S) * config.get().sampleRateHz();
    long lastSample = nextSample - 1 + (long) Math.floor(samples);
    if (leftS > 0 && lastSample < 1L << 32) {
      var pattern = FeltCue.pattern(cue.what());
      waiting.add(CueFrame.of(cues++ & 0xFF, wireSession, lastSample, pattern));
    }
  }

  /** What is to be sent now, each once. */
  List<Downlink> take(long nowNanos) {
    if (config.isPresent() && config.get().can(Ability.PING) && nowNanos >= nextPingNanos) {
      ping(nowNanos);
    }
    if (waiting.isEmpty()) {
      return List.of();
    }
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private void ping(long nowNanos) {
    beganNanos = pings == 0 ? nowNanos : beganNanos;
    boolean first = nowNanos - beganNanos < FIRST_PINGS_NANOS;
    nextPingNanos = nowNanos + (first ? FIRST_EVERY_NANOS : EVERY_NANOS);
    int number = pings++ % PongFrame.FIRST_OF_GATEWAY;
    waiting.add(new PingFrame(number, PingExchange.hostMicros(nowNanos)));
  }
}
