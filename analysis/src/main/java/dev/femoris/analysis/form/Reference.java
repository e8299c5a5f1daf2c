package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Alike;
import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.baseline.SessionNorms;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.ledger.PageFormat;
import dev.femoris.analysis.ledger.PagedList;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Spread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repetition is held against: the athlete's stored baseline where there is one, else the
 * median of the good ones before it in the session.
 *
 * <p>The session's own reference waits until three good repetitions are alike in range and
 * duration, and leaves out those that are not: a first repetition that was a trial neither becomes
 * the measure of the others nor keeps them from having one. All of a session's good repetitions
 * count, so they are in the ledger, and in memory only while a repetition is judged. Not
 * thread-safe.
 */
final class Reference {

  private static final int PAGE_LENGTH = 8;

  private final Optional<Usual> baseline;
  private final PagedList<Repetition> good;

  /** Read when the repetition that is being judged first asks for them. */
  private Optional<List<Repetition>> alike = Optional.empty();

  /** The middle of a baseline's sessions; the sessions themselves are not held. */
  private record Usual(Map<Quantity, Spread> spreads, AngleShape shape, Spread shapeDistance) {
    static Usual of(AthleteBaseline baseline) {
      Map<Quantity, Spread> spreads = new EnumMap<>(Quantity.class);
      for (Quantity quantity : Quantity.values()) {
        baseline.usual(quantity).ifPresent(spread -> spreads.put(quantity, spread));
      }
      return new Usual(spreads, baseline.shape(), baseline.shapeDistance());
    }
  }

  Reference(Optional<AthleteBaseline> baseline, Ledger ledger) {
    this.baseline = baseline.map(Usual::of);
    this.good = new PagedList<>(ledger, new Pages(), PAGE_LENGTH);
  }

  /** Takes a repetition without a fault. */
  void accept(Repetition repetition) {
    good.add(repetition);
    alike = Optional.empty();
  }

  /** A repetition has been judged: what was read for it is let go. */
  void letGo() {
    alike = Optional.empty();
  }

  private List<Repetition> alike() {
    if (alike.isEmpty()) {
      alike = Optional.of(good.isEmpty() ? List.of() : Alike.of(good.all()));
    }
    return alike.get();
  }

  private boolean ready() {
    return alike().size() >= SessionNorms.FEWEST;
  }

  /** What is usual of a quantity; empty as long as nobody knows. */
  Optional<Spread> usual(Quantity quantity) {
    return inBaseline(quantity).or(() -> usualInSession(quantity));
  }

  /** What is usual of it by the stored baseline. */
  Optional<Spread> inBaseline(Quantity quantity) {
    return baseline.flatMap(b -> Optional.ofNullable(b.spreads().get(quantity)));
  }

  /** What is usual of it in this session, with the sensor as it is strapped on now. */
  Optional<Spread> usualInSession(Quantity quantity) {
    return SessionNorms.usual(quantity, alike());
  }

  /** Usual course of the angle. */
  Optional<AngleShape> shape() {
    return baseline
        .map(Usual::shape)
        .or(() -> ready() ? Optional.of(AngleShape.mean(shapes())) : Optional.empty());
  }

  /** Usual distance from the usual course; asked only when there is a {@link #shape}. */
  Spread shapeDistance(AngleShape usual) {
    return baseline
        .map(Usual::shapeDistance)
        .orElseGet(() -> Spread.of(shapes().stream().mapToDouble(usual::distance).toArray()));
  }

  private List<AngleShape> shapes() {
    return alike().stream().map(r -> r.measures().shape()).toList();
  }

  Evidence.Basis basis() {
    return baseline.isPresent() ? Evidence.Basis.BASELINE : Evidence.Basis.OWN_SESSION;
  }

  private static final class Pages implements PageFormat<Repetition> {
    @Override
    public void write(StateWriter to, Repetition repetition) {
      repetition.save(to);
    }

    @Override
    public Repetition read(StateReader from) {
      return Repetition.restore(from);
    }
  }
}
