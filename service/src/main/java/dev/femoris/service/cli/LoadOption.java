package dev.femoris.service.cli;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.Declaration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which weight was lifted: an option of the commands that take a recording. */
final class LoadOption {

  @Option(
      names = "--load",
      paramLabel = "KG",
      description =
          "Weight lifted, kg: where it differs much from the baseline's, the back cannot be told.")
  private @Nullable String load;

  boolean isGiven() {
    return load != null;
  }

  /**
   * @throws Failure (USAGE) when it is no weight
   */
  OptionalDouble kg() {
    return load == null ? OptionalDouble.empty() : kg(load);
  }

  private static OptionalDouble kg(String text) {
    OptionalDouble kg = Declaration.loadKg(text);
    if (kg.isEmpty()) {
      throw Failure.of(
          FailureKind.USAGE, "--load %s: must be kg above 0 and below 1000".formatted(text));
    }
    return kg;
  }
}
