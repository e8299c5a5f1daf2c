package dev.femoris.analysis.baseline;

import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.statistic.Medians;
import dev.femoris.analysis.statistic.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is usual for one athlete in one exercise: the last sessions' norms and the middle of them.
 *
 * <p>Sessions count alike, however long; one in which the strap sat loosely or the athlete was not
 * himself does not move the middle. The scatter has a part within a session and a part between
 * sessions, so that a strap which turns a little more or less than the bone widens it.
 *
 * @param exerciseId the exercise
 * @param sessions oldest first, at least one, at most {@link #REMEMBERED}
 */
public record AthleteBaseline(String exerciseId, List<SessionNorms> sessions) {

  /** Version of what is measured; a baseline of another version cannot be compared. */
  public static final int VERSION = 1;

  public static final int REMEMBERED = 10;

  public AthleteBaseline {
    if (sessions.isEmpty() || sessions.size() > REMEMBERED) {
      throw new IllegalArgumentException(
          "baseline of %d sessions: must be 1 to %d".formatted(sessions.size(), REMEMBERED));
    }
    sessions = List.copyOf(sessions);
  }

  /** From the accepted repetitions of a first session, at least {@link SessionNorms#FEWEST}. */
  public static AthleteBaseline of(String exerciseId, List<Repetition> accepted) {
    return new AthleteBaseline(exerciseId, List.of(SessionNorms.of(accepted)));
  }

  /** The same with what the lower back did in the first session. */
  public static AthleteBaseline of(
      String exerciseId, List<Repetition> accepted, Optional<BackNorms> back) {
    return new AthleteBaseline(exerciseId, List.of(SessionNorms.of(accepted).with(back)));
  }

  /** With one more session; beyond {@link #REMEMBERED} the oldest is forgotten. */
  public AthleteBaseline with(List<Repetition> accepted) {
    return with(accepted, Optional.empty());
  }

  /** The same with what the lower back did in it. */
  public AthleteBaseline with(List<Repetition> accepted, Optional<BackNorms> back) {
    List<SessionNorms> all = new ArrayList<>(sessions);
    all.add(SessionNorms.of(accepted).with(back));
    return new AthleteBaseline(
        exerciseId, all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
  }

  /** The same, its latest session done with that load. */
  public AthleteBaseline withLoadKg(OptionalDouble loadKg) {
    List<SessionNorms> all = new ArrayList<>(sessions);
    all.add(all.removeLast().withLoadKg(loadKg));
    return new AthleteBaseline(exerciseId, all);
  }

  /** What a lift in which the back may round looks like at the thigh, if enough is known. */
  public Optional<RoundingBaseline> rounding() {
    return RoundingBaseline.ofSessions(
        exerciseId,
        sessions.stream().flatMap(s -> s.rounding().stream()).toList(),
        sessions.getLast().loadKg());
  }

  /** Accepted repetitions in all sessions remembered. */
  public int repetitions() {
    return sessions.stream().mapToInt(SessionNorms::repetitions).sum();
  }

  /** What is usual of a quantity that is kept between sessions and that every repetition has. */
  public Spread spread(Quantity quantity) {
    return middle(sessions.stream().map(s -> s.spread(quantity)).toList());
  }

  /** What is usual of a quantity; empty when it is not kept or no session had it. */
  public Optional<Spread> usual(Quantity quantity) {
    List<Spread> kept =
        sessions.stream()
            .filter(s -> s.spreads().containsKey(quantity))
            .map(s -> s.spread(quantity))
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(middle(kept));
  }

  /** Mean course of the angle. */
  public AngleShape shape() {
    return AngleShape.mean(sessions.stream().map(SessionNorms::shape).toList());
  }

  /** How far accepted repetitions are from their session's shape. */
  public Spread shapeDistance() {
    return middle(sessions.stream().map(SessionNorms::shapeDistance).toList());
  }

  /** What the lower back does; empty when no session was done with trunk sensors. */
  public Optional<BackNorms> back() {
    List<BackNorms> kept =
        sessions.stream().map(SessionNorms::back).flatMap(Optional::stream).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(BackNorms.middle(kept));
  }

  static Spread middle(List<Spread> spreads) {
    Spread between = Spread.of(spreads.stream().mapToDouble(Spread::median).toArray());
    double within = Medians.of(spreads.stream().mapToDouble(Spread::scatter).toArray());
    return new Spread(between.median(), Math.hypot(within, between.scatter()));
  }
}
