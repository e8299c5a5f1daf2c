package dev.femoris.service.blegateway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a gateway process running: starts it again, after a pause that doubles, whenever it dies.
 * It ends when the process ends well, or with a code that trying again does not change.
 */
public final class Supervisor {

  private static final Duration STEADY = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(90);

  private final List<String> command;
  private final Set<Integer> finalCodes;
  private final Consumer<String> log;
  private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Process child;

  /**
   * @param command the gateway process; ends with 0 when it was told to stop
   * @param finalCodes exit codes that trying again does not change
   * @param log takes a line at each start and death
   */
  public Supervisor(List<String> command, Set<Integer> finalCodes, Consumer<String> log) {
    this.command = List.copyOf(command);
    this.finalCodes = Set.copyOf(finalCodes);
    this.log = log;
  }

  /** Runs until the gateway ends; returns its last exit code. */
  public int run() throws IOException, InterruptedException {
    while (true) {
      long startedNanos = System.nanoTime();
      int code = runOnce();
      if (stopping.getCount() == 0 || code == 0 || finalCodes.contains(code)) {
        return code;
      }
      if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
        backOff.reset();
      }
      long pauseNanos = backOff.nextNanos();
      log.accept(
          "the gateway process died (%s); starting it again in %.1f s"
              .formatted(words(code), pauseNanos / 1e9));
      if (stopping.await(pauseNanos, TimeUnit.NANOSECONDS)) {
        return 0;
      }
    }
  }

  /** Process id of the gateway that runs now; empty between two. */
  public OptionalLong childPid() {
    var running = child;
    return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
  }

  /** Tells the gateway to stop and waits until it has; it is killed when it does not. */
  public void stop() {
    stopping.countDown();
    var running = child;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        log.accept("the gateway process does not stop; killed");
        running.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private int runOnce() throws IOException, InterruptedException {
    // Its standard input ends with this process, and so does it.
    var started =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    child = started;
    try {
      return started.waitFor();
    } finally {
      child = null;
    }
  }

  private static String words(int code) {
    return code > 128 ? "signal " + (code - 128) : "exit code " + code;
  }
}
