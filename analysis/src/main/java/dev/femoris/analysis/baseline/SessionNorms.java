package dev.femoris.analysis.baseline;

import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Spread;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one session's accepted repetitions came to.
 *
 * @param repetitions how many there were, at least {@link #FEWEST}
 * @param spreads of every quantity that is kept between sessions
 * @param shape mean course of the angle
 * @param shapeDistance of the repetitions from {@code shape}
 */
public record SessionNorms(
    int repetitions, Map<Quantity, Spread> spreads, AngleShape shape, Spread shapeDistance) {

  /** Fewer do not say what is usual. */
  public static final int FEWEST = 3;

  public SessionNorms {
    if (repetitions < FEWEST) {
      throw new IllegalArgumentException(
          "a session with %d accepted repetitions: %d are needed".formatted(repetitions, FEWEST));
    }
    spreads = Collections.unmodifiableMap(new EnumMap<>(spreads));
    for (Quantity quantity : Quantity.values()) {
      if (quantity.keptBetweenSessions() && !spreads.containsKey(quantity)) {
        throw new IllegalArgumentException("\"%s\" is missing".formatted(quantity.id()));
      }
    }
  }

  /** Of at least {@link #FEWEST} repetitions. */
  public static SessionNorms of(List<Repetition> accepted) {
    Map<Quantity, Spread> spreads = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (quantity.keptBetweenSessions()) {
        spreads.put(quantity, Spread.of(accepted.stream().mapToDouble(quantity::of).toArray()));
      }
    }
    List<AngleShape> shapes = accepted.stream().map(r -> r.measures().shape()).toList();
    AngleShape mean = AngleShape.mean(shapes);
    return new SessionNorms(
        accepted.size(),
        spreads,
        mean,
        Spread.of(shapes.stream().mapToDouble(mean::distance).toArray()));
  }

  /** Of a quantity that is kept between sessions. */
  public Spread spread(Quantity quantity) {
    Spread spread = spreads.get(quantity);
    if (spread == null) {
      throw new IllegalArgumentException(quantity + " is not kept between sessions");
    }
    return spread;
  }
}
