package dev.femoris.service.cli;

import dev.femoris.ingest.relay.RelayStats;
import dev.femoris.service.blegateway.Gateway;
import dev.femoris.service.blegateway.GatewayEnd;
import dev.femoris.service.blegateway.GatewayProcess;
import dev.femoris.service.blegateway.SensorReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris ble run}: the gateway itself, in this process. {@code stream} starts it. */
@Command(
    name = GatewayProcess.COMMAND,
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "The gateway in this process; it ends when its standard input does.")
final class BleRunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RadioOptions radio = new RadioOptions();
  @Mixin private StreamOptions stream = new StreamOptions();

  @Option(names = "--alone", description = "Goes on when standard input ends.")
  private boolean alone;

  private final AtomicBoolean reported = new AtomicBoolean();

  @Override
  public Integer call() throws InterruptedException {
    var gateway = Gateway.start(stream.settings(radio.data()), radio.radio());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endOnSignal(gateway), "shutdown"));
    if (!alone) {
      Thread.ofPlatform().daemon().name("parent").start(() -> stopWithParent(gateway));
    }
    GatewayEnd end = gateway.await();
    finish(gateway);
    return switch (end) {
      case STOPPED -> 0;
      case BUS_GONE -> GatewayProcess.BUS_GONE_CODE;
    };
  }

  /** The JVM would exit with 143 or 130 after a clean stop. */
  private void endOnSignal(Gateway gateway) {
    if (!reported.get()) {
      finish(gateway);
      Runtime.getRuntime().halt(0);
    }
  }

  private synchronized void finish(Gateway gateway) {
    gateway.close();
    if (reported.compareAndSet(false, true)) {
      gateway.report().forEach(this::print);
    }
  }

  private static void stopWithParent(Gateway gateway) {
    try (InputStream parent = System.in) {
      while (parent.read() >= 0) {
        // Nothing is said here; only the end counts.
      }
    } catch (IOException gone) {
      // As good as its end.
    }
    gateway.stop();
  }

  private static String estimate(RelayStats relay) {
    return relay.estimated() == 0 ? "" : " (%d by arrival: about)".formatted(relay.estimated());
  }

  private void print(SensorReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s %s: %d notifications, %d samples, %d missing%s, %d malformed, %d overflowed,"
            + " %d reconnects, %d messages, %d waiting, %d given up,"
            + " notification to MQTT p50 %.1f ms p99 %.1f ms%n",
        report.sensor().address(),
        report.sensor().placement().id(),
        report.relay().notifications(),
        report.relay().samples(),
        report.relay().missing(),
        estimate(report.relay()),
        report.relay().malformed(),
        report.relay().overflowed(),
        report.reconnects(),
        report.delivery().messages(),
        report.delivery().waiting(),
        report.delivery().dropped(),
        report.delivery().latencyP50Ms(),
        report.delivery().latencyP99Ms());
    out.flush();
  }
}
