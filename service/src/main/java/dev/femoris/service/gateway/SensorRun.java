package dev.femoris.service.gateway;

import dev.femoris.ingest.notification.NotificationJournal;
import dev.femoris.ingest.notification.RemoteNotification;
import dev.femoris.service.message.GatewayMessages;
import dev.femoris.service.message.GatewayMessages.FromPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one sensor; its order of doing things is on the package's page. What others tell it
 * goes through {@link #tell}; everything else belongs to the run's thread.
 */
final class SensorRun implements Runnable {

  private static final int QUEUE_EVENTS = 1024;
  private static final long TICK_NANOS = 15_000_000L;
  private static final long SAY_NANOS = 1_000_000_000L;
  private static final long ABANDONED_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final long STORAGE_RETRY_NANOS = 500_000_000L;
  private static final Logger log = LoggerFactory.getLogger(SensorRun.class);

  private final String device;
  private final NotificationJournal journal;
  private final RunDecoder decoder;
  private final Runnable whenOver;
  private final BlockingQueue<RunEvent> events = new ArrayBlockingQueue<>(QUEUE_EVENTS);
  private final PageClock clock = new PageClock();
  private final List<RemoteNotification> fresh = new ArrayList<>();
  private Optional<PageLine> line = Optional.empty();
  private boolean linkUp = true;
  private boolean stopped;
  private boolean over;
  private long lastEventNanos = System.nanoTime();
  private long saidNanos = System.nanoTime();

  /**
   * @param whenOver runs when the last sample is stored and the journal is gone
   */
  SensorRun(String device, NotificationJournal journal, RunDecoder decoder, Runnable whenOver) {
    this.device = device;
    this.journal = journal;
    this.decoder = decoder;
    this.whenOver = whenOver;
  }

  String device() {
    return device;
  }

  /** Waits while the run has too much to do. */
  void tell(RunEvent event) throws InterruptedException {
    events.put(event);
  }

  /** The same, but that it is left out when the run has too much to do. */
  void mention(RunEvent event) {
    var unused = events.offer(event);
  }

  @Override
  public void run() {
    try {
      takeAgain();
      while (!over) {
        step();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** What the journal held when it was opened, as if it came now. */
  private void takeAgain() throws InterruptedException {
    List<RemoteNotification> found = journal.takeFound();
    if (found.isEmpty()) {
      return;
    }
    found.forEach(each -> clock.heard(each.arrivalNanos(), System.nanoTime()));
    decoder.takeAgain(found);
    log.atInfo()
        .addKeyValue("device", device)
        .addKeyValue("notifications", found.size())
        .log("gateway run goes on");
  }

  private void step() throws InterruptedException {
    var first = events.poll(TICK_NANOS, TimeUnit.NANOSECONDS);
    if (first != null) {
      handleAll(first);
    }
    decoder.take(fresh);
    fresh.clear();
    long nowNanos = System.nanoTime();
    if (journal.end().isPresent() || nowNanos - lastEventNanos > ABANDONED_NANOS) {
      stop(nowNanos);
    } else {
      decoder.tick(clock.at(nowNanos, isHeard()));
    }
    decoder.flush();
    say(nowNanos);
    finishWhenStored();
  }

  private void handleAll(RunEvent first) throws InterruptedException {
    List<RunEvent> all = new ArrayList<>(List.of(first));
    events.drainTo(all);
    lastEventNanos = System.nanoTime();
    long before = journal.next();
    all.forEach(this::handle);
    if (journal.next() > before || journal.end().isPresent() && !stopped) {
      force();
      send(GatewayMessages.stored(journal.next()));
    }
  }

  private void handle(RunEvent event) {
    switch (event) {
      case RunEvent.Attached attached -> attach(attached.line());
      case RunEvent.Detached detached ->
          line = line.filter(current -> !current.equals(detached.line()));
      case RunEvent.Received received -> received.notifications().forEach(this::append);
      case RunEvent.Said said -> said(said.message());
      case RunEvent.ForSensor forSensor ->
          decoder.fromService(forSensor.frame(), clock.at(System.nanoTime(), isHeard()));
    }
  }

  private void attach(PageLine page) {
    line.ifPresent(before -> before.close("the page came again"));
    line = Optional.of(page);
    decoder.page(Optional.of(page));
    clock.heardAgain(System.nanoTime());
    page.send(GatewayMessages.stored(journal.next()));
  }

  /** Repeats are left out; what comes too early is left to the page to send again. */
  private void append(RemoteNotification notification) {
    if (journal.isNext(notification) && journal.end().isEmpty()) {
      journal.append(notification);
      fresh.add(notification);
      clock.heard(notification.arrivalNanos(), System.nanoTime());
    } else if (notification.sequence() > journal.next()) {
      line.ifPresent(page -> page.close("a notification before this one is missing"));
      line = Optional.empty();
    }
  }

  private void said(FromPage message) {
    switch (message) {
      case FromPage.Battery battery -> decoder.battery(battery.percent());
      case FromPage.Link link -> {
        linkUp = link.up();
        clock.heardAgain(System.nanoTime());
        if (linkUp) {
          decoder.connected(clock.at(System.nanoTime(), isHeard()));
        }
      }
      case FromPage.End end -> {
        if (end.next() == journal.next() && journal.end().isEmpty()) {
          journal.appendEnd();
        }
      }
    }
  }

  private boolean isHeard() {
    return line.isPresent() && linkUp;
  }

  private void stop(long nowNanos) {
    if (!stopped) {
      stopped = true;
      decoder.stop(clock.at(nowNanos, isHeard()));
    }
  }

  /** Does not give up, because what is not stored may not be acknowledged. */
  private void force() throws InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        journal.force();
        return;
      } catch (IOException e) {
        if (failures == 0) {
          log.atError().setCause(e).addKeyValue("device", device).log("journal cannot be stored");
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        LockSupport.parkNanos(STORAGE_RETRY_NANOS);
      }
    }
  }

  private void say(long nowNanos) {
    if (nowNanos - saidNanos >= SAY_NANOS) {
      saidNanos = nowNanos;
      send(decoder.report());
    }
  }

  private void send(String text) {
    line.ifPresent(page -> page.send(text));
  }

  private void finishWhenStored() {
    if (!stopped || !decoder.isStored()) {
      return;
    }
    over = true;
    try {
      journal.delete();
    } catch (IOException e) {
      // It is taken again at the next start, and nothing of it is new then.
      log.atWarn().setCause(e).addKeyValue("device", device).log("journal could not be deleted");
    }
    whenOver.run();
    send(decoder.report());
    send(GatewayMessages.ended());
  }

  private void close() {
    if (over) {
      return;
    }
    try {
      journal.close();
    } catch (IOException e) {
      log.atError().setCause(e).addKeyValue("device", device).log("journal could not be closed");
    }
    line.ifPresent(page -> page.close("service is stopping"));
  }
}
