package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.ble.bench.EmulatedSensor;
import dev.femoris.ingest.ble.bench.Motion;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.file.Recording;
import dev.femoris.ingest.file.RecordingException;
import dev.femoris.ingest.file.RecordingReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.exceptions.DBusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understands the lines of the control channel. Thread-safe. */
final class BenchCommands {

  private static final Logger LOG = LoggerFactory.getLogger(BenchCommands.class);

  private final EmulatedWorld world;
  private final long busProcess;

  /**
   * @param busProcess process id of the message bus
   */
  BenchCommands(EmulatedWorld world, long busProcess) {
    this.world = world;
    this.busProcess = busProcess;
  }

  /**
   * Carries it out; the answer is one line, beginning with {@code ok} or {@code error}. Whatever
   * goes wrong is answered, so that who asked knows it: otherwise this process would end without a
   * word.
   */
  String answer(String line) {
    try {
      return "ok " + carryOut(List.of(line.split("\t")));
    } catch (DBusException | RecordingException | RuntimeException failure) {
      LOG.warn("{} failed", line, failure);
      return "error " + String.valueOf(failure).replace('\n', ' ');
    }
  }

  private String carryOut(List<String> words) throws DBusException, RecordingException {
    switch (words.getFirst()) {
      case "add" -> world.add(EmulatedSensor.of(words.get(1), kind(words.get(2))));
      case "flood" ->
          world.add(EmulatedSensor.flood(words.get(1), Double.parseDouble(words.get(2))));
      case "play" -> world.sensor(words.get(1)).play(motion(words.get(2), words.get(3)));
      case "still" -> world.sensor(words.get(1)).play(still(words.get(2)));
      case "lose" -> world.device(words.get(1)).ifPresent(DeviceObject::unlink);
      case "away" -> world.device(words.get(1)).ifPresent(d -> d.away(true));
      case "near" -> world.device(words.get(1)).ifPresent(d -> d.away(false));
      case "stop" -> world.stopService();
      case "bus-died" -> world.busDied();
      case "clear" -> world.clear();
      case "kill-bus" -> ProcessHandle.of(busProcess).ifPresent(ProcessHandle::destroyForcibly);
      case "start" -> world.startService(true);
      case "start-without-radio" -> world.startService(false);
      case "counts" -> {
        var counts = world.sensor(words.get(1)).counts();
        return "%d %d %d %d %b"
            .formatted(
                counts.due(),
                counts.sentSamples(),
                counts.sentNotifications(),
                counts.held(),
                counts.finished());
      }
      default -> throw new IllegalArgumentException("unknown command: " + words.getFirst());
    }
    return "";
  }

  private static SensorKind kind(String id) {
    return SensorKind.named(id)
        .orElseThrow(() -> new IllegalArgumentException("unknown kind of sensor: " + id));
  }

  private static Motion still(String seconds) {
    return Motion.still(Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static Motion motion(String speed, String file) throws RecordingException {
    Recording recording = RecordingReader.read(Path.of(file));
    var samples = new ArrayList<ImuSample>();
    recording.sensors().getFirst().forEach(samples::add);
    return new Motion(samples, Double.parseDouble(speed));
  }
}
