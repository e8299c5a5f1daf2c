package dev.femoris.service.cli;

import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.Scenario;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A simulated session with sensors on the back as well, of which six repetitions round. */
final class SimulatedTrunkOptions {
  private static final List<Double> USUAL_EXTRA_DEG = List.of(10.0, 20.0, 30.0);

  /** What else changes with rounding. */
  enum Rounding {
    /** Only what balance and bar enforce. */
    geometry,
    /** Hips rise early; a Romanian deadlift goes deeper. */
    coupled
  }

  @Option(
      names = "--with-trunk",
      description =
          "Sensors on thigh_right, sacrum and t12: relaxed standing, a toe-touch, a set of six good"
              + " repetitions and one of twelve of which six round.")
  private boolean withTrunk;

  @Option(
      names = "--extra-flexion",
      split = ",",
      paramLabel = "DEG",
      description =
          "With --with-trunk: how much the rounded repetitions flex more, in turn (default 10,20,30).")
  private List<Double> extraDeg = List.of();

  @Option(
      names = "--rounding",
      paramLabel = "HOW",
      description =
          "With --with-trunk: geometry (only what balance and bar enforce) or coupled (hips rise"
              + " early with it; default).")
  private @Nullable Rounding rounding;

  @Option(
      names = "--no-variation",
      description =
          "With --with-trunk: without the benign variation of tempo, depth, knees and hips.")
  private boolean noVariation;

  @Option(
      names = "--day",
      paramLabel = "N",
      description = "With --with-trunk: sensors put on anew, 0 the first day (default).")
  private @Nullable Integer day;

  @Option(
      names = "--second-load",
      paramLabel = "SHARE",
      description = "With --with-trunk: load of the second set against the first's (default 1).")
  private @Nullable Double secondLoad;

  @Option(
      names = "--slip",
      paramLabel = "PLACEMENT=DEG",
      description = "With --with-trunk: a sensor turns on the skin in the second set.")
  private @Nullable String slip;

  @Option(
      names = "--lost",
      paramLabel = "PLACEMENT",
      description = "With --with-trunk: a sensor falls silent in the second set.")
  private @Nullable String lost;

  boolean worn() {
    return withTrunk;
  }

  void checkUnused() {
    boolean any =
        !extraDeg.isEmpty()
            || rounding != null
            || noVariation
            || day != null
            || secondLoad != null
            || slip != null
            || lost != null;
    if (any) {
      throw usage(
          "--extra-flexion, --rounding, --no-variation, --day, --second-load, --slip and --lost"
              + " need --with-trunk");
    }
  }

  TrunkSessionSpec spec(String exercise, long seed, SimulatedSensorOptions sensor) {
    sensor.checkTrunk();
    TrunkSessionSpec usual = TrunkSessionSpec.of(lift(exercise), seed);
    List<Double> amountsDeg = extraDeg.isEmpty() ? USUAL_EXTRA_DEG : extraDeg;
    TrunkSessionSpec spec =
        usual
            .withExtraRad(amountsDeg.stream().map(Math::toRadians).toList())
            .withScenario(rounding == Rounding.geometry ? Scenario.GEOMETRY : Scenario.COUPLED)
            .withVaried(!noVariation)
            .withDay(day == null ? 0 : day)
            .withSecondLoad(secondLoad == null ? 1 : secondLoad)
            .withSensors(sensor.rateHz(), sensor.errors(usual.errors()), sensor.sampling());
    return lost(slipped(spec));
  }

  private TrunkSessionSpec slipped(TrunkSessionSpec spec) {
    if (slip == null) {
      return spec;
    }
    String[] parts = slip.split("=", -1);
    if (parts.length != 2 || !parts[1].matches("-?\\d{1,2}(\\.\\d+)?")) {
      throw usage("--slip %s: write a placement and degrees, e.g. sacrum=5".formatted(slip));
    }
    return spec.withSlip(
        SimulatedSensorOptions.placement(parts[0]), Math.toRadians(Double.parseDouble(parts[1])));
  }

  private TrunkSessionSpec lost(TrunkSessionSpec spec) {
    return lost == null ? spec : spec.withLost(SimulatedSensorOptions.placement(lost));
  }

  private static HingeLift lift(String exercise) {
    return HingeLift.of(exercise)
        .orElseThrow(
            () ->
                usage(
                    "--exercise %s: with --with-trunk only %s"
                        .formatted(
                            exercise,
                            Arrays.stream(HingeLift.values())
                                .map(HingeLift::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static Failure usage(String words) {
    return Failure.of(FailureKind.USAGE, words);
  }
}
