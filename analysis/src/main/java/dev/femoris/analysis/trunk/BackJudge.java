package dev.femoris.analysis.trunk;

import dev.femoris.analysis.baseline.BackNorms;
import dev.femoris.analysis.exercise.BackRules;
import dev.femoris.analysis.statistic.Spread;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds what was measured in a repetition against the athlete's own norms.
 *
 * <p>The probability is that of the change being above the band's first limit: logistic in the
 * distance from it over its standard uncertainty, close to a normal error.
 */
final class BackJudge {

  /** Makes a logistic function closest to a normal distribution. */
  private static final double NORMAL = 1.702;

  /** Sensors put on again, and another day's standing. */
  private static final double ANOTHER_DAY_RAD = Math.toRadians(2.5);

  private static final double HIP_ERROR_RAD = Math.toRadians(4);

  private final BackRules rules;

  BackJudge(BackRules rules) {
    this.rules = rules;
  }

  BackFinding back(
      BackLevel level,
      BackMeasures m,
      BackNorms norms,
      boolean stored,
      OptionalDouble ownMaxRad,
      boolean loadChanged) {
    OptionalDouble change = changeRad(level, m, norms);
    BackReading reading = reading(level, m, norms, stored, ownMaxRad, change);
    if (change.isEmpty()) {
      return BackFinding.cannotTell(
          level,
          stored ? BackUnknown.NO_BASELINE : BackUnknown.LEARNING_BASELINE,
          Optional.of(reading));
    }
    if (loadChanged) {
      return BackFinding.cannotTell(level, BackUnknown.LOAD_CHANGED, Optional.of(reading));
    }
    double beyond = change.getAsDouble() - bands(level).watch();
    return BackFinding.judged(level, logistic(beyond / reading.uncertaintyRad()), reading);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-NORMAL * x));
  }

  private BackRules.Bands bands(BackLevel level) {
    return level == BackLevel.MEASURED ? rules.change() : rules.estimatedChange();
  }

  private OptionalDouble changeRad(BackLevel level, BackMeasures m, BackNorms norms) {
    return level == BackLevel.MEASURED
        ? norms
            .flexion()
            .map(own -> OptionalDouble.of(m.heldRad() - own.held().median()))
            .orElse(OptionalDouble.empty())
        : norms
            .pelvisBendRad()
            .filter(own -> m.estimated())
            .map(own -> OptionalDouble.of(m.bendRad() - own.median()))
            .orElse(OptionalDouble.empty());
  }

  private BackReading reading(
      BackLevel level,
      BackMeasures m,
      BackNorms norms,
      boolean stored,
      OptionalDouble ownMaxRad,
      OptionalDouble change) {
    OptionalDouble share =
        m.measured() && ownMaxRad.isPresent()
            ? OptionalDouble.of(m.maxRad() / ownMaxRad.getAsDouble())
            : OptionalDouble.empty();
    OptionalDouble loadedChange =
        norms.flexion().isPresent() && !Double.isNaN(m.loadedRad())
            ? OptionalDouble.of(m.loadedRad() - norms.flexion().get().loaded().median())
            : OptionalDouble.empty();
    return new BackReading(
        known(m.maxRad()),
        known(m.bottomRad()),
        change,
        uncertaintyRad(level, norms, stored),
        bands(level).watch(),
        stored,
        share,
        known(m.loadedRad()),
        loadedChange,
        worst(level, change, share, loadedChange));
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private double uncertaintyRad(BackLevel level, BackNorms norms, boolean stored) {
    boolean measured = level == BackLevel.MEASURED;
    double sensor = measured ? rules.measuredUncertaintyRad() : rules.estimatedUncertaintyRad();
    double day = stored ? ANOTHER_DAY_RAD : 0;
    double scatter =
        measured
            ? norms.flexion().map(own -> own.held().scatter()).orElse(0.0)
            : norms.pelvisBendRad().map(Spread::scatter).orElse(0.0);
    double reference = scatter / Math.sqrt(norms.repetitions());
    return Math.sqrt(sensor * sensor + day * day + reference * reference);
  }

  private Optional<BackBand> worst(
      BackLevel level, OptionalDouble change, OptionalDouble share, OptionalDouble loaded) {
    if (change.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        band(bands(level), change)
            .or(band(rules.ownMaxShare(), share))
            .or(band(rules.loaded(), loaded)));
  }

  private static BackBand band(BackRules.Bands bands, OptionalDouble value) {
    double v = value.orElse(Double.NEGATIVE_INFINITY);
    return v > bands.alert() ? BackBand.ALERT : v > bands.watch() ? BackBand.WATCH : BackBand.FINE;
  }

  HipReading hip(BackMeasures m, BackNorms norms, boolean stored) {
    Optional<Spread> usual = norms.hipFlexionRad();
    return new HipReading(
        m.hipFlexionRad(),
        usual.map(s -> OptionalDouble.of(s.median())).orElse(OptionalDouble.empty()),
        Math.hypot(
            stored ? Math.hypot(HIP_ERROR_RAD, ANOTHER_DAY_RAD) : HIP_ERROR_RAD,
            usual.map(Spread::scatter).orElse(0.0) / 2),
        stored && usual.isPresent(),
        rules.hipBreakRad());
  }
}
