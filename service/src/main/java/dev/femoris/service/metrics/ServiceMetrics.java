package dev.femoris.service.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** Everything the service counts. Thread-safe; recording is cheap. */
public final class ServiceMetrics {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter messages = registry.counter("femoris.messages");
  private final Counter samples = registry.counter("femoris.samples");
  private final Counter repeats = registry.counter("femoris.samples.repeated");
  private final Counter lost = registry.counter("femoris.samples.lost");
  private final Counter repetitions = registry.counter("femoris.repetitions");
  private final AtomicInteger openSessions = gauge("femoris.sessions.open");
  private final AtomicInteger liveClients = gauge("femoris.websocket.clients");
  private final Timer ingestToEvent =
      Timer.builder("femoris.ingest.to.event")
          .description("From the arrival of the packet that completes a repetition to its event")
          .serviceLevelObjectives(
              Duration.ofMillis(5),
              Duration.ofMillis(10),
              Duration.ofMillis(25),
              Duration.ofMillis(50),
              Duration.ofMillis(100),
              Duration.ofMillis(150),
              Duration.ofMillis(500))
          .register(registry);

  public void messagesReceived(int count) {
    messages.increment(count);
  }

  public void samplesTaken(long count) {
    samples.increment(count);
  }

  public void samplesRepeated(long count) {
    repeats.increment(count);
  }

  public void samplesLost(long count) {
    lost.increment(count);
  }

  public void repetitionCounted(long latencyNanos) {
    repetitions.increment();
    ingestToEvent.record(Duration.ofNanos(latencyNanos));
  }

  /** Something was said to an athlete. */
  public void cueGiven(String what) {
    registry.counter("femoris.cues", "what", what).increment();
  }

  /** A live result differed from the one computed again from stored data: a defect. */
  public void liveDiffers() {
    registry.counter("femoris.results.differ").increment();
  }

  /** A packet or message that could not be used, by the decoder's word for the reason. */
  public void packetRejected(String reason) {
    registry.counter("femoris.packets.rejected", "reason", reason).increment();
  }

  public void uploadAccepted() {
    registry.counter("femoris.uploads", "outcome", "accepted").increment();
  }

  public void uploadRejected() {
    registry.counter("femoris.uploads", "outcome", "rejected").increment();
  }

  public void sessionStarted() {
    registry.counter("femoris.sessions.started").increment();
  }

  public void sessionEnded(String reason) {
    registry.counter("femoris.sessions.ended", "reason", reason).increment();
  }

  public void openSessions(int count) {
    openSessions.set(count);
  }

  public void liveClients(int count) {
    liveClients.set(count);
  }

  public void slowClientDropped() {
    registry.counter("femoris.websocket.slow.clients").increment();
  }

  /** Shows a number that somebody else counts, as it is when asked. */
  public void watch(String name, DoubleSupplier value) {
    Gauge.builder(name, value, DoubleSupplier::getAsDouble)
        .strongReference(true)
        .register(registry);
  }

  /** Everything, in Prometheus' text form. */
  public String scrape() {
    return registry.scrape();
  }

  private AtomicInteger gauge(String name) {
    AtomicInteger value = new AtomicInteger();
    watch(name, value::get);
    return value;
  }
}
