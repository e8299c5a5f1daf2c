package dev.femoris.ingest.ble.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things later and again, on one thread; what fails is logged, and the next is done. */
public final class Ticker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final ScheduledExecutorService thread;

  public Ticker(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  public void every(long millis, Runnable task) {
    var unused = thread.scheduleAtFixedRate(logged(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  public void after(long millis, Runnable task) {
    var unused = thread.schedule(logged(task), millis, TimeUnit.MILLISECONDS);
  }

  ScheduledExecutorService thread() {
    return thread;
  }

  private static Runnable logged(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException defect) {
        LOG.error("bench", defect);
      }
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
