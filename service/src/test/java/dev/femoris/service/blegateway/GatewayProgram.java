package dev.femoris.service.blegateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ble stream} as a person starts it: a supervisor and its gateway process. */
final class GatewayProgram implements AutoCloseable {

  private final Process process;
  private final Path log;

  private GatewayProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Streams these sensors, {@code ADDRESS=PLACE}, on the bench's bus. */
  static GatewayProgram start(
      Path folder, String busAddress, URI broker, List<String> sensors, String... options)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx48m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("dev.femoris.service.Main", "ble", "stream"));
    command.addAll(List.of("--broker", broker.toString(), "--data", folder.toString()));
    command.addAll(List.of("--exercise", "romanian_deadlift", "--label", "emulated"));
    sensors.forEach(sensor -> command.addAll(List.of("--sensor", sensor)));
    command.addAll(List.of(options));
    Files.createDirectories(folder);
    Path log = folder.resolve("gateway.log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", busAddress);
    return new GatewayProgram(builder.start(), log);
  }

  /** The gateway's own process, which is there. */
  ProcessHandle child() {
    return process.toHandle().children().findFirst().orElseThrow();
  }

  /** Whether that process is the gateway's now. */
  boolean isChild(long pid) {
    return process.toHandle().children().anyMatch(child -> child.pid() == pid);
  }

  /** Tells it to stop; returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(100, TimeUnit.SECONDS)) {
      throw new AssertionError("still alive after SIGTERM");
    }
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
