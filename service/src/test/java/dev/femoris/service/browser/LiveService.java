package dev.femoris.service.browser;

import dev.femoris.ingest.replay.ReplayParams;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.demo.DemoRun;
import dev.femoris.service.demo.DemoSession;
import dev.femoris.service.run.FemorisService;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real service on free ports, and sessions played into it as a sensor would send them. */
final class LiveService implements AutoCloseable {

  private static final long REPLAY_DEADLINE_S = 180;

  private final FemorisService service;

  private LiveService(FemorisService service) {
    this.service = service;
  }

  static LiveService start(Path dataFolder) {
    return new LiveService(
        FemorisService.start(ServiceConfig.local(0, 0, dataFolder), "browser-test"));
  }

  /** The same at a port that is known: as after a restart. */
  static LiveService start(Path dataFolder, int httpPort) {
    return new LiveService(
        FemorisService.start(ServiceConfig.local(httpPort, 0, dataFolder), "browser-test"));
  }

  /** Stops it and starts it again, where its pages and sensors find it. */
  LiveService restarted(Path dataFolder, Runnable meanwhile) {
    var config = ServiceConfig.local(url().getPort(), broker().getPort(), dataFolder);
    close();
    meanwhile.run();
    return new LiveService(FemorisService.start(config, "browser-test"));
  }

  /** With a listener for phones. */
  static LiveService startForPhones(Path dataFolder) {
    return new LiveService(
        FemorisService.start(ServiceConfig.local(0, 0, dataFolder).withPhone(0), "browser-test"));
  }

  URI url() {
    return service.liveUrl();
  }

  /** What a phone opens. */
  URI phoneLink() {
    return service.phoneLink().orElseThrow();
  }

  /** Where sensors send to. */
  URI broker() {
    return service.brokerUrl();
  }

  /** Begins to play {@code session} at {@code speed} times its own pace. */
  Replay replay(DemoSession session, double speed) {
    var run = new DemoRun(service, ReplayParams.atSpeed(speed), line -> {});
    var task =
        new FutureTask<>(
            () -> {
              run.play(session);
              return true;
            });
    return new Replay(task, Thread.ofVirtual().name("replay").start(task));
  }

  @Override
  public void close() {
    service.close();
  }

  /** A session being played; closing breaks it off. */
  record Replay(FutureTask<Boolean> task, Thread thread) implements AutoCloseable {

    /** Waits until it is played, counted right and reported. */
    void await() throws InterruptedException, TimeoutException {
      try {
        task.get(REPLAY_DEADLINE_S, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw new AssertionError("replay failed", e.getCause());
      }
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
