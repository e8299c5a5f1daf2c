package dev.femoris.service.cli;

import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.service.blegateway.SensorScan;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris ble scan}: what is in reach, and what of it this program knows. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Lists the Bluetooth sensors in reach; what is not known is listed, not guessed.")
final class BleScanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RadioOptions radio = new RadioOptions();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long to look (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    if (seconds < 1 || seconds > 600) {
      throw Failure.of(FailureKind.USAGE, "--seconds %d: must be 1 to 600".formatted(seconds));
    }
    List<SeenSensor> seen = SensorScan.scan(radio.radio(), Duration.ofSeconds(seconds));
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.printf("%-17s  %5s  %-26s  %s%n", "address", "dBm", "kind", "name");
    }
    seen.forEach(each -> out.println(json ? SensorScan.json(each) : row(each)));
    out.flush();
    return 0;
  }

  private static String row(SeenSensor seen) {
    String rssi = seen.rssiDbm().isPresent() ? String.valueOf(seen.rssiDbm().getAsInt()) : "-";
    return "%-17s  %5s  %-26s  %s"
        .formatted(
            seen.address(),
            rssi,
            SensorScan.kind(seen).orElse("unknown"),
            printable(seen.advertisement().localName()))
        .stripTrailing();
  }

  /** A name comes from the air: nothing in it may steer a terminal. */
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
