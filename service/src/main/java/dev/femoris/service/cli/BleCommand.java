package dev.femoris.service.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code femoris ble}: sensors in reach of this machine's Bluetooth. */
@Command(
    name = "ble",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Bluetooth sensors: scan lists them, stream sends them to a broker.",
    subcommands = {BleScanCommand.class, BleStreamCommand.class, BleRunCommand.class})
final class BleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed: scan or stream");
  }
}
