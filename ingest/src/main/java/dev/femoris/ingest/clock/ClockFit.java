package dev.femoris.ingest.clock;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One device's clock against the receiver's, from arrivals, and from pings where there are some.
 * Not thread-safe.
 *
 * <pre>{@code
 * fit.arrival(deviceNanos, arrivalNanos);            // every live packet
 * fit.exchange(new PingExchange(t1, t2, t3, t4));    // every pong
 * fit.hostNanos(deviceNanos);                        // the receiver's time
 * }</pre>
 *
 * <p>Error, with delays scattered over 30 ms and a drift of 80 ppm: below 10 ms from the first
 * minute on, either way ({@code ClockFitTest}).
 */
public final class ClockFit {

  /** Longer round trips say nothing of the clock. */
  private static final long MAX_ROUND_TRIP_NANOS = 2_000_000_000L;

  private static final int MIN_EXCHANGES = 3;
  private static final double STEP_NANOS = 25e6;
  private static final int STEP_EXCHANGES = 3;

  private final LeastDelays arrivals = new LeastDelays();
  private final LeastDelays up = new LeastDelays();
  private final LeastDelays down = new LeastDelays();
  private boolean started;
  private long deviceOrigin;
  private long hostOrigin;
  private double newest;
  private long exchanges;
  private int steps;

  /**
   * A packet came that was sent live; those from the sensor's buffer say nothing.
   *
   * @param deviceNanos device time of the packet's newest sample
   * @param arrivalNanos by the receiver's clock
   */
  public void arrival(long deviceNanos, long arrivalNanos) {
    start(deviceNanos, arrivalNanos);
    double device = deviceNanos - deviceOrigin;
    arrivals.push(device, arrivalNanos - hostOrigin - device);
  }

  /** A pong came; returns whether it was used. */
  public boolean exchange(PingExchange exchange) {
    long roundTrip = exchange.roundTripNanos();
    if (roundTrip < 0 || roundTrip > MAX_ROUND_TRIP_NANOS) {
      return false;
    }
    start(exchange.deviceReceivedNanos(), exchange.hostSentNanos());
    double received = exchange.deviceReceivedNanos() - deviceOrigin;
    double sent = exchange.deviceSentNanos() - deviceOrigin;
    double upDelay = exchange.hostReceivedNanos() - hostOrigin - sent;
    double downDelay = received - (exchange.hostSentNanos() - hostOrigin);
    if (exchanges >= MIN_EXCHANGES && isStep(sent, upDelay, downDelay) && ++steps < STEP_EXCHANGES) {
      return true;
    }
    if (steps >= STEP_EXCHANGES) {
      up.restart();
      down.restart();
    }
    steps = 0;
    newest = sent;
    up.push(sent, upDelay);
    down.push(received, downDelay);
    exchanges++;
    return true;
  }

  /** Later one way and earlier the other: a clock was set, or a packet was late by chance. */
  private boolean isStep(double device, double upDelay, double downDelay) {
    double upLate = upDelay - up.at(device, drift());
    double downLate = downDelay - down.at(device, -drift());
    return Math.min(upLate, downLate) < -STEP_NANOS && Math.max(upLate, downLate) > STEP_NANOS;
  }

  /** What the clock is known from; empty before anything came. */
  public Optional<ClockSource> source() {
    if (exchanges >= MIN_EXCHANGES) {
      return Optional.of(ClockSource.PINGS);
    }
    return arrivals.isEmpty() ? Optional.empty() : Optional.of(ClockSource.ARRIVALS);
  }

  /** The receiver's time at a device time; empty before anything came. */
  public OptionalLong hostNanos(long deviceNanos) {
    double device = deviceNanos - deviceOrigin;
    var source = source();
    if (source.isEmpty()) {
      return OptionalLong.empty();
    }
    double offset =
        switch (source.get()) {
          case PINGS -> (up.at(device, drift()) - down.at(device, -drift())) / 2;
          case ARRIVALS -> arrivals.at(device);
        };
    return OptionalLong.of(deviceNanos - deviceOrigin + hostOrigin + Math.round(offset));
  }

  /** The clock at a device time, where enough pings were answered. */
  public Optional<PingedClock> pinged(long deviceNanos) {
    if (exchanges < MIN_EXCHANGES) {
      return Optional.empty();
    }
    long ahead = hostNanos(deviceNanos).orElseThrow() - deviceNanos;
    return Optional.of(new PingedClock(ahead, halfRoundTripNanos() * 1e-6));
  }

  /**
   * How much slower (+) or faster (−) the device's clock runs than the receiver's; empty before 30
   * s.
   */
  public OptionalDouble driftPpm() {
    boolean known = arrivals.isDriftKnown() || up.isDriftKnown() && down.isDriftKnown();
    return known ? OptionalDouble.of(drift() * 1e6) : OptionalDouble.empty();
  }

  /**
   * Half the least round trip, which bounds the error of pings; the scatter of the least delays,
   * which does not bound that of arrivals. Empty before anything came.
   */
  public OptionalDouble uncertaintyMs() {
    return source()
        .map(
            source ->
                switch (source) {
                  case PINGS -> OptionalDouble.of(halfRoundTripNanos() * 1e-6);
                  case ARRIVALS -> OptionalDouble.of(arrivals.scatterNanos() * 1e-6);
                })
        .orElse(OptionalDouble.empty());
  }

  /** There are many more arrivals than pings, so they know the drift better. */
  private double drift() {
    return arrivals.isDriftKnown() ? arrivals.drift() : (up.drift() - down.drift()) / 2;
  }

  private double halfRoundTripNanos() {
    return (up.at(newest, drift()) + down.at(newest, -drift())) / 2;
  }

  private void start(long deviceNanos, long hostNanos) {
    if (!started) {
      started = true;
      deviceOrigin = deviceNanos;
      hostOrigin = hostNanos;
    }
  }
}
