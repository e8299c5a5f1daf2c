package dev.femoris.ingest.ble.bench;

import dev.femoris.analysis.sample.ImuSample;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * A sensor that is not there. It lives on a thread of its own; all methods may be called from any
 * thread.
 */
public final class EmulatedSensor implements AutoCloseable {

  private static final long TICK_MILLIS = 4;
  private static final int MOST_PER_TICK = 1000;

  private final String address;
  private final Peripheral peripheral;
  private final Ticker ticker;
  private final Set<UUID> listening = new HashSet<>();
  private Optional<Radio> radio = Optional.empty();
  private Optional<Playing> playing = Optional.empty();
  private long sentSamples;
  private long sentNotifications;

  private EmulatedSensor(String address, Peripheral peripheral) {
    this.address = address;
    this.peripheral = peripheral;
    this.ticker = new Ticker("sensor " + address);
    ticker.every(TICK_MILLIS, this::tick);
  }

  /** A sensor of that kind, still. */
  public static EmulatedSensor of(String address, SensorKind kind) {
    return new EmulatedSensor(address, kind.peripheral(address));
  }

  /** A {@link SensorKind#FLOOD} at another rate. */
  public static EmulatedSensor flood(String address, double perSecond) {
    return new EmulatedSensor(address, new FloodPeripheral(perSecond, SensorKind.FLOOD_BYTES));
  }

  public String address() {
    return address;
  }

  public String localName() {
    return peripheral.localName();
  }

  public List<UUID> advertised() {
    return peripheral.advertised();
  }

  public List<EmulatedService> services() {
    return peripheral.services();
  }

  /**
   * Gives it a motion. It begins when somebody first gets samples, and then goes on by the clock.
   */
  public void play(Motion motion) {
    run(
        () -> {
          playing = Optional.of(new Playing(motion));
          sentSamples = 0;
          sentNotifications = 0;
          return true;
        });
  }

  public SensorCounts counts() {
    return call(
        () ->
            new SensorCounts(
                playing.map(p -> p.due).orElse(0L),
                sentSamples,
                sentNotifications,
                peripheral.heldBack(),
                playing.map(p -> p.finished).orElse(false)));
  }

  public void connected(Radio to) {
    run(
        () -> {
          listening.clear();
          radio = Optional.of(to);
          peripheral.connected(new Link());
          return true;
        });
  }

  public void disconnected() {
    run(
        () -> {
          radio = Optional.empty();
          listening.clear();
          peripheral.disconnected();
          return true;
        });
  }

  public void subscribe(UUID characteristic) {
    run(
        () -> {
          if (listening.add(characteristic)) {
            peripheral.subscribed(characteristic);
          }
          return true;
        });
  }

  public void unsubscribe(UUID characteristic) {
    run(() -> listening.remove(characteristic));
  }

  public void write(UUID characteristic, byte[] value) throws RefusedWriteException {
    Optional<RefusedWriteException> refused =
        call(
            () -> {
              try {
                peripheral.written(characteristic, value);
                return Optional.empty();
              } catch (RefusedWriteException refusal) {
                return Optional.of(refusal);
              }
            });
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  @Override
  public void close() {
    ticker.close();
  }

  private void tick() {
    playing.ifPresent(p -> p.advance(System.nanoTime()));
  }

  private void run(Callable<Boolean> task) {
    call(task);
  }

  private <T> T call(Callable<T> task) {
    try {
      return ticker.thread().submit(task).get();
    } catch (ExecutionException defect) {
      throw new IllegalStateException("sensor " + address, defect.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("sensor " + address + ": interrupted", stopped);
    }
  }

  /** A motion under way. */
  private final class Playing {

    private final Motion motion;
    private boolean started;
    private long startNanos;
    private double nextNanos;
    private long due;
    private boolean finished;

    Playing(Motion motion) {
      this.motion = motion;
    }

    void advance(long nowNanos) {
      if (!started && peripheral.isStreaming()) {
        started = true;
        startNanos = nowNanos;
      }
      if (!started) {
        return;
      }
      double elapsed = (nowNanos - startNanos) * motion.speed();
      for (int i = 0; i < MOST_PER_TICK && nextNanos <= elapsed && !finished; i++) {
        step();
      }
      if (finished) {
        peripheral.tick(Math.round(elapsed));
      }
    }

    /** One sample; after the end still ones, until the last packet is full. */
    private void step() {
      boolean over = nextNanos > motion.durationNanos();
      if (over && (peripheral.heldBack() == 0 || !peripheral.isStreaming())) {
        finished = true;
        peripheral.motionOver(Math.round(nextNanos));
        return;
      }
      long nanos = Math.round(nextNanos);
      ImuSample sample = motion.at(nanos);
      peripheral.sample(nanos, sample);
      due++;
      nextNanos += 1e9 / peripheral.rateHz();
    }
  }

  /** The way out while connected. */
  private final class Link implements Air {

    @Override
    public boolean isListening(UUID characteristic) {
      return radio.isPresent() && listening.contains(characteristic);
    }

    @Override
    public void send(UUID characteristic, byte[] value, int samples) {
      if (isListening(characteristic)) {
        radio.ifPresent(r -> r.notification(characteristic, value));
        sentSamples += samples;
        sentNotifications += samples > 0 ? 1 : 0;
      }
    }
  }
}
