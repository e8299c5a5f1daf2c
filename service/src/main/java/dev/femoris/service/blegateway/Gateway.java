package dev.femoris.service.blegateway;

import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.relay.Delivery;
import dev.femoris.ingest.relay.DeliveryParams;
import dev.femoris.ingest.relay.RelayClock;
import dev.femoris.ingest.spool.SpoolParams;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A gateway in this process, from start to end. */
public final class Gateway implements AutoCloseable {

  private static final Duration RADIO_STOP = Duration.ofSeconds(20);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

  private final List<SensorLink> links = new ArrayList<>();
  private final List<RelayedStream> streams = new ArrayList<>();
  private final GatewaySettings settings;
  private final ScheduledExecutorService disk;
  private final MqttLink mqtt;
  private final BrokerWatch broker;
  private final RadioLoop radio;
  private final RelayLoop relay;
  private final Thread radioThread;
  private final Thread relayThread;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile GatewayEnd end = GatewayEnd.STOPPED;
  private boolean closed;

  /**
   * Starts streaming; returns at once.
   *
   * @throws Failure when the spool cannot be used
   */
  public static Gateway start(GatewaySettings settings, CentralFactory factory) {
    try {
      var gateway = new Gateway(settings, factory);
      gateway.mqtt.start(gateway.broker.topics(), gateway.broker);
      gateway.relayThread.start();
      gateway.radioThread.start();
      return gateway;
    } catch (IOException e) {
      throw Failure.of(
          FailureKind.IO,
          "%s: the spool cannot be used (%s); is another gateway running?"
              .formatted(settings.spoolFolder(), e.getMessage()),
          e);
    }
  }

  private Gateway(GatewaySettings settings, CentralFactory factory) throws IOException {
    this.settings = settings;
    this.disk =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("spool").factory());
    this.mqtt = new PahoLink(settings.mqtt());
    var events = new EventQueue(settings.sensors().size());
    this.broker = new BrokerWatch(events, settings.sensors());
    for (int i = 0; i < settings.sensors().size(); i++) {
      add(i, settings.sensors().get(i), events);
    }
    this.radio = new RadioLoop(factory, links, this::busGone);
    this.relay = new RelayLoop(events, broker, streams, DRAIN.toNanos());
    this.radioThread = Thread.ofPlatform().daemon().name("radio").unstarted(radio);
    this.relayThread = Thread.ofPlatform().daemon().name("relay").unstarted(relay);
  }

  private void add(int number, GatewaySensor sensor, EventQueue events) throws IOException {
    var downlink = new Downlink();
    var delivery =
        Delivery.open(
            sensor.device(),
            mqtt,
            session -> settings.declarationOf(sensor, session),
            new MachineClock(),
            DeliveryParams.defaults(),
            settings.spoolFolder().resolve(sensor.device()),
            SpoolParams.ofBytes(settings.spoolBytes() / settings.sensors().size()),
            disk);
    links.add(new SensorLink(number, sensor, events, downlink, System.nanoTime()));
    streams.add(new RelayedStream(sensor, delivery, downlink));
  }

  /** Waits until it was told to stop, or cannot go on. */
  public GatewayEnd await() throws InterruptedException {
    ending.await();
    return end;
  }

  /** Makes {@link #await} return. */
  public void stop() {
    ending.countDown();
  }

  /** What was done so far; exact after {@link #close}. */
  public List<SensorReport> report() {
    var reports = new ArrayList<SensorReport>();
    for (int i = 0; i < streams.size(); i++) {
      var stream = streams.get(i);
      reports.add(
          new SensorReport(
              settings.sensors().get(i),
              links.get(i).connects(),
              stream.stats().orElse(SensorReport.NOTHING),
              stream.delivery().stats()));
    }
    return reports;
  }

  /**
   * Stops the sensors safely, publishes the rest and the end, and waits while the service takes it;
   * what it has not is kept for the next run.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    stop();
    try {
      radio.stop();
      radioThread.join(RADIO_STOP);
      relay.stop(end == GatewayEnd.STOPPED);
      relayThread.join(LONGEST_DRAIN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    mqtt.close();
    disk.shutdown();
  }

  private void busGone() {
    end = GatewayEnd.BUS_GONE;
    ending.countDown();
  }

  private record MachineClock() implements RelayClock {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public long wallNanos() {
      var now = java.time.Instant.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
  }
}
