package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Alike;
import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.baseline.SessionNorms;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.statistic.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a repetition is held against: the athlete's stored baseline where there is one, else the
 * median of the good ones before it in the session.
 *
 * <p>The session's own reference waits until three good repetitions are alike in range and
 * duration, and leaves out those that are not: a first repetition that was a trial neither becomes
 * the measure of the others nor keeps them from having one. Not thread-safe.
 */
final class Reference {

  private final Optional<AthleteBaseline> baseline;
  private final List<Repetition> good = new ArrayList<>();
  private List<Repetition> alike = List.of();

  Reference(Optional<AthleteBaseline> baseline) {
    this.baseline = baseline;
  }

  /** Takes a repetition without a fault. */
  void accept(Repetition repetition) {
    good.add(repetition);
    alike = Alike.of(good);
  }

  private boolean ready() {
    return alike.size() >= SessionNorms.FEWEST;
  }

  /** What is usual of a quantity; empty as long as nobody knows. */
  Optional<Spread> usual(Quantity quantity) {
    return quantity.keptBetweenSessions() && baseline.isPresent()
        ? baseline.map(b -> b.spread(quantity))
        : usualInSession(quantity);
  }

  /** What is usual of it in this session, with the sensor as it is strapped on now. */
  Optional<Spread> usualInSession(Quantity quantity) {
    return ready()
        ? Optional.of(Spread.of(alike.stream().mapToDouble(quantity::of).toArray()))
        : Optional.empty();
  }

  /** Usual course of the angle. */
  Optional<AngleShape> shape() {
    return baseline
        .map(AthleteBaseline::shape)
        .or(() -> ready() ? Optional.of(AngleShape.mean(shapes())) : Optional.empty());
  }

  /** Usual distance from the usual course; asked only when there is a {@link #shape}. */
  Spread shapeDistance(AngleShape usual) {
    return baseline
        .map(AthleteBaseline::shapeDistance)
        .orElseGet(() -> Spread.of(shapes().stream().mapToDouble(usual::distance).toArray()));
  }

  private List<AngleShape> shapes() {
    return alike.stream().map(r -> r.measures().shape()).toList();
  }

  Evidence.Basis basis() {
    return baseline.isPresent() ? Evidence.Basis.BASELINE : Evidence.Basis.OWN_SESSION;
  }
}
