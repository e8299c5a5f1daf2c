package dev.femoris.service.sensorlogger;

import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.sensorlogger.SensorLoggerException;
import dev.femoris.ingest.sensorlogger.SensorLoggerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Sensor Logger pushes and publishes it as sensors. Thread-safe. */
public final class SensorLoggerDesk implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SensorLoggerDesk.class);
  private static final int MAX_WAITING = 512;
  private static final int MAX_PHONES = 32;
  private static final long TICK_MS = 25;
  private static final long CLOSE_LIMIT_S = 5;
  private static final int SESSIONS = 65_536;

  /** A recording without a message for so long is over: the app says no end. */
  private static final long SILENCE_NANOS = 20_000_000_000L;

  private final MqttLink link;
  private final Map<String, LoggedPhone> phones = new HashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sensor-logger").factory());
  private int lastSession = ThreadLocalRandom.current().nextInt(SESSIONS);

  /**
   * @param link to the broker, its own
   */
  public SensorLoggerDesk(MqttLink link) {
    this.link = link;
  }

  /** Begins to listen; returns at once. */
  public void start() {
    link.start(List.of(PhoneUse.TOPIC + "/#"), new Intake());
    var unused = worker.scheduleAtFixedRate(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes a message that came over HTTP.
   *
   * @param prefix what the name of the phone's sensor begins with; empty for nothing
   * @throws SensorLoggerException when it is none of the app's
   */
  public void take(byte[] payload, PhoneUse use, String prefix) throws SensorLoggerException {
    SensorLoggerMessage message = SensorLoggerMessage.parse(payload);
    if (waiting.incrementAndGet() > MAX_WAITING) {
      waiting.decrementAndGet();
      lost.incrementAndGet();
      return;
    }
    worker.execute(() -> push(message, use, prefix));
  }

  /** Messages that were none of the app's. */
  public long refused() {
    return refused.get();
  }

  /** Messages that never came, or found the queue full. */
  public long lost() {
    return lost.get();
  }

  /** Says no end of what is being recorded: its session is open, and ends by silence. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(CLOSE_LIMIT_S, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
    link.close();
  }

  private void push(SensorLoggerMessage message, PhoneUse use, String prefix) {
    waiting.decrementAndGet();
    long nowNanos = System.nanoTime();
    String device = prefix + deviceOf(message.device());
    LoggedPhone phone = phones.get(device);
    if (phone == null || !phone.takes(message, use)) {
      if (phone != null) {
        phone.stop(nowNanos);
      } else if (phones.size() >= MAX_PHONES) {
        lost.incrementAndGet();
        return;
      }
      phone = new LoggedPhone(device, message.recording(), use, link, this::freshSession);
      phones.put(device, phone);
      log.atInfo().addKeyValue("device", device).addKeyValue("use", use).log("Sensor Logger sends");
    }
    long missingBefore = phone.messagesMissing();
    phone.push(message, nowNanos);
    tell(phone, message, phone.messagesMissing() - missingBefore);
  }

  private void tell(LoggedPhone phone, SensorLoggerMessage message, long missing) {
    if (missing > 0) {
      lost.addAndGet(missing);
      log.atWarn()
          .addKeyValue("device", phone.device())
          .addKeyValue("messages", missing)
          .log("messages of Sensor Logger are missing");
    }
    if (message.id() == 0 && !phone.missing().isEmpty()) {
      log.atWarn()
          .addKeyValue("device", phone.device())
          .addKeyValue("missing", phone.missing())
          .log("Sensor Logger does not send what is needed: switch it on in the app");
    }
  }

  private void tick() {
    try {
      long nowNanos = System.nanoTime();
      phones.values().forEach(phone -> phone.tick(nowNanos));
      phones
          .values()
          .removeIf(
              phone -> {
                boolean over = phone.silentNanos(nowNanos) > SILENCE_NANOS;
                if (over) {
                  phone.stop(nowNanos);
                }
                return over;
              });
    } catch (RuntimeException e) {
      log.error("Sensor Logger's frames failed", e);
    }
  }

  private int freshSession() {
    lastSession = (lastSession + 1 + ThreadLocalRandom.current().nextInt(SESSIONS - 1)) % SESSIONS;
    return lastSession;
  }

  /** A name for topics and folders. */
  private static String deviceOf(String appsName) {
    String plain = appsName.replaceAll("[^A-Za-z0-9]", "");
    return "sl-" + plain.substring(0, Math.min(plain.length(), 16));
  }

  private final class Intake implements MqttListener {

    @Override
    public void connected() {}

    @Override
    public void disconnected() {}

    @Override
    public void message(InboundMessage inbound) {
      inbound.acknowledgement().acknowledge();
      try {
        take(inbound.payload(), PhoneUse.ofTopic(inbound.topic()), "");
      } catch (SensorLoggerException bad) {
        refused.incrementAndGet();
        log.atInfo().addKeyValue("why", bad.getMessage()).log("no message of Sensor Logger");
      }
    }
  }
}
