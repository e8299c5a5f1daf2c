package dev.femoris.service.cli;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code --placement} may say. */
final class PlacementOption {

  private PlacementOption() {}

  static Optional<Placement> placement(@Nullable String id) {
    return Optional.ofNullable(id).map(PlacementOption::known);
  }

  private static Placement known(String id) {
    return Placement.of(id)
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "--placement %s: not known; known are: %s"
                        .formatted(
                            id,
                            Arrays.stream(Placement.values())
                                .map(Placement::id)
                                .collect(Collectors.joining(", ")))));
  }
}
