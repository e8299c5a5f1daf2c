package dev.femoris.ingest.stream;

import dev.femoris.analysis.sample.Placement;
import java.util.Arrays;
import java.util.Optional;

/** The wire's numbers for placements, as in wire-format.md, section 5. */
public final class PlacementCode {

  private PlacementCode() {}

  public static int of(Placement placement) {
    return switch (placement) {
      case THIGH_LEFT -> 1;
      case THIGH_RIGHT -> 2;
      case SACRUM -> 3;
      case T12 -> 4;
      case SHANK_LEFT -> 5;
      case SHANK_RIGHT -> 6;
      case BARBELL -> 7;
      case WRIST -> 8;
    };
  }

  /** Empty for 0, "not said", and for codes of later versions. */
  public static Optional<Placement> placement(int code) {
    return Arrays.stream(Placement.values()).filter(p -> of(p) == code).findFirst();
  }
}
