package dev.femoris.ingest.ble.bench.bluez;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A real message bus of its own, on a socket in a private folder. */
final class BusDaemon implements AutoCloseable {

  private static final String PROGRAM = "dbus-daemon";
  private static final Duration START = Duration.ofSeconds(20);

  private static final String CONFIGURATION =
      """
      <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
       "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
      <busconfig>
        <type>custom</type>
        <listen>unix:path=%s</listen>
        <auth>EXTERNAL</auth>
        <policy context="default">
          <allow send_destination="*" eavesdrop="true"/>
          <allow receive_sender="*" eavesdrop="true"/>
          <allow own="*"/>
          <allow user="*"/>
        </policy>
      </busconfig>
      """;

  private final Path folder;
  private Process process;

  private BusDaemon(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Where the program is; empty when this machine does not have it. */
  static Optional<Path> program() {
    String places = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin";
    return Arrays.stream(places.split(":"))
        .map(place -> Path.of(place, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static BusDaemon start(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bus.conf"), CONFIGURATION.formatted(folder.resolve("bus.sock")));
    var daemon = new BusDaemon(folder, launch(folder));
    daemon.awaitSocket();
    return daemon;
  }

  private static Process launch(Path folder) throws IOException {
    String program =
        program().orElseThrow(() -> new IOException(PROGRAM + " is not installed")).toString();
    return new ProcessBuilder(
            program, "--config-file=" + folder.resolve("bus.conf"), "--nofork", "--nopidfile")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("bus.log").toFile())
        .start();
  }

  String address() {
    return "unix:path=" + folder.resolve("bus.sock");
  }

  long processId() {
    return process.pid();
  }

  /** As when it crashes. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** A new one at the same place; nobody's connection survives. */
  void startAgain() throws IOException {
    Files.deleteIfExists(folder.resolve("bus.sock"));
    process = launch(folder);
    awaitSocket();
  }

  private void awaitSocket() {
    Await.until(START, "the message bus answers", this::answers);
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("dbus-daemon ended with " + process.exitValue());
    }
    if (!Files.exists(folder.resolve("bus.sock"))) {
      return false;
    }
    try (var probe = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("bus.sock")))) {
      return probe.isConnected();
    } catch (java.net.ConnectException notYet) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
