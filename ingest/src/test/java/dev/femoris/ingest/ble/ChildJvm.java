package dev.femoris.ingest.ble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a process of its own, so that a crash of native code is a result. */
final class ChildJvm {

  private static final Duration MOST = Duration.ofMinutes(2);

  /**
   * @param output both streams
   */
  record Result(int exitCode, String output) {}

  private ChildJvm() {}

  static Result run(String busAddress, Path folder, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(MOST, busAddress, folder, main, arguments);
  }

  static Result run(
      Duration most, String busAddress, Path folder, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--finalization=disabled",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx64m",
                "-XX:+AlwaysPreTouch",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("child.log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", busAddress);
    var process = builder.start();
    if (!process.waitFor(most)) {
      process.destroyForcibly();
    }
    return new Result(process.waitFor(), Files.readString(log));
  }
}
