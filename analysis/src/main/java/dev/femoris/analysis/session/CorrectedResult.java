package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.Tempo;
import dev.femoris.analysis.repetition.TraceMeter;
import dev.femoris.analysis.statistic.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A session's result with the repetitions a person says there are.
 *
 * <p>A repetition whose boundaries are the analysis' own keeps everything the analysis found. Any
 * other is measured anew from the angle trace; its faults are not judged. Sets stay as they were:
 * what a person added goes to the set it lies in or follows, or makes one of its own.
 */
public final class CorrectedResult {

  private static final double LONGEST_PAUSE_S = 8;
  private static final double LONGEST_PAUSE_REPETITIONS = 3;

  private final SessionResult own;
  private final ExerciseProfile exercise;
  private final AngleTrace trace;
  private final TraceMeter meter;

  /**
   * @param own what the analysis found
   * @param sampleRateHz of {@code trace}
   */
  public CorrectedResult(
      SessionResult own, ExerciseProfile exercise, double sampleRateHz, AngleTrace trace) {
    this.own = own;
    this.exercise = exercise;
    this.trace = trace;
    this.meter = new TraceMeter(exercise, sampleRateHz);
  }

  /**
   * A repetition as a person says it was.
   *
   * @param startNanos session time
   * @param endNanos session time
   * @param ownSet number of the set of the analysis' repetition it is; empty for one that a person
   *     made
   * @param said verdicts of a person
   */
  public record Part(long startNanos, long endNanos, OptionalInt ownSet, Map<Fault, Verdict> said) {
    public Part {
      said = Map.copyOf(said);
    }
  }

  /** Whether a repetition with these boundaries can be measured. */
  public boolean canMeasure(long startNanos, long endNanos) {
    return judgedByAnalysis(startNanos, endNanos).isPresent()
        || measured(startNanos, endNanos).isPresent();
  }

  /**
   * The result.
   *
   * @param parts in order of time, without overlap; one that cannot be measured is left out
   */
  public SessionResult of(List<Part> parts) {
    List<List<JudgedRepetition>> sets = new ArrayList<>();
    int openSet = Integer.MIN_VALUE;
    for (Part part : parts) {
      Optional<JudgedRepetition> judged = judged(part);
      if (judged.isPresent()) {
        int set = setOf(part, sets, openSet);
        if (sets.isEmpty() || set != openSet) {
          sets.add(new ArrayList<>());
        }
        sets.getLast().add(judged.get());
        openSet = set;
      }
    }
    List<ExerciseSet> numbered = new ArrayList<>();
    for (List<JudgedRepetition> set : sets) {
      numbered.add(numbered(numbered.size() + 1, set));
    }
    return own.with(numbered);
  }

  private Optional<JudgedRepetition> judged(Part part) {
    return judgedByAnalysis(part.startNanos(), part.endNanos())
        .or(() -> measured(part.startNanos(), part.endNanos()).map(this::unjudged))
        .map(judged -> overruled(judged, part.said()));
  }

  private Optional<JudgedRepetition> judgedByAnalysis(long startNanos, long endNanos) {
    return own.sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .filter(r -> r.repetition().startNanos() == startNanos)
        .filter(r -> r.repetition().endNanos() == endNanos)
        .findFirst();
  }

  private Optional<Repetition> measured(long startNanos, long endNanos) {
    return meter.measure(
        trace.timeNanos(), trace.thetaRad(), trace.rateRadPerS(), startNanos, endNanos);
  }

  private JudgedRepetition unjudged(Repetition repetition) {
    List<Finding> findings =
        exercise.faults().stream()
            .sorted()
            .map(fault -> Finding.cannotTell(fault, Finding.Unknowable.SET_BY_HAND))
            .toList();
    return new JudgedRepetition(
        1, repetition, Tempo.of(repetition, OptionalDouble.empty()), findings);
  }

  private static JudgedRepetition overruled(JudgedRepetition judged, Map<Fault, Verdict> said) {
    JudgedRepetition result = judged;
    for (Map.Entry<Fault, Verdict> one : said.entrySet()) {
      result = result.with(new Finding.Stated(one.getKey(), one.getValue()));
    }
    return result;
  }

  /**
   * Number of the analysis' set a part belongs to, or that of the set before it, or a new one's.
   *
   * @param sets those made so far
   * @param openSet number of the last of them
   */
  private int setOf(Part part, List<List<JudgedRepetition>> sets, int openSet) {
    if (part.ownSet().isPresent()) {
      return part.ownSet().getAsInt();
    }
    for (ExerciseSet set : own.sets()) {
      if (part.startNanos() < set.endNanos() && part.endNanos() > set.startNanos()) {
        return set.index();
      }
    }
    if (!sets.isEmpty() && follows(part, sets.getLast())) {
      return openSet;
    }
    return leadingInto(part).orElse(-1 - sets.size());
  }

  private static boolean follows(Part part, List<JudgedRepetition> set) {
    double pauseS = (part.startNanos() - set.getLast().repetition().endNanos()) * 1e-9;
    double median = Medians.of(set.stream().mapToDouble(r -> r.repetition().durationS()).toArray());
    return pauseS < Math.max(LONGEST_PAUSE_S, LONGEST_PAUSE_REPETITIONS * median);
  }

  /** The set whose first repetition comes soon after a part. */
  private OptionalInt leadingInto(Part part) {
    return own.sets().stream()
        .filter(set -> set.startNanos() >= part.endNanos())
        .filter(set -> (set.startNanos() - part.endNanos()) * 1e-9 < LONGEST_PAUSE_S)
        .mapToInt(ExerciseSet::index)
        .findFirst();
  }

  private static ExerciseSet numbered(int index, List<JudgedRepetition> set) {
    List<JudgedRepetition> numbered = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      JudgedRepetition judged = set.get(i);
      numbered.add(
          new JudgedRepetition(
              i + 1,
              judged.repetition(),
              Tempo.of(judged.repetition(), pauseS(set, i)),
              judged.findings(),
              judged.trunk()));
    }
    return new ExerciseSet(
        index,
        numbered,
        ExerciseSet.velocityLossPercent(set.stream().map(JudgedRepetition::repetition).toList()));
  }

  private static OptionalDouble pauseS(List<JudgedRepetition> set, int i) {
    return i + 1 < set.size()
        ? OptionalDouble.of(
            (set.get(i + 1).repetition().startNanos() - set.get(i).repetition().endNanos()) * 1e-9)
        : OptionalDouble.empty();
  }
}
