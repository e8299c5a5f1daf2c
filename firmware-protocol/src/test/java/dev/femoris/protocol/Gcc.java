package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The C compiler of this machine, with every warning an error. */
final class Gcc {

  private static final String STRICT = "-std=c99 -Wall -Wextra -Wconversion -Werror -pedantic";

  private Gcc() {}

  /** Skips the test, saying why, where there is no C compiler with its library. */
  static void assumePresent() throws Exception {
    Assumptions.assumeTrue(
        isPresent(), "the C codec is not tested: no gcc, or no stdio.h (Debian: gcc, libc6-dev)");
  }

  static boolean isPresent() throws Exception {
    return answers("gcc", "-E", "-include", "stdio.h", "-x", "c", "/dev/null");
  }

  /** Compiles files named from the module's folder into {@code out}. */
  static void compile(Path out, String flags, String... sources) throws Exception {
    var command = new ArrayList<String>();
    command.add("gcc");
    command.addAll(List.of((STRICT + " " + flags).split(" ", -1)));
    command.add("-I" + module().resolve("c"));
    command.add("-o");
    command.add(out.toString());
    for (String source : sources) {
      command.add(module().resolve(source).toString());
    }
    run(command);
  }

  /** What a command that has to succeed prints. */
  static String run(List<String> command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", String.join(" ", command), printed).isZero();
    return printed;
  }

  /** The folder of this module, wherever the tests are started. */
  static Path module() {
    var here = Path.of("c");
    return (Files.isDirectory(here) ? Path.of("") : Path.of("firmware-protocol")).toAbsolutePath();
  }

  private static boolean answers(String... command) throws InterruptedException {
    try {
      var builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return builder.start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
