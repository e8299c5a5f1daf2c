package dev.femoris.service.sensorlogger;

import dev.femoris.ingest.mqtt.Acknowledgement;
import dev.femoris.ingest.mqtt.InboundMessage;
import dev.femoris.ingest.mqtt.MqttLink;
import dev.femoris.ingest.mqtt.MqttListener;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.sensorlogger.SensorLoggerException;
import dev.femoris.ingest.sensorlogger.SensorLoggerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Sensor Logger pushes into the ingest queue, as sensors. Thread-safe. */
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
  private final MqttSensorSource source;
  private final Map<String, LoggedPhone> phones = new HashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sensor-logger").factory());

  /** What the name of the phone's sensor begins with, and what it is used for. */
  private record From(String prefix, PhoneUse use) {}

  private int lastSession = ThreadLocalRandom.current().nextInt(SESSIONS);

  /**
   * @param link to the broker, its own
   * @param source the ingest queue
   */
  public SensorLoggerDesk(MqttLink link, MqttSensorSource source) {
    this.link = link;
    this.source = source;
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
   * @return false when too many wait already: it was not taken
   * @throws SensorLoggerException when it is none of the app's
   */
  public boolean take(byte[] payload, PhoneUse use, String prefix) throws SensorLoggerException {
    return take(SensorLoggerMessage.parse(payload), new From(prefix, use), () -> {});
  }

  /** Messages that were none of the app's. */
  public long refused() {
    return refused.get();
  }

  /**
   * Messages that never came, as the numbers of those after them tell, or of one phone too many.
   */
  public long lost() {
    return lost.get();
  }

  /** Messages that were not taken because too many waited. */
  public long turnedAway() {
    return turnedAway.get();
  }

  /** Whether messages that come over the broker are heard. */
  public boolean isListening() {
    return link.stats().connected();
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

  private boolean take(SensorLoggerMessage message, From from, Acknowledgement whenTaken) {
    if (waiting.incrementAndGet() > MAX_WAITING) {
      waiting.decrementAndGet();
      turnedAway.incrementAndGet();
      return false;
    }
    worker.execute(() -> push(message, from, whenTaken));
    return true;
  }

  private void push(SensorLoggerMessage message, From from, Acknowledgement whenTaken) {
    try {
      push(message, from);
      whenTaken.acknowledge();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void push(SensorLoggerMessage message, From from) throws InterruptedException {
    long nowNanos = System.nanoTime();
    var phone = phone(message, from, nowNanos);
    if (phone.isEmpty()) {
      lost.incrementAndGet();
      return;
    }
    long missingBefore = phone.get().messagesMissing();
    phone.get().push(message, nowNanos);
    tell(phone.get(), message, phone.get().messagesMissing() - missingBefore);
  }

  /** Whose recording it is; empty when there are too many phones. */
  private Optional<LoggedPhone> phone(SensorLoggerMessage message, From from, long nowNanos)
      throws InterruptedException {
    String device = from.prefix() + deviceOf(message.device());
    PhoneUse use = from.use();
    var known = phones.get(device);
    if (known != null && known.takes(message, use)) {
      return Optional.of(known);
    }
    if (known != null) {
      known.stop(nowNanos);
    } else if (phones.size() >= MAX_PHONES) {
      return Optional.empty();
    }
    var fresh = new LoggedPhone(device, message.recording(), use, source, this::freshSession);
    phones.put(device, fresh);
    log.atInfo().addKeyValue("device", device).addKeyValue("use", use).log("Sensor Logger sends");
    return Optional.of(fresh);
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
      for (var each = phones.values().iterator(); each.hasNext(); ) {
        var phone = each.next();
        if (phone.silentNanos(nowNanos) > SILENCE_NANOS) {
          phone.stop(nowNanos);
          each.remove();
        } else {
          phone.tick(nowNanos);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
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
      try {
        var message = SensorLoggerMessage.parse(inbound.payload());
        if (take(
            message, new From("", PhoneUse.ofTopic(inbound.topic())), inbound.acknowledgement())) {
          return;
        }
      } catch (SensorLoggerException bad) {
        refused.incrementAndGet();
        log.atInfo().addKeyValue("why", bad.getMessage()).log("no message of Sensor Logger");
      }
      inbound.acknowledgement().acknowledge();
    }
  }
}
