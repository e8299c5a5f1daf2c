package dev.femoris.service.gateway;

import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.ingest.device.known.KnownDevices;
import dev.femoris.ingest.mqtt.MqttSensorSource;
import dev.femoris.ingest.notification.NotificationJournal;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.GatewayHello;
import dev.femoris.service.message.GatewayMessages;
import dev.femoris.service.metrics.ServiceMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All runs of all pages that are gateways. Thread-safe. */
public final class SensorRuns implements AutoCloseable {

  private static final int MOST_RUNS = 64;
  private static final int OVER_KEPT = 256;
  private static final long CLOSE_WAIT_MILLIS = 3000;
  private static final Logger log = LoggerFactory.getLogger(SensorRuns.class);

  private final Path folder;
  private final MqttSensorSource source;
  private final StoredSamples stored;
  private final Downlink downlink;
  private final ServiceMetrics metrics;
  private final Map<UUID, Running> running = new LinkedHashMap<>();
  private final Set<UUID> over = new LinkedHashSet<>();

  private record Running(SensorRun run, Thread thread) {}

  /**
   * @param folder where the journals are
   * @param source where the frames go
   */
  public SensorRuns(
      Path folder,
      MqttSensorSource source,
      StoredSamples stored,
      Downlink downlink,
      ServiceMetrics metrics) {
    this.folder = folder;
    this.source = source;
    this.stored = stored;
    this.downlink = downlink;
    this.metrics = metrics;
    downlink.listen(this::forSensor);
  }

  /** Goes on with the runs that were not over when the service stopped. */
  public synchronized void resume() throws IOException {
    Files.createDirectories(folder);
    try (var folders = Files.list(folder)) {
      for (Path each : folders.sorted().toList()) {
        var journal = NotificationJournal.open(each);
        if (journal.isPresent()) {
          var hello = GatewayHello.parse(journal.get().about());
          begin(hello, profile(hello), journal.get());
        }
      }
    }
  }

  /**
   * A page begins a run, or comes again with one.
   *
   * @return what to tell the run what comes from the page
   * @throws Failure (BAD_INPUT) when the run cannot be taken
   */
  public synchronized Optional<PageSide> attach(GatewayHello hello, PageLine line)
      throws InterruptedException, IOException {
    if (over.contains(hello.run())) {
      line.send(GatewayMessages.stored(hello.first()));
      line.send(GatewayMessages.ended());
      return Optional.empty();
    }
    var known = running.get(hello.run());
    if (known != null && !known.run().device().equals(hello.device())) {
      throw Failure.of(FailureKind.BAD_INPUT, "gateway: that run is another sensor's");
    }
    SensorRun run = known == null ? begin(hello) : known.run();
    run.tell(new RunEvent.Attached(line));
    return Optional.of(new PageSide(run, line));
  }

  @Override
  public void close() {
    List<Running> all;
    synchronized (this) {
      all = List.copyOf(running.values());
    }
    all.forEach(each -> each.thread().interrupt());
    for (Running each : all) {
      try {
        each.thread().join(CLOSE_WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    downlink.close();
  }

  private SensorRun begin(GatewayHello hello) throws IOException {
    if (running.size() >= MOST_RUNS) {
      throw Failure.of(
          FailureKind.UNAVAILABLE, "%d sensors run already: stop one first".formatted(MOST_RUNS));
    }
    var profile = profile(hello);
    var journal =
        NotificationJournal.begin(
            folder.resolve(hello.run().toString()), hello.toJson(), hello.first());
    return begin(hello, profile, journal);
  }

  private SensorRun begin(GatewayHello hello, DeviceProfile profile, NotificationJournal journal) {
    byte[] declaration = hello.declarationJson().getBytes(StandardCharsets.UTF_8);
    var outlet = new RunOutlet(hello.device(), declaration, source, stored);
    var decoder = new RunDecoder(hello, profile, outlet, metrics);
    var run = new SensorRun(hello.device(), journal, decoder, () -> isOver(hello.run()));
    var thread = Thread.ofVirtual().name("gateway-" + hello.device()).start(run);
    running.put(hello.run(), new Running(run, thread));
    if (profile instanceof FemorisProfile) {
      downlink.start();
    }
    log.atInfo()
        .addKeyValue("device", hello.device())
        .addKeyValue("kind", profile.id())
        .log("gateway run begins");
    return run;
  }

  private synchronized void isOver(UUID run) {
    running.remove(run);
    over.add(run);
    if (over.size() > OVER_KEPT) {
      over.remove(over.iterator().next());
    }
  }

  private synchronized void forSensor(String device, byte[] frame) {
    running.values().stream()
        .map(Running::run)
        .filter(run -> run.device().equals(device))
        .forEach(run -> run.mention(new RunEvent.ForSensor(frame)));
  }

  private static DeviceProfile profile(GatewayHello hello) {
    return KnownDevices.named(hello.profile())
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.BAD_INPUT,
                    "gateway: kind of sensor \"%s\" is not known".formatted(hello.profile())));
  }
}
