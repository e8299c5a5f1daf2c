package dev.femoris.analysis.recognition;

import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses among exercises that each found repetitions in the same session, by how many they found
 * and how well those fit the exercise's sheet.
 */
public final class Recognizer {

  /** Fewer repetitions say nothing. */
  private static final int FEWEST = 3;

  /** An exercise that explains half of what another one explains is that much less likely. */
  private static final double COVERAGE_WEIGHT = 4;

  /** Repetitions of one athlete are no independent witnesses: together they count as this many. */
  private static final double WITNESSES = 2;

  /** A fit this bad is no fit: the movement is none of the exercises known. */
  private static final double WORST_LOG_FIT = -7;

  /** Exercises whose share is at least this part of the best one's are not told from it. */
  private static final double SAME_SHARE = 0.25;

  /** The same where nothing tells the start pose, so that range and times decide alone. */
  private static final double SAME_SHARE_POSE_UNKNOWN = 0.04;

  private static final double RUNNER_UP_SHARE = 0.01;

  private Recognizer() {}

  /**
   * An exercise and what it found.
   *
   * @param logPrior how much less likely it is for other reasons; 0 for none
   * @param logFit by its sheet
   */
  record Candidate(
      ExerciseProfile exercise, RepetitionTraits traits, double logPrior, double logFit) {
    Candidate(ExerciseProfile exercise, RepetitionTraits traits, double logPrior) {
      this(exercise, traits, logPrior, SheetFit.log(exercise, traits));
    }

    boolean fits() {
      return logFit > WORST_LOG_FIT;
    }
  }

  /** An exercise that was tried by itself, and what it found. */
  public record Tried(ExerciseProfile exercise, RepetitionTraits traits) {}

  private record Share(ExerciseProfile exercise, double value) {
    String id() {
      return exercise.id();
    }
  }

  /** The exercise it looks like; empty when it looks like none. */
  public static Optional<Recognition> recogniseTried(List<Tried> tried) {
    return recognise(tried.stream().map(t -> new Candidate(t.exercise(), t.traits(), 0)).toList());
  }

  static Optional<Recognition> recognise(List<Candidate> candidates) {
    List<Candidate> able = candidates.stream().filter(c -> c.traits().count() >= FEWEST).toList();
    int most = able.stream().mapToInt(c -> c.traits().count()).max().orElse(0);
    List<Candidate> fitting = able.stream().filter(Candidate::fits).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    boolean poseKnown = fitting.stream().anyMatch(c -> c.traits().startAngleRad().isPresent());
    double sameShare = poseKnown ? SAME_SHARE : SAME_SHARE_POSE_UNKNOWN;
    return Optional.of(chosen(shares(fitting, most), sameShare));
  }

  private static List<Share> shares(List<Candidate> candidates, int most) {
    List<Share> shares = new ArrayList<>();
    double best = candidates.stream().mapToDouble(c -> log(c, most)).max().orElseThrow();
    double sum = candidates.stream().mapToDouble(c -> Math.exp(log(c, most) - best)).sum();
    for (Candidate c : candidates) {
      shares.add(new Share(c.exercise(), Math.exp(log(c, most) - best) / sum));
    }
    shares.sort(Comparator.comparingDouble(Share::value).reversed());
    return shares;
  }

  private static double log(Candidate c, int most) {
    return log(c) + COVERAGE_WEIGHT * Math.log((double) c.traits().count() / most);
  }

  /** Log likelihood of a candidate that explains everything, but for a constant. */
  static double log(Candidate c) {
    return WITNESSES * c.logFit() + c.logPrior();
  }

  private static Recognition chosen(List<Share> shares, double sameShare) {
    Share best = shares.getFirst();
    List<Share> same = new ArrayList<>(List.of(best));
    List<Share> others = new ArrayList<>(shares.subList(1, shares.size()));
    move(others, same, s -> s.value() > sameShare * best.value());
    // What cannot be told from one of them cannot be told from the answer.
    while (move(others, same, s -> same.stream().anyMatch(t -> alike(s, t)))) {}
    double confidence = same.stream().mapToDouble(Share::value).sum();
    return new Recognition(
        best.id(),
        Math.clamp(confidence, 0, 1),
        same.stream().skip(1).map(Share::id).toList(),
        others.stream()
            .filter(s -> s.value() > RUNNER_UP_SHARE)
            .map(s -> new Recognition.RunnerUp(s.id(), s.value()))
            .toList());
  }

  private static boolean move(List<Share> from, List<Share> to, Predicate<Share> which) {
    List<Share> moved = from.stream().filter(which).toList();
    from.removeAll(moved);
    to.addAll(moved);
    return !moved.isEmpty();
  }

  private static boolean alike(Share a, Share b) {
    return a.exercise().alike().contains(b.id()) || b.exercise().alike().contains(a.id());
  }
}
