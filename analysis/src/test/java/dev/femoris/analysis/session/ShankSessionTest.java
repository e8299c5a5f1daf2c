package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shank that turns about the knee, sensor strapped on anyhow, ten repetitions. */
class ShankSessionTest {

  private static final int REPETITIONS = 10;
  private static final double NOISE_MPS2 = 0.05;
  private static final double NOISE_RAD_PER_S = Math.toRadians(0.15);

  @ParameterizedTest
  @CsvSource({
    "prone_leg_curl, 100, 95, 1",
    "prone_leg_curl, 52, 60, 2",
    "prone_leg_curl, 104, 120, 3",
    "standing_band_curl, 100, 80, 4",
    "standing_band_curl, 50, 60, 5",
    "standing_band_curl, 208, 100, 6",
    "seated_knee_extension, 100, 80, 7",
    "seated_knee_extension, 50, 45, 8",
    "seated_knee_extension, 75, 30, 9"
  })
  void everyRepetitionIsCountedAndMeasured(
      String exercise, double rateHz, double romDeg, long seed) {
    ExerciseProfile profile = ExerciseCatalog.builtIn().find(exercise).orElseThrow();
    var samples = new Knee(profile, rateHz, Math.toRadians(romDeg), seed).samples();
    var setup = new SessionSetup(profile, Placement.SHANK_LEFT, rateHz);
    var result = OfflineAnalysis.of(setup, samples).result();
    assertThat(result.sets()).hasSize(1);
    assertThat(result.sets().getFirst().repetitions())
        .hasSize(REPETITIONS)
        .allSatisfy(
            each ->
                assertThat(Math.toDegrees(each.repetition().romRad()))
                    .isCloseTo(romDeg, within(0.05 * romDeg)))
        .allSatisfy(each -> assertThat(each.repetition().durationS()).isBetween(1.6, 3.4));
  }

  /** Still, ten repetitions of 2 to 3 s, still. */
  private static final class Knee {
    private final Random random;
    private final double rateHz;
    private final double startRad;
    private final double swingRad;
    private final double[] axis;
    private final double[] bias;
    private final List<ImuSample> samples = new ArrayList<>();
    private double angleRad;

    Knee(ExerciseProfile profile, double rateHz, double romRad, long seed) {
      this.random = new Random(seed);
      this.rateHz = rateHz;
      this.startRad = profile.startAngleRad();
      this.swingRad = profile.direction() * romRad;
      this.axis = direction();
      this.bias = new double[] {degrees(1), degrees(1), degrees(1)};
      this.angleRad = startRad;
    }

    List<ImuSample> samples() {
      turnTo(startRad, 4);
      for (int i = 0; i < REPETITIONS; i++) {
        turnTo(startRad + swingRad, 0.8 + 0.4 * random.nextDouble());
        turnTo(startRad + swingRad, 0.3 * random.nextDouble());
        turnTo(startRad, 0.9 + 0.6 * random.nextDouble());
        turnTo(startRad, 0.2 + 0.8 * random.nextDouble());
      }
      turnTo(startRad, 4);
      return samples;
    }

    private void turnTo(double toRad, double durationS) {
      double fromRad = angleRad;
      int count = (int) Math.round(durationS * rateHz);
      for (int i = 1; i <= count; i++) {
        double next = fromRad + (toRad - fromRad) * minimumJerk((double) i / count);
        add(next, (next - angleRad) * rateHz);
        angleRad = next;
      }
    }

    /** Gravity and rate in the sensor, which turns about {@code axis} as the shank does. */
    private void add(double rad, double radPerS) {
      double[] level = perpendicular(axis);
      double[] other = cross(axis, level);
      double c = 9.81 * Math.cos(rad);
      double s = -9.81 * Math.sin(rad);
      samples.add(
          new ImuSample(
              Math.round(samples.size() / rateHz * 1e9),
              c * level[0] + s * other[0] + NOISE_MPS2 * random.nextGaussian(),
              c * level[1] + s * other[1] + NOISE_MPS2 * random.nextGaussian(),
              c * level[2] + s * other[2] + NOISE_MPS2 * random.nextGaussian(),
              axis[0] * radPerS + bias[0] + NOISE_RAD_PER_S * random.nextGaussian(),
              axis[1] * radPerS + bias[1] + NOISE_RAD_PER_S * random.nextGaussian(),
              axis[2] * radPerS + bias[2] + NOISE_RAD_PER_S * random.nextGaussian()));
    }

    private double degrees(double sigmaDeg) {
      return Math.toRadians(sigmaDeg * random.nextGaussian());
    }

    private double[] direction() {
      return unit(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    private static double[] perpendicular(double[] v) {
      return Math.abs(v[0]) < 0.7 ? unit(0, v[2], -v[1]) : unit(-v[2], 0, v[0]);
    }

    private static double[] cross(double[] a, double[] b) {
      return new double[] {
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
      };
    }

    private static double[] unit(double x, double y, double z) {
      double norm = Math.sqrt(x * x + y * y + z * z);
      return new double[] {x / norm, y / norm, z / norm};
    }

    private static double minimumJerk(double s) {
      return s * s * s * (10 - 15 * s + 6 * s * s);
    }
  }
}
