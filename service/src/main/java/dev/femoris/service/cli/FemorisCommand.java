package dev.femoris.service.cli;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code femoris}: the commands and what their failures look like. */
@Command(
    name = "femoris",
    description = "A coach for hamstring work from one inertial sensor on the thigh.",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      AnalyzeCommand.class,
      SimulateCommand.class,
      ReplayCommand.class,
      BleCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AthleteCommand.class,
      BenchCommand.class,
      ValidateCommand.class
    })
public final class FemorisCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one command line on the process' own streams; returns the exit code. */
  public static int run(String... args) {
    return run(new PrintWriter(System.out, false), new PrintWriter(System.err, true), args);
  }

  /** As {@link #run(String...)} with other streams. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new FemorisCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(FemorisCommand::wrongUsage)
        .setExecutionExceptionHandler(FemorisCommand::failed)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is needed: demo, serve, analyze, simulate, replay or ble");
  }

  private static int wrongUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    say(
        command,
        "%s (see %s --help)"
            .formatted(
                String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " "),
                command.getCommandSpec().qualifiedName()));
    return FailureKind.USAGE.exitCode();
  }

  private static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (thrown instanceof Failure failure) {
      failure.lines().forEach(line -> say(command, line));
      return failure.kind().exitCode();
    }
    say(command, "a defect of this program: %s%s".formatted(thrown, place(thrown)));
    return FailureKind.DEFECT.exitCode();
  }

  private static String place(Exception thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static void say(CommandLine command, String line) {
    PrintWriter err = command.getErr();
    err.println("femoris: " + line.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
