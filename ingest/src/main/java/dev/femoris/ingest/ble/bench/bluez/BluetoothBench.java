package dev.femoris.ingest.ble.bench.bluez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private message bus with an emulated Bluetooth service on it, in processes of their own.
 *
 * <pre>{@code
 * try (var bench = BluetoothBench.start()) {
 *   bench.control().add("A0:9E:1A:00:00:01", SensorKind.MOVESENSE);
 *   bench.control().play("A0:9E:1A:00:00:01", recording, 1);
 *   // start a process with DBUS_SYSTEM_BUS_ADDRESS=bench.busAddress()
 * }
 * }</pre>
 */
public final class BluetoothBench implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);

  private final Path folder;
  private final BusDaemon bus;
  private final Process process;
  private final BenchControl control;

  private BluetoothBench(Path folder, BusDaemon bus, Process process, BenchControl control) {
    this.folder = folder;
    this.bus = bus;
    this.process = process;
    this.control = control;
  }

  /** Whether this machine has what the bench needs: the program {@code dbus-daemon}. */
  public static boolean isPossible() {
    return BusDaemon.program().isPresent();
  }

  /** Starts the bus and the service, without sensors. */
  public static BluetoothBench start() throws IOException {
    Path folder = Files.createTempDirectory("femoris-bench");
    var bus = BusDaemon.start(folder);
    try {
      var process = launch(folder, bus);
      var control = join(folder, process);
      control.startService();
      return new BluetoothBench(folder, bus, process, control);
    } catch (IOException | RuntimeException failure) {
      bus.close();
      throw failure;
    }
  }

  /** For the environment variable {@code DBUS_SYSTEM_BUS_ADDRESS} of a process to be tested. */
  public String busAddress() {
    return bus.address();
  }

  public BenchControl control() {
    return control;
  }

  /** Where other processes reach the control: {@link BenchControl#connect}. */
  public Path controlSocket() {
    return socket(folder);
  }

  /** Kills the message bus, and with it the Bluetooth service; the sensors measure on. */
  public void killBus() {
    bus.kill();
    control.busDied();
  }

  /** Both begin anew at the same address. */
  public void startAgain() throws IOException {
    bus.startAgain();
    control.startService();
  }

  private static Path socket(Path folder) {
    return folder.resolve("control.sock");
  }

  private static Process launch(Path folder, BusDaemon bus) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BenchProcess.class.getName(),
                bus.address(),
                socket(folder).toString(),
                Long.toString(bus.processId())))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("bench.log").toFile())
        .start();
  }

  private static BenchControl join(Path folder, Process process) throws IOException {
    Await.until(
        START,
        "the emulated service listens; see " + folder.resolve("bench.log"),
        () -> !process.isAlive() || Files.exists(socket(folder)));
    if (!process.isAlive()) {
      throw new IOException(
          "the emulated service ended: " + Files.readString(folder.resolve("bench.log")));
    }
    return BenchControl.connect(socket(folder));
  }

  @Override
  public void close() throws IOException {
    control.close();
    process.destroyForcibly().onExit().join();
    bus.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
