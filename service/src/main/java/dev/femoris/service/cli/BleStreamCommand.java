package dev.femoris.service.cli;

import dev.femoris.service.blegateway.GatewayProcess;
import dev.femoris.service.blegateway.Supervisor;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code femoris ble stream}: the process that keeps the gateway's process running. */
@Command(
    name = "stream",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Streams Bluetooth sensors to an MQTT broker until it is told to stop.")
final class BleStreamCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RadioOptions radio = new RadioOptions();
  @Mixin private StreamOptions stream = new StreamOptions();

  @Override
  public Integer call() throws InterruptedException {
    // What is wrong with the options is said here, once.
    stream.settings(radio.data());
    radio.radio();
    var arguments = spec.commandLine().getParseResult().originalArgs();
    var supervisor =
        new Supervisor(GatewayProcess.command(arguments), GatewayProcess.FINAL_CODES, this::say);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, ended), "shutdown"));
    try {
      return supervisor.run();
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "the gateway process cannot be started: " + e, e);
    } finally {
      ended.countDown();
    }
  }

  /** The JVM would exit with 143 or 130 after a clean stop. */
  private static void stop(Supervisor supervisor, CountDownLatch ended) {
    if (ended.getCount() > 0) {
      supervisor.stop();
      Runtime.getRuntime().halt(0);
    }
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("femoris: " + line);
    err.flush();
  }
}
