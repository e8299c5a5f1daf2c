package dev.femoris.service.demo;

import dev.femoris.ingest.mqtt.MqttSettings;
import dev.femoris.ingest.mqtt.PahoLink;
import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.ingest.replay.ReplayPublisher;
import dev.femoris.ingest.replay.ReplaySensor;
import dev.femoris.ingest.replay.SessionDeclaration;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays sessions into a running service, one after the other. */
public final class DemoRun {

  private static final String DEVICE = "demo";
  private static final Duration REPORT_TIMEOUT = Duration.ofSeconds(60);

  private final FemorisService service;
  private final ReplayParams params;
  private final Consumer<String> say;
  private final BlockingQueue<StoredSession> over = new LinkedBlockingQueue<>();

  /**
   * @param say takes lines for the person who started the demo
   */
  public DemoRun(FemorisService service, ReplayParams params, Consumer<String> say) {
    this.service = service;
    this.params = params;
    this.say = say;
    service.whenSessionIsOver(over::add);
  }

  /**
   * Plays one session to its end and waits for its report.
   *
   * @throws Failure when the service did not take it, or counted something else than it holds
   */
  public void play(DemoSession session) throws InterruptedException {
    say.accept("playing: %s (%s)".formatted(session.name(), session.label()));
    int wireSession = ThreadLocalRandom.current().nextInt(65_536);
    publish(session, wireSession);
    StoredSession ended = awaitEnd(wireSession);
    say.accept(counted(session, ended.repetitions()));
    say.accept("report: " + service.reportOf(ended));
    requireCount(session, ended.repetitions());
  }

  private void publish(DemoSession session, int wireSession) throws InterruptedException {
    var declaration =
        new SessionDeclaration(
                session.exercise(),
                session.recordings().getFirst().placement().id(),
                session.label(),
                Optional.empty())
            .withLoadKg(session.loadKg());
    var sensors = ReplaySensor.wornTogether(DEVICE, wireSession, session.recordings(), declaration);
    var settings = MqttSettings.of(service.brokerUrl(), "femoris-demo").withoutSession();
    try (var link = new PahoLink(settings)) {
      if (!new ReplayPublisher(link, sensors, params).run().isComplete()) {
        throw Failure.of(FailureKind.DEFECT, session.name() + ": not every sample was taken");
      }
    }
  }

  private StoredSession awaitEnd(int wireSession) throws InterruptedException {
    while (true) {
      StoredSession ended = over.poll(REPORT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      if (ended == null) {
        throw Failure.of(FailureKind.DEFECT, "the session did not end");
      }
      if (ended.wireSession() == wireSession && ended.device().equals(DEVICE)) {
        return reported(ended);
      }
    }
  }

  private static StoredSession reported(StoredSession ended) {
    if (ended.state() != SessionState.ENDED) {
      throw Failure.of(FailureKind.DEFECT, "the session has no report; the log says why");
    }
    return ended;
  }

  private static String counted(DemoSession session, int repetitions) {
    return session.repetitions().isPresent()
        ? "counted: %d of the %d repetitions %s is known to hold"
            .formatted(repetitions, session.repetitions().getAsInt(), session.name())
        : "counted: %d repetitions".formatted(repetitions);
  }

  private static void requireCount(DemoSession session, int repetitions) {
    if (session.repetitions().isPresent() && session.repetitions().getAsInt() != repetitions) {
      throw Failure.of(
          FailureKind.DEFECT,
          "%s: counted %d repetitions, it holds %d"
              .formatted(session.name(), repetitions, session.repetitions().getAsInt()));
    }
  }
}
