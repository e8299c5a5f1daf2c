package dev.femoris.service.blegateway;

import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the gateway's own process is started, and how it ends. */
public final class GatewayProcess {

  /** The message bus is gone: a new process can go on. EX_TEMPFAIL of {@code sysexits.h}. */
  public static final int BUS_GONE_CODE = 75;

  /** Ends that another start would not change. */
  public static final Set<Integer> FINAL_CODES =
      Set.of(FailureKind.USAGE.exitCode(), FailureKind.IO.exitCode());

  /** The command's hidden name. */
  public static final String COMMAND = "run";

  /**
   * A small heap and one collector thread: six sensors need a few megabytes. Finalization would
   * close what TinyB still uses.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms16m",
          "-Xmx48m",
          "-XX:MaxMetaspaceSize=64m",
          "-XX:ReservedCodeCacheSize=32m",
          "-XX:TieredStopAtLevel=1",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--finalization=disabled",
          "-Djava.awt.headless=true");

  private GatewayProcess() {}

  /**
   * The process for {@code ble stream}'s arguments.
   *
   * @param arguments of the whole command line: {@code ble stream ...}
   */
  public static List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    String exercises = System.getProperty("femoris.exercises");
    if (exercises != null) {
      command.add("-Dfemoris.exercises=" + exercises);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.femoris.service.Main");
    command.addAll(List.of("ble", COMMAND));
    int own = arguments.indexOf("stream") + 1;
    command.addAll(arguments.subList(own, arguments.size()));
    return command;
  }
}
