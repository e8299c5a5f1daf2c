package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that uses the Bluetooth adapter. */
final class RadioLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(RadioLoop.class);
  private static final long TURN_MILLIS = 20;

  private final CentralFactory factory;
  private final List<SensorLink> links;
  private final Runnable busGone;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10));
  private boolean looking;

  /**
   * @param busGone told when only a new process can go on
   */
  RadioLoop(CentralFactory factory, List<SensorLink> links, Runnable busGone) {
    this.factory = factory;
    this.links = links;
    this.busGone = busGone;
  }

  /** The sensors are stopped and let go; the thread ends. */
  void stop() {
    stopping.countDown();
  }

  @Override
  public void run() {
    try {
      boolean more = true;
      while (more && stopping.getCount() > 0) {
        more = useRadio();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** From opening the radio to its loss; false when there is no use in trying again here. */
  private boolean useRadio() throws InterruptedException {
    try (BleCentral central = factory.open()) {
      backOff.reset();
      looking = false;
      serve(central);
      links.forEach(SensorLink::stop);
      return false;
    } catch (BleException failed) {
      return afterFailure(failed);
    }
  }

  private boolean afterFailure(BleException failed) throws InterruptedException {
    for (SensorLink link : links) {
      link.radioGone();
    }
    if (failed.reason() == BleException.Reason.BUS_GONE) {
      log.warn("Bluetooth: {}", failed.getMessage());
      busGone.run();
      return false;
    }
    log.info("Bluetooth: {}; trying again", failed.getMessage());
    return !stopping.await(backOff.nextNanos(), TimeUnit.NANOSECONDS);
  }

  private void serve(BleCentral central) throws BleException, InterruptedException {
    while (!stopping.await(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
      for (SensorLink link : links) {
        link.watch(System.nanoTime());
      }
      connectOne(central);
      look(central);
    }
  }

  /** One at a time, so that the connected ones are looked after in between. */
  private void connectOne(BleCentral central) throws BleException, InterruptedException {
    long now = System.nanoTime();
    var due = links.stream().filter(link -> link.isDue(now)).toList();
    if (due.isEmpty()) {
      return;
    }
    var seen = central.seen();
    for (SensorLink link : due) {
      boolean wasUp = link.isUp();
      link.connect(central, seen, now);
      if (link.isUp() != wasUp) {
        return;
      }
    }
  }

  /** Looks for sensors while one is missing; scanning costs the links radio time. */
  private void look(BleCentral central) throws BleException {
    boolean wanted = links.stream().anyMatch(link -> !link.isUp());
    if (wanted && !looking) {
      central.startDiscovery();
    } else if (!wanted && looking) {
      central.stopDiscovery();
    }
    looking = wanted;
  }
}
