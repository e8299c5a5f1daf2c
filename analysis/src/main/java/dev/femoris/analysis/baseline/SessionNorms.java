package dev.femoris.analysis.baseline;

import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.RoundingFeatures;
import dev.femoris.analysis.rounding.RoundingNorms;
import dev.femoris.analysis.statistic.Spread;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one session's accepted repetitions came to.
 *
 * @param repetitions how many there were, at least {@link #FEWEST}
 * @param spreads of every quantity that is kept between sessions; of one that repetitions may not
 *     have only when {@link #FEWEST} of them had it
 * @param shape mean course of the angle
 * @param shapeDistance of the repetitions from {@code shape}
 * @param back what the lower back did, where trunk sensors were worn
 * @param rounding what a lift in which the back may round looks like at the thigh; empty for others
 * @param loadKg weight lifted, above 0; empty when nobody said
 */
public record SessionNorms(
    int repetitions,
    Map<Quantity, Spread> spreads,
    AngleShape shape,
    Spread shapeDistance,
    Optional<BackNorms> back,
    Optional<RoundingNorms> rounding,
    OptionalDouble loadKg) {

  /** Fewer do not say what is usual. */
  public static final int FEWEST = 3;

  public SessionNorms {
    if (repetitions < FEWEST) {
      throw new IllegalArgumentException(
          "a session with %d accepted repetitions: %d are needed".formatted(repetitions, FEWEST));
    }
    if (loadKg.isPresent() && !(loadKg.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "a session with a load of %s kg: must be above 0".formatted(loadKg.getAsDouble()));
    }
    spreads = Collections.unmodifiableMap(new EnumMap<>(spreads));
    for (Quantity quantity : Quantity.values()) {
      boolean needed = quantity.keptBetweenSessions() && !quantity.sometimesMissing();
      if (needed && !spreads.containsKey(quantity)) {
        throw new IllegalArgumentException("\"%s\" is missing".formatted(quantity.id()));
      }
    }
  }

  /** Without trunk sensors. */
  public SessionNorms(
      int repetitions, Map<Quantity, Spread> spreads, AngleShape shape, Spread shapeDistance) {
    this(
        repetitions,
        spreads,
        shape,
        shapeDistance,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** The same with what the lower back did. */
  public SessionNorms with(Optional<BackNorms> value) {
    return new SessionNorms(repetitions, spreads, shape, shapeDistance, value, rounding, loadKg);
  }

  /** The same with what the thigh shows of a lift in which the back may round. */
  public SessionNorms withRounding(Optional<RoundingNorms> value) {
    return new SessionNorms(repetitions, spreads, shape, shapeDistance, back, value, loadKg);
  }

  /** The same done with that load. */
  public SessionNorms withLoadKg(OptionalDouble value) {
    return new SessionNorms(repetitions, spreads, shape, shapeDistance, back, rounding, value);
  }

  /** Of at least {@link #FEWEST} repetitions. */
  public static SessionNorms of(List<Repetition> accepted) {
    Map<Quantity, Spread> spreads = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (quantity.keptBetweenSessions()) {
        usual(quantity, accepted).ifPresent(spread -> spreads.put(quantity, spread));
      }
    }
    List<AngleShape> shapes = accepted.stream().map(r -> r.measures().shape()).toList();
    AngleShape mean = AngleShape.mean(shapes);
    return new SessionNorms(
        accepted.size(),
        spreads,
        mean,
        Spread.of(shapes.stream().mapToDouble(mean::distance).toArray()),
        Optional.empty(),
        rounding(accepted),
        OptionalDouble.empty());
  }

  private static Optional<RoundingNorms> rounding(List<Repetition> accepted) {
    List<RoundingFeatures> features =
        accepted.stream()
            .flatMap(r -> r.measures().hinge().stream())
            .map(h -> h.features())
            .toList();
    return features.isEmpty() ? Optional.empty() : Optional.of(RoundingNorms.of(features));
  }

  /** What is usual among repetitions; empty unless {@link #FEWEST} of them have it. */
  public static Optional<Spread> usual(Quantity quantity, List<Repetition> repetitions) {
    double[] values = new double[repetitions.size()];
    int had = 0;
    for (Repetition repetition : repetitions) {
      double value = quantity.of(repetition);
      if (!Double.isNaN(value)) {
        values[had++] = value;
      }
    }
    return had < FEWEST ? Optional.empty() : Optional.of(Spread.of(Arrays.copyOf(values, had)));
  }

  /** Of a quantity that is kept between sessions and was there in this one. */
  public Spread spread(Quantity quantity) {
    Spread spread = spreads.get(quantity);
    if (spread == null) {
      throw new IllegalArgumentException(quantity + " was not kept of this session");
    }
    return spread;
  }
}
