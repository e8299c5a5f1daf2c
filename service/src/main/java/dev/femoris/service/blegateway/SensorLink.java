package dev.femoris.service.blegateway;

import dev.femoris.ingest.ble.BleCentral;
import dev.femoris.ingest.ble.BleConnection;
import dev.femoris.ingest.ble.BleException;
import dev.femoris.ingest.ble.NotificationSink;
import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import dev.femoris.ingest.device.known.KnownDevices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sensor on the radio: connected, started, watched, connected again. The radio's thread's. */
final class SensorLink {

  private static final Logger log = LoggerFactory.getLogger(SensorLink.class);
  private static final Duration CONNECT = Duration.ofSeconds(8);
  private static final long WATCH_NANOS = 200_000_000L;
  private static final long STEADY_NANOS = 5_000_000_000L;

  private final int number;
  private final GatewaySensor sensor;
  private final EventQueue events;
  private final Downlink downlink;
  private final BackOff backOff = new BackOff(Duration.ofMillis(300), Duration.ofSeconds(15));
  private @Nullable BleConnection connection;
  private Optional<DeviceProfile> profile = Optional.empty();
  private long dueNanos;
  private long upSinceNanos;
  private String lastLine = "";
  private volatile long connects;

  SensorLink(
      int number, GatewaySensor sensor, EventQueue events, Downlink downlink, long nowNanos) {
    this.number = number;
    this.sensor = sensor;
    this.events = events;
    this.downlink = downlink;
    this.dueNanos = nowNanos;
  }

  boolean isUp() {
    return connection != null;
  }

  /** Connections that came about. May be read from any thread. */
  long connects() {
    return connects;
  }

  /** Whether it waits for its sensor and may look for it now. */
  boolean isDue(long nowNanos) {
    return connection == null && nowNanos >= dueNanos;
  }

  /** Connects and starts the sensor if it is in reach. */
  void connect(BleCentral central, List<SeenSensor> seen, long nowNanos)
      throws BleException, InterruptedException {
    var inReach = seen.stream().filter(s -> s.address().equals(sensor.address())).findFirst();
    if (inReach.isEmpty()) {
      absent(nowNanos);
      return;
    }
    try {
      start(central, inReach.get());
    } catch (BleException failed) {
      say(String.valueOf(failed.getMessage()));
      letGo();
      dueNanos = System.nanoTime() + backOff.nextNanos();
      if (concernsAll(failed)) {
        throw failed;
      }
    }
  }

  /** Looks after an open connection: is it up, is there something to write. */
  void watch(long nowNanos) throws BleException, InterruptedException {
    var open = connection;
    if (open == null) {
      return;
    }
    if (nowNanos >= dueNanos) {
      dueNanos = nowNanos + WATCH_NANOS;
      if (!open.isUp()) {
        lost(nowNanos);
        return;
      }
    }
    if (nowNanos - upSinceNanos > STEADY_NANOS) {
      backOff.reset();
    }
    writeCommands(open);
  }

  /** Stops the sensor and lets it go. */
  void stop() {
    var open = connection;
    if (open != null) {
      profile.ifPresent(known -> stop(open, known));
      letGo();
      say("stopped");
    }
  }

  /** The radio is gone: nothing can be told to the sensor any more. */
  void radioGone() throws InterruptedException {
    if (connection != null) {
      lost(System.nanoTime());
    }
  }

  private void start(BleCentral central, SeenSensor seen)
      throws BleException, InterruptedException {
    var open = central.connect(sensor.address(), CONNECT);
    connection = open;
    var known =
        KnownDevices.find(seen.advertisement(), open.services())
            .orElseThrow(() -> refused("is no sensor this program knows"));
    if (!known.limits().gyroscope()) {
      throw refused("%s: %s".formatted(known.productName(), known.limits().remark()));
    }
    profile = Optional.of(known);
    downlink.clear();
    events.put(new GatewayEvent.LinkUp(number, known, seen.advertisement().localName()));
    NotificationSink sink = events.sinkOf(number);
    for (GattCommand command : known.start()) {
      carryOut(open, known, command, sink);
    }
    connects++;
    upSinceNanos = System.nanoTime();
    dueNanos = upSinceNanos + WATCH_NANOS;
    say(known.productName() + " streams");
  }

  private static void carryOut(
      BleConnection open, DeviceProfile known, GattCommand command, NotificationSink sink)
      throws BleException {
    switch (command) {
      case GattCommand.Subscribe subscribe ->
          open.subscribe(known.gatt().service(), subscribe.characteristic(), sink);
      case GattCommand.Write write ->
          open.write(known.gatt().service(), write.characteristic(), write.bytes());
    }
  }

  /** Says what is new, once. */
  private void say(String line) {
    if (!line.equals(lastLine)) {
      lastLine = line;
      log.info("{}: {}", sensor.address(), line);
    }
  }

  private BleException refused(String why) {
    return new BleException(BleException.Reason.REFUSED, why);
  }

  private void absent(long nowNanos) {
    say("not in reach, waiting for it");
    dueNanos = nowNanos + WATCH_NANOS;
  }

  private void lost(long nowNanos) throws InterruptedException {
    say("link lost, connecting again");
    letGo();
    events.put(new GatewayEvent.LinkDown(number));
    dueNanos = nowNanos + backOff.nextNanos();
  }

  private void writeCommands(BleConnection open) throws BleException {
    var command = profile.flatMap(known -> known.gatt().command());
    if (command.isEmpty()) {
      return;
    }
    for (var frame = downlink.poll(); frame.isPresent(); frame = downlink.poll()) {
      try {
        open.write(profile.get().gatt().service(), command.get(), frame.get());
      } catch (BleException failed) {
        if (concernsAll(failed)) {
          throw failed;
        }
        log.debug("{}: not written: {}", sensor.address(), failed.getMessage());
        return;
      }
    }
  }

  private void stop(BleConnection open, DeviceProfile known) {
    for (GattCommand command : known.stop()) {
      try {
        carryOut(open, known, command, (characteristic, value, arrivalNanos) -> {});
      } catch (BleException failed) {
        log.debug("{}: stop command: {}", sensor.address(), failed.getMessage());
      }
    }
  }

  private void letGo() {
    var open = connection;
    connection = null;
    if (open != null) {
      open.close();
    }
  }

  private static boolean concernsAll(BleException failed) {
    return failed.reason() == BleException.Reason.BUS_GONE
        || failed.reason() == BleException.Reason.NO_RADIO;
  }
}
